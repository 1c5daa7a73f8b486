package no.arshjul.grant;

import java.time.LocalDate;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.needs.NeedsReports;
import org.springframework.stereotype.Component;

/** Finance records that what was claimed when a decision was lowered has come back. */
@Component
class ConfirmClaim implements FormHandler {

    private final ChangedClaims claims;
    private final Awards awards;
    private final NeedsReports reports;
    private final Cycles cycles;
    private final Ledger ledger;

    ConfirmClaim(ChangedClaims claims, Awards awards, NeedsReports reports, Cycles cycles, Ledger ledger) {
        this.claims = claims;
        this.awards = awards;
        this.reports = reports;
        this.cycles = cycles;
        this.ledger = ledger;
    }

    @Override
    public String form() {
        return "confirm-claim";
    }

    @Override
    public void prepare(OpenTask task) {
        task.dueOn(claim(task.text("claim")).dueOn());
    }

    @Override
    public void submit(Submission sent) {
        ChangedClaims.Claim claim = claim(sent.text("claim"));
        Award award = awards.get(claim.caseNumber(), claim.year());
        cycles.lock(award.cycle());
        Place place = Unspent.place(award, reports.get(claim.caseNumber()), claim.payee());
        LocalDate on = sent.values().date("repaidOn");
        ledger.post(place, Account.CLAIMED, Account.RETURNED, claim.amount(), Cause.REPAID, new By(form(), sent.person(), null));
        claims.repaid(claim, on, sent.values().text("bankReference"), sent.person());
    }

    private ChangedClaims.Claim claim(String id) {
        return claims.get(Long.parseLong(id));
    }
}
