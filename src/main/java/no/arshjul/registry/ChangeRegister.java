package no.arshjul.registry;

import java.util.Locale;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Submission;
import org.springframework.stereotype.Component;

/** The secretariat changes what the registry says of an organisation. Accounts are none of it. */
@Component
class ChangeRegister implements FormHandler {

    private final Registry registry;
    private final RegisterRules rules;

    ChangeRegister(Registry registry, RegisterRules rules) {
        this.registry = registry;
        this.rules = rules;
    }

    @Override
    public String form() {
        return "change-register";
    }

    @Override
    public void submit(Submission sent) {
        String county = Own.county(sent, registry);
        rules.check(county, sent.values());
        sent.businessKey("%s-register-%s".formatted(county.toUpperCase(Locale.ROOT), sent.instanceId()));
        sent.setJson("registerChange", sent.values().json().deepCopy().put("changedBy", sent.person()));
    }
}
