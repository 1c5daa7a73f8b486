package no.arshjul.appeal;

import java.time.Clock;
import java.time.LocalDate;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import org.springframework.stereotype.Component;

/** The secretariat prepares the appeal: whether it came in time, and what it makes of it. A late one goes on only with a reason. */
@Component
class AssessAppeal implements FormHandler {

    private final Appeals appeals;
    private final AppealDates dates;
    private final NeedsReports reports;
    private final Clock clock;

    AssessAppeal(Appeals appeals, AppealDates dates, NeedsReports reports, Clock clock) {
        this.appeals = appeals;
        this.dates = dates;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "assess-appeal";
    }

    @Override
    public void prepare(OpenTask task) {
        Appeal appeal = appeals.of(task);
        NeedsReport report = reports.get(appeal.caseNumber());
        task.local("receivedText", text(appeal.receivedOn()));
        dates.notice(report).ifPresent(notice -> {
            task.local("sentText", text(notice.sentOn()));
            task.local("reachedText", text(notice.reachedOn()));
            task.local("deadlineText", text(notice.appealDeadline()));
        });
        task.local("appealTimely", dates.inTime(report, appeal));
        task.dueOn(Deadline.rolledForward(Norway.today(clock).plusDays(dates.guideline(report).appeals().replyDays())).date());
    }

    @Override
    public void submit(Submission sent) {
        Appeal appeal = appeals.of(sent);
        Values values = sent.values();
        boolean timely = values.flag("appealTimely");
        String outcome = values.text("assessmentOutcome");
        NeedsReport report = reports.get(appeal.caseNumber());
        LocalDate latest = dates.latest(report).orElse(LocalDate.MAX);
        new Faults()
                .when(!outcome.equals("dismiss") && appeal.receivedOn().isAfter(latest), "assessmentOutcome", "appeal.too-late-to-admit",
                        text(latest))
                .when(!timely && !outcome.equals("dismiss") && !values.has("assessment"), "assessment", "appeal.admission-reason")
                .orRefuse();
        appeals.assessed(appeal, timely, values.text("assessment"), outcome, sent.person());
    }

    private static String text(LocalDate date) {
        return date == null || date.equals(LocalDate.MAX) ? "" : NorwegianText.date(date, LanguageForm.NB);
    }
}
