package no.arshjul.engine.door;

import java.util.List;
import no.arshjul.start.EmbeddedDefault;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The administrator whom a real installation starts with: from configuration, never a known password. */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Identities identities;
    private final IdentityService engine;
    private final EmbeddedDefault demonstration;
    private final String user;
    private final String password;

    FirstAdministrator(Identities identities, IdentityService engine, EmbeddedDefault demonstration,
            @Value("${arshjul.admin.user:}") String user, @Value("${arshjul.admin.password:}") String password) {
        this.identities = identities;
        this.engine = engine;
        this.demonstration = demonstration;
        this.user = user;
        this.password = password;
    }

    /** @throws IllegalStateException when a user is named without a password fit for one */
    void create() {
        if (user.isBlank()) {
            if (!demonstration.on() && engine.createUserQuery().memberOfGroup(Person.ADMINISTRATORS).count() == 0) {
                LOG.warn("There is no administrator yet. Set ARSHJUL_ADMIN_USER and ARSHJUL_ADMIN_PASSWORD and start again.");
            }
            return;
        }
        if (password.isBlank() || password.equalsIgnoreCase(user)) {
            throw new IllegalStateException("ARSHJUL_ADMIN_PASSWORD must be set, and be another than the user id " + user);
        }
        identities.person(new Identities.NewPerson(user, user, "", "", "", List.of(Person.ADMINISTRATORS)), password);
    }
}
