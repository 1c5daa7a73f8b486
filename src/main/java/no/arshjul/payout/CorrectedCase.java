package no.arshjul.payout;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import no.arshjul.flow.CasesOfTask;
import no.arshjul.flow.Scope;
import no.arshjul.grant.Instalment;
import no.arshjul.grant.Instalments;
import org.springframework.stereotype.Component;

/** Who asks to have a payment taken back names the payment, and thereby its case. */
@Component
class CorrectedCase implements CasesOfTask {

    private final Instalments instalments;

    CorrectedCase(Instalments instalments) {
        this.instalments = instalments;
    }

    @Override
    public Set<String> forms() {
        return Set.of("correct-payment");
    }

    @Override
    public Collection<String> in(String form, Scope task) {
        String id = task.text("payoutId");
        return id == null || !id.matches("\\d{1,18}") ? List.of()
                : instalments.find(Long.parseLong(id)).map(Instalment::caseNumber).stream().toList();
    }
}
