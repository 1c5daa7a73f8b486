package no.arshjul.impartiality;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import no.arshjul.flow.CasesOfTask;
import no.arshjul.flow.Scope;
import org.springframework.stereotype.Component;

/** Tasks and start forms of the office that are about one case: their variable, or the business key of their instance. */
@Component
class SingleCase implements CasesOfTask {

    @Override
    public Set<String> forms() {
        return Set.of("decide-late", "formal-control", "control-report", "settle-unspent", "confirm-repayment",
                "assess-appeal", "decide-appeal", "record-appeal-outcome", "assess-amendment", "decide-amendment", "decide-withdrawal", "confirm-claim",
                "approve-correction", "change-deadline", "register-notice");
    }

    @Override
    public Collection<String> in(String form, Scope task) {
        String caseNumber = task.text("caseNumber") == null ? task.businessKey() : task.text("caseNumber");
        return caseNumber == null ? List.of() : List.of(caseNumber);
    }
}
