package no.arshjul.grant;

import java.util.Map;
import java.util.UUID;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.NorwegianText;
import no.arshjul.letters.Letter;
import no.arshjul.letters.Letters;
import no.arshjul.letters.Outbox;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The claim to a payee whose decision was lowered after it had been paid. */
@Component
class SendChangedClaim implements Step {

    private final ChangedClaims claims;
    private final Awards awards;
    private final NeedsReports reports;
    private final Registry registry;
    private final Letters letters;
    private final Outbox outbox;
    private final Messages messages;

    SendChangedClaim(ChangedClaims claims, Awards awards, NeedsReports reports, Registry registry, Letters letters, Outbox outbox, Messages messages) {
        this.claims = claims;
        this.awards = awards;
        this.reports = reports;
        this.registry = registry;
        this.letters = letters;
        this.outbox = outbox;
        this.messages = messages;
    }

    @Override
    public void run(Scope scope) {
        ChangedClaims.Claim claim = claims.get(Long.parseLong(scope.text("claim")));
        NeedsReport report = reports.get(claim.caseNumber());
        Organisation payee = registry.organisation(claim.payee()).orElseThrow();
        LanguageForm form = payee.languageForm();
        UUID letter = letters.write(new Letter("repayment-claim", report.county(), awards.get(claim.caseNumber(), claim.year()).cycle(),
                report.caseNumber(), claim.payee(), form, Map.of("title", report.title(), "amount", claim.amount(), "dueOn", claim.dueOn(),
                        "account", registry.county(report.county()).orElseThrow().debtorAccount(),
                        "reason", messages.text("grant.claim-changed", form))));
        outbox.mail(report.county(), payee.email(), form, "repayment-claim", letter, report.caseNumber(), report.title(),
                NorwegianText.date(claim.dueOn(), form));
    }
}
