package no.arshjul.grant;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.decision.Decisions;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.letters.Letter;
import no.arshjul.letters.Letters;
import no.arshjul.letters.Outbox;
import no.arshjul.letters.Words;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The grant letter in the recipient's language form, with every block that the rules ask for (R3). */
@Component
class SendGrantLetter implements Step {

    private final NeedsReports reports;
    private final Awards awards;
    private final Decisions decisions;
    private final Cycles cycles;
    private final Registry registry;
    private final Letters letters;
    private final Outbox outbox;
    private final Words words;

    SendGrantLetter(NeedsReports reports, Awards awards, Decisions decisions, Cycles cycles, Registry registry, Letters letters, Outbox outbox,
            Words words) {
        this.reports = reports;
        this.awards = awards;
        this.decisions = decisions;
        this.cycles = cycles;
        this.registry = registry;
        this.letters = letters;
        this.outbox = outbox;
        this.words = words;
    }

    @Override
    public void run(Scope scope) {
        NeedsReport report = reports.get(scope.text("caseNumber"));
        Award award = awards.get(report.caseNumber(), Integer.parseInt(scope.text("year")));
        Organisation owner = registry.organisation(report.owner()).orElseThrow();
        LanguageForm form = owner.languageForm();
        boolean asked = Boolean.parseBoolean(scope.text("acceptanceAsked"));
        LocalDate answerBy = LocalDate.parse(scope.text("acceptanceDueOn"));
        UUID letter = letters.write(new Letter("grant-letter", report.county(), award.cycle(), report.caseNumber(), report.owner(), form,
                model(report, award, owner, form, asked, answerBy)));
        outbox.mail(report.county(), report.contactEmail(), form, "grant-letter", letter, report.caseNumber(), report.title(),
                asked ? NorwegianText.date(answerBy, form) : "");
    }

    private Map<String, Object> model(NeedsReport report, Award award, Organisation owner, LanguageForm form, boolean asked, LocalDate answerBy) {
        Cycle cycle = cycles.get(award.cycle());
        List<Map<String, Object>> later = decisions.of(report.caseNumber()).stream()
                .filter(line -> line.year() > award.year() && line.total().isPositive())
                .map(line -> Map.<String, Object>of("year", line.year(), "owner", line.ownerAmount(), "university", line.universityAmount())).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("title", report.title());
        model.put("scheme", words.name("scheme", report.scheme(), form));
        model.put("year", award.year());
        model.put("ownerName", owner.name());
        model.put("universityName", registry.organisation(report.university()).orElseThrow().name());
        model.put("ownerAmount", award.ownerAmount());
        model.put("universityAmount", award.universityAmount());
        model.put("total", award.total());
        model.put("laterYears", later);
        model.put("ownContribution", report.ownContribution());
        model.put("reportDeadline", cycle.reportDeadline());
        model.put("acceptanceAsked", asked);
        model.put("acceptanceDue", answerBy);
        return model;
    }
}
