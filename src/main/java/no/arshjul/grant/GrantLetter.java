package no.arshjul.grant;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.arshjul.cycle.Cycles;
import no.arshjul.decision.DecisionLine;
import no.arshjul.decision.Decisions;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.NorwegianText;
import no.arshjul.letters.Letter;
import no.arshjul.letters.Letters;
import no.arshjul.letters.Outbox;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.notice.Notices;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The grant letter in the recipient's language form, with every block that the rules ask for (R3). */
@Component
class GrantLetter {

    private final NeedsReports reports;
    private final Decisions decisions;
    private final Cycles cycles;
    private final ReportDeadlines reportDeadlines;
    private final Registry registry;
    private final Letters letters;
    private final Outbox outbox;
    private final Messages messages;
    private final Notices notices;

    GrantLetter(NeedsReports reports, Decisions decisions, Cycles cycles, ReportDeadlines reportDeadlines, Registry registry,
            Letters letters, Outbox outbox, Messages messages, Notices notices) {
        this.reports = reports;
        this.decisions = decisions;
        this.cycles = cycles;
        this.reportDeadlines = reportDeadlines;
        this.registry = registry;
        this.letters = letters;
        this.outbox = outbox;
        this.messages = messages;
        this.notices = notices;
    }

    /** @param answerBy the day by which the owner must take the grant; null when no answer is asked for */
    void write(NeedsReport report, Award award, LocalDate answerBy) {
        Organisation owner = registry.organisation(report.owner()).orElseThrow();
        LanguageForm form = owner.languageForm();
        Guideline guideline = registry.guideline(cycles.frame(award.cycle(), report.scheme()).orElseThrow().guideline());
        UUID letter = letters.write(new Letter("grant-letter", report.county(), award.cycle(), report.caseNumber(), report.owner(), form,
                model(report, award, owner, form, answerBy, guideline)));
        notices.sent(report.caseNumber(), report.county(), report.scheme(), report.owner(), letter, "decision", guideline);
        outbox.mail(report.county(), report.contactEmail(), form, "grant-letter", letter, report.caseNumber(), report.title(),
                answerBy == null ? "" : NorwegianText.date(answerBy, form));
    }

    private Map<String, Object> model(NeedsReport report, Award award, Organisation owner, LanguageForm form, LocalDate answerBy,
            Guideline guideline) {
        String university = registry.organisation(report.university()).orElseThrow().name();
        Map<String, Object> model = new HashMap<>();
        model.put("title", report.title());
        model.put("scheme", report.scheme());
        model.put("year", award.year());
        model.put("purpose", reports.said(report.caseNumber(), "goal"));
        model.put("ownerName", owner.name());
        model.put("universityName", university);
        model.put("amounts", amounts(report, award));
        String first = messages.text(answerBy == null ? "grant.due.decision" : "grant.due.acceptance", form);
        model.put("payments", Stream.concat(payments(owner.name(), award.ownerAmount(), award, guideline, first, form),
                payments(university, award.universityAmount(), award, guideline, first, form)).toList());
        model.put("reason", decisions.of(report.caseNumber()).stream().filter(line -> line.year() == award.year()).map(DecisionLine::reason)
                .filter(reason -> !reason.isBlank()).findFirst().orElse(messages.text("grant.as-recommended", form)));
        model.put("reportDeadline", reportDeadlines.of(award));
        model.put("ownContribution", report.ownContribution().isPositive() ? report.ownContribution() : null);
        model.put("acceptanceDue", answerBy);
        model.put("replaced", decisions.replaced(report.caseNumber()));
        model.put("appealWeeks", guideline.appeals().weeks());
        model.put("appealInstance", guideline.appeals().instance());
        return model;
    }

    private List<Map<String, Object>> amounts(NeedsReport report, Award award) {
        return decisions.of(report.caseNumber()).stream()
                .filter(line -> line.year() == award.year() || line.year() > award.year() && line.total().isPositive())
                .map(line -> Map.<String, Object>of("year", line.year(), "owner", line.ownerAmount(), "university", line.universityAmount())).toList();
    }

    /** A row for each part that a payee is paid, with the day or the condition it waits for. */
    private Stream<Map<String, Object>> payments(String payee, Kroner amount, Award award, Guideline guideline, String first, LanguageForm form) {
        List<InstalmentPlan.Part> parts = InstalmentPlan.of(amount, guideline.payment(), award.year());
        return parts.stream().map(part -> Map.of("payee", payee, "amount", part.amount(),
                "part", messages.text("grant.part", form, part.number(), parts.size()),
                "due", part.isFirst() ? first : part.on() == null ? messages.text("grant.due.report", form) : NorwegianText.date(part.on(), form)));
    }
}
