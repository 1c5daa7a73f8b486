package no.arshjul.grant;

import no.arshjul.flow.People;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.letters.Outbox;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** A report that is long overdue is told to the managers; the task stays open for the owner. */
@Component
class EscalateReport implements Step {

    private final NeedsReports reports;
    private final Awards awards;
    private final Overdue overdue;
    private final ReportDeadlines deadlines;
    private final Registry registry;
    private final People people;
    private final Outbox outbox;

    EscalateReport(NeedsReports reports, Awards awards, Overdue overdue, ReportDeadlines deadlines, Registry registry, People people, Outbox outbox) {
        this.reports = reports;
        this.awards = awards;
        this.overdue = overdue;
        this.deadlines = deadlines;
        this.registry = registry;
        this.people = people;
        this.outbox = outbox;
    }

    @Override
    public void run(Scope scope) {
        NeedsReport report = reports.get(scope.text("caseNumber"));
        Award award = awards.get(report.caseNumber(), Integer.parseInt(scope.text("year")));
        if (overdue.isMissing(award)) {
            overdue.escalate(award);
            LanguageForm form = registry.county(report.county()).orElseThrow().languageForm();
            String deadline = NorwegianText.date(deadlines.of(award), form);
            people.of(report.county()).stream().filter(person -> person.groups().contains("manager"))
                    .forEach(manager -> outbox.mail(report.county(), manager.email(), form, "report-escalation", null, report.caseNumber(),
                            report.title(), deadline));
        }
    }
}
