package no.arshjul.engine;

import no.arshjul.flow.Memberships;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Groups of the identity service, changed by the system itself: whoever led here needs no right to it. */
@Component
class EngineMemberships implements Memberships {

    private final ProcessEngine engine;

    EngineMemberships(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public boolean join(String person, String group) {
        boolean in = engine.getIdentityService().createGroupQuery().groupId(group).groupMember(person).count() > 0;
        if (!in) {
            asSystem(identities -> identities.createMembership(person, group));
        }
        return !in;
    }

    @Override
    public void leave(String person, String group) {
        asSystem(identities -> identities.deleteMembership(person, group));
    }

    private void asSystem(java.util.function.Consumer<IdentityService> act) {
        IdentityService identities = engine.getIdentityService();
        Authentication asking = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            act.accept(identities);
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking.getUserId(), asking.getGroupIds(), asking.getTenantIds());
            }
        }
    }
}
