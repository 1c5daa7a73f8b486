package no.arshjul.engine;

import no.arshjul.flow.Groups;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes a group for the house, whoever it is that asks. */
@Component
class EngineGroups implements Groups {

    private final ProcessEngine engine;

    EngineGroups(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void add(String id, String name) {
        IdentityService identities = engine.getIdentityService();
        Authentication asking = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            if (identities.createGroupQuery().groupId(id).count() == 0) {
                Group group = identities.newGroup(id);
                group.setName(name);
                group.setType("WORKFLOW");
                identities.saveGroup(group);
            }
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking.getUserId(), asking.getGroupIds(), asking.getTenantIds());
            }
        }
    }
}
