package no.arshjul.payout;

import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.grant.Instalment;
import no.arshjul.grant.Instalments;
import no.arshjul.grant.PaidGrants;
import no.arshjul.ledger.By;
import org.springframework.stereotype.Component;

/** Takes a payment back in the ledger, by reversal with its reason; the instalment is due again. */
@Component
class ReversePayment implements Step {

    private final Corrections corrections;
    private final Instalments instalments;
    private final PaidGrants grants;
    private final Cycles cycles;

    ReversePayment(Corrections corrections, Instalments instalments, PaidGrants grants, Cycles cycles) {
        this.corrections = corrections;
        this.instalments = instalments;
        this.grants = grants;
        this.cycles = cycles;
    }

    @Override
    public void run(Scope scope) {
        Corrections.Correction correction = corrections.get(Long.parseLong(scope.text("correction")));
        Instalment paid = instalments.get(correction.instalment());
        cycles.lock(paid.cycle());
        grants.reverse(paid, correction.reason(), new By("correct-payment", correction.askedBy(), null));
    }
}
