package no.arshjul.grant;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.decision.DecisionLine;
import no.arshjul.decision.Decisions;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.letters.Letter;
import no.arshjul.letters.Letters;
import no.arshjul.letters.Outbox;
import no.arshjul.money.Kroner;
import no.arshjul.needs.Amount;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.notice.Notices;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters to those who were decided to get nothing in any year, with the reason (R8). */
@Component
class NotGranted {

    private final NeedsReports reports;
    private final Decisions decisions;
    private final Registry registry;
    private final Letters letters;
    private final Outbox outbox;
    private final Messages messages;
    private final Notices notices;
    private final Cycles cycles;
    private final JdbcClient jdbc;

    NotGranted(NeedsReports reports, Decisions decisions, Registry registry, Letters letters, Outbox outbox, Messages messages,
            Notices notices, Cycles cycles, JdbcClient jdbc) {
        this.reports = reports;
        this.decisions = decisions;
        this.registry = registry;
        this.letters = letters;
        this.outbox = outbox;
        this.messages = messages;
        this.notices = notices;
        this.cycles = cycles;
        this.jdbc = jdbc;
    }

    /** @return whether more are left for another batch */
    boolean sendNext(Cycle cycle, int most) {
        List<String> cases = jdbc.sql("""
                select r.case_number from needs_report r where r.cycle = ? and r.status = 'decided' and not exists
                  (select 1 from decision_line l where l.case_number = r.case_number and l.replaced_by is null and l.owner_amount + l.university_amount > 0)
                order by r.case_number limit ?""").params(cycle.key(), most + 1).query(String.class).list();
        cases.stream().limit(most).map(reports::get).forEach(this::send);
        return cases.size() > most;
    }

    private void send(NeedsReport report) {
        LanguageForm form = registry.organisation(report.owner()).orElseThrow().languageForm();
        Kroner asked = Kroner.sum(reports.amounts(report.caseNumber()).stream().map(Amount::total).toList());
        String reason = decisions.of(report.caseNumber()).stream().map(DecisionLine::reason).filter(text -> !text.isBlank()).findFirst()
                .orElse(messages.text("decision.lower-priority", form));
        Guideline guideline = registry.guideline(cycles.frame(report.cycle(), report.scheme()).orElseThrow().guideline());
        UUID letter = letters.write(new Letter("not-granted", report.county(), report.cycle(), report.caseNumber(), report.owner(), form,
                Map.of("title", report.title(), "scheme", report.scheme(), "askedFor", asked, "reason", reason,
                        "replaced", decisions.replaced(report.caseNumber()), "appealWeeks", guideline.appeals().weeks(), "appealInstance", guideline.appeals().instance())));
        notices.sent(report.caseNumber(), report.county(), report.scheme(), report.owner(), letter, "decision", guideline);
        outbox.mail(report.county(), report.contactEmail(), form, "not-granted", letter, report.caseNumber(), report.title(), "");
        reports.outcome(report.caseNumber(), "rejected", reason);
    }
}
