package no.arshjul.engine.door;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this is a fresh installation on its own embedded PostgreSQL, where example people may log in. */
@Component
class Demonstration {

    private final boolean on;

    Demonstration(@Value("${arshjul.embedded-default:false}") boolean on) {
        this.on = on;
    }

    boolean on() {
        return on;
    }
}
