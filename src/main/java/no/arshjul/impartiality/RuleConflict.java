package no.arshjul.impartiality;

import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Submission;
import org.springframework.stereotype.Component;

/** Another person rules on it, either way with a reason. */
@Component
class RuleConflict implements FormHandler {

    private final Impartiality impartiality;

    RuleConflict(Impartiality impartiality) {
        this.impartiality = impartiality;
    }

    @Override
    public String form() {
        return "rule-conflict";
    }

    @Override
    public void submit(Submission sent) {
        impartiality.rule(Long.parseLong(sent.text("declaration")), sent.values().flag("disqualified"), sent.values().text("rulingReason"),
                sent.person());
    }
}
