package no.arshjul.engine.door;

import java.util.List;
import java.util.Set;
import no.arshjul.flow.CurrentPerson;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The person whom the engine has been told of, by the door or by the web apps. */
@Component
class AskingPerson implements CurrentPerson {

    private final IdentityService identities;

    AskingPerson(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public String id() {
        Authentication now = identities.getCurrentAuthentication();
        if (now == null || now.getUserId() == null) {
            throw new IllegalStateException("nobody asks: there is no authenticated person");
        }
        return now.getUserId();
    }

    @Override
    public Set<String> groups() {
        Authentication now = identities.getCurrentAuthentication();
        return now == null ? Set.of() : asSet(now.getGroupIds());
    }

    @Override
    public Set<String> counties() {
        Authentication now = identities.getCurrentAuthentication();
        return now == null ? Set.of() : asSet(now.getTenantIds());
    }

    private static Set<String> asSet(List<String> ids) {
        return ids == null ? Set.of() : Set.copyOf(ids);
    }
}
