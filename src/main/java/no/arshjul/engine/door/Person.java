package no.arshjul.engine.door;

import java.util.List;

/** Somebody who stands at the door, with what the engine knows of them right now. */
record Person(String id, List<String> groups, List<String> counties) {

    static final String ADMINISTRATORS = "camunda-admin";

    /** Has not said who they are. */
    static final Person UNKNOWN = new Person(null, List.of(), List.of());

    boolean isKnown() {
        return id != null;
    }

    boolean isAdministrator() {
        return groups.contains(ADMINISTRATORS);
    }

    boolean in(String group) {
        return groups.contains(group);
    }
}
