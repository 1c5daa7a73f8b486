package no.arshjul.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.language.NorwegianText;
import no.arshjul.letters.Letter;
import no.arshjul.letters.Letters;
import no.arshjul.letters.Outbox;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Reminds each payee of what it has not paid back after the claim's deadline. */
@Component
class SendRepaymentReminder implements Step {

    private final Awards awards;
    private final NeedsReports reports;
    private final RepaymentReminders reminders;
    private final Registry registry;
    private final EndClaims claims;
    private final Letters letters;
    private final Outbox outbox;

    SendRepaymentReminder(Awards awards, NeedsReports reports, RepaymentReminders reminders, Registry registry, EndClaims claims, Letters letters,
            Outbox outbox) {
        this.awards = awards;
        this.reports = reports;
        this.reminders = reminders;
        this.registry = registry;
        this.claims = claims;
        this.letters = letters;
        this.outbox = outbox;
    }

    @Override
    public void run(Scope scope) {
        NeedsReport report = reports.get(scope.text("caseNumber"));
        Award award = awards.get(report.caseNumber(), Integer.parseInt(scope.text("year")));
        LocalDate dueOn = LocalDate.parse(scope.text("repaymentDueOn"));
        boolean owed = remind(report, award, report.owner(), dueOn) | remind(report, award, report.university(), dueOn);
        List<Integer> days = reminders.days(award);
        String sent = scope.text("repaymentReminders");
        int number = sent == null ? 1 : Integer.parseInt(sent) + 1;
        boolean another = owed && number < days.size();
        scope.set("repaymentReminders", number);
        scope.set("anotherRepaymentReminder", another);
        if (another) {
            scope.set("nextRepaymentReminder", Norway.morning(dueOn.plusDays(days.get(number))).toString());
        }
    }

    private boolean remind(NeedsReport report, Award award, String payee, LocalDate dueOn) {
        Kroner owed = claims.of(award, payee);
        if (owed.isPositive()) {
            Organisation organisation = registry.organisation(payee).orElseThrow();
            UUID letter = letters.write(new Letter("reminder", report.county(), award.cycle(), report.caseNumber(), payee, organisation.languageForm(),
                    Map.of("about", "repayment", "title", report.title(), "dueOn", dueOn, "amount", owed)));
            outbox.mail(report.county(), organisation.email(), organisation.languageForm(), "repayment-reminder", letter, report.caseNumber(),
                    owed.toString(), NorwegianText.date(dueOn, organisation.languageForm()));
        }
        return owed.isPositive();
    }
}
