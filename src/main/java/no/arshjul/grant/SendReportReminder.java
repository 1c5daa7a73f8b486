package no.arshjul.grant;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.letters.Outbox;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Reminds the owner of a report that is overdue. */
@Component
class SendReportReminder implements Step {

    private final NeedsReports reports;
    private final Awards awards;
    private final ReportDeadlines deadlines;
    private final Registry registry;
    private final Outbox outbox;

    SendReportReminder(NeedsReports reports, Awards awards, ReportDeadlines deadlines, Registry registry, Outbox outbox) {
        this.reports = reports;
        this.awards = awards;
        this.deadlines = deadlines;
        this.registry = registry;
        this.outbox = outbox;
    }

    @Override
    public void run(Scope scope) {
        NeedsReport report = reports.get(scope.text("caseNumber"));
        LanguageForm form = registry.organisation(report.owner()).orElseThrow().languageForm();
        outbox.mail(report.county(), report.contactEmail(), form, "report-reminder", null, report.caseNumber(), report.title(),
                NorwegianText.date(deadlines.of(awards.get(report.caseNumber(), Integer.parseInt(scope.text("year")))), form));
    }
}
