package no.arshjul.engine.door;

import no.arshjul.start.EmbeddedDefault;
import org.springframework.stereotype.Component;

/** The people of a demonstration have their user id for a password. That is good enough on one's own machine, and nowhere else. */
@Component
class DemonstrationPasswords {

    private final EmbeddedDefault demonstration;

    DemonstrationPasswords(EmbeddedDefault demonstration) {
        this.demonstration = demonstration;
    }

    boolean refused(String user, String password) {
        return !demonstration.on() && user.equalsIgnoreCase(password);
    }
}
