package no.arshjul.grant;

import java.util.List;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.language.NorwegianText;
import no.arshjul.letters.Outbox;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Reminds the payee of what a lowered decision claims back, and sets the day of the next reminder, if there is to be one. */
@Component
class SendClaimReminder implements Step {

    private final ChangedClaims claims;
    private final Awards awards;
    private final NeedsReports reports;
    private final RepaymentReminders reminders;
    private final Registry registry;
    private final Outbox outbox;

    SendClaimReminder(ChangedClaims claims, Awards awards, NeedsReports reports, RepaymentReminders reminders, Registry registry, Outbox outbox) {
        this.claims = claims;
        this.awards = awards;
        this.reports = reports;
        this.reminders = reminders;
        this.registry = registry;
        this.outbox = outbox;
    }

    @Override
    public void run(Scope scope) {
        ChangedClaims.Claim claim = claims.get(Long.parseLong(scope.text("claim")));
        Organisation payee = registry.organisation(claim.payee()).orElseThrow();
        outbox.mail(reports.get(claim.caseNumber()).county(), payee.email(), payee.languageForm(), "repayment-reminder", null, claim.caseNumber(),
                claim.amount().toString(), NorwegianText.date(claim.dueOn(), payee.languageForm()));
        List<Integer> days = reminders.days(awards.get(claim.caseNumber(), claim.year()));
        String sent = scope.text("claimReminders");
        int number = sent == null ? 1 : Integer.parseInt(sent) + 1;
        boolean another = number < days.size();
        scope.set("claimReminders", number);
        scope.set("anotherClaimReminder", another);
        if (another) {
            scope.set("nextClaimReminder", Norway.morning(claim.dueOn().plusDays(days.get(number))).toString());
        }
    }
}
