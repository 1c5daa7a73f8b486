package no.arshjul.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.language.LanguageForm;
import no.arshjul.letters.Letter;
import no.arshjul.letters.Letters;
import no.arshjul.letters.Outbox;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Reminds the owner of a report that is overdue: on the deadline, and again on the days that the guideline says. */
@Component
class SendReportReminder implements Step {

    private final NeedsReports reports;
    private final Awards awards;
    private final Overdue overdue;
    private final ReportDeadlines deadlines;
    private final Cycles cycles;
    private final Registry registry;
    private final Letters letters;
    private final Outbox outbox;

    SendReportReminder(NeedsReports reports, Awards awards, Overdue overdue, ReportDeadlines deadlines, Cycles cycles, Registry registry,
            Letters letters, Outbox outbox) {
        this.reports = reports;
        this.awards = awards;
        this.overdue = overdue;
        this.deadlines = deadlines;
        this.cycles = cycles;
        this.registry = registry;
        this.letters = letters;
        this.outbox = outbox;
    }

    @Override
    public void run(Scope scope) {
        NeedsReport report = reports.get(scope.text("caseNumber"));
        Award award = awards.get(report.caseNumber(), Integer.parseInt(scope.text("year")));
        LocalDate deadline = deadlines.of(award);
        boolean missing = overdue.isMissing(award);
        if (missing) {
            overdue.note(award);
            LanguageForm form = registry.organisation(report.owner()).orElseThrow().languageForm();
            UUID letter = letters.write(new Letter("reminder", report.county(), award.cycle(), report.caseNumber(), report.owner(), form,
                    Map.of("about", "report", "title", report.title(), "dueOn", deadline)));
            outbox.mail(report.county(), report.contactEmail(), form, "report-reminder", letter, report.caseNumber(), report.title(), deadline);
        }
        List<Integer> days = registry.guideline(cycles.frame(award.cycle(), report.scheme()).orElseThrow().guideline()).use().reminderDays();
        String sent = scope.text("reportReminders");
        int number = sent == null ? 0 : Integer.parseInt(sent);
        boolean another = missing && number < days.size();
        scope.set("anotherReportReminder", another);
        if (another) {
            scope.set("reportReminders", number + 1);
            scope.set("nextReportReminder", Norway.morning(deadline.plusDays(days.get(number))).toString());
        }
    }
}
