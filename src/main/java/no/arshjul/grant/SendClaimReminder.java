package no.arshjul.grant;

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
import no.arshjul.needs.NeedsReport;
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
    private final Letters letters;
    private final Outbox outbox;

    SendClaimReminder(ChangedClaims claims, Awards awards, NeedsReports reports, RepaymentReminders reminders, Registry registry, Letters letters,
            Outbox outbox) {
        this.claims = claims;
        this.awards = awards;
        this.reports = reports;
        this.reminders = reminders;
        this.registry = registry;
        this.letters = letters;
        this.outbox = outbox;
    }

    @Override
    public void run(Scope scope) {
        ChangedClaims.Claim claim = claims.get(Long.parseLong(scope.text("claim")));
        Organisation payee = registry.organisation(claim.payee()).orElseThrow();
        NeedsReport report = reports.get(claim.caseNumber());
        UUID letter = letters.write(new Letter("reminder", report.county(), awards.get(claim.caseNumber(), claim.year()).cycle(), claim.caseNumber(),
                claim.payee(), payee.languageForm(), Map.of("about", "repayment", "title", report.title(), "dueOn", claim.dueOn(), "amount", claim.amount())));
        outbox.mail(report.county(), payee.email(), payee.languageForm(), "repayment-reminder", letter, claim.caseNumber(),
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
