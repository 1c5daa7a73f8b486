package no.arshjul.engine.door;

import java.util.Collection;

/** What the house calls its groups, for tests of other rooms. */
public final class RoleNames {

    private RoleNames() {
    }

    public static Collection<String> all() {
        return Role.NAMES.values();
    }
}
