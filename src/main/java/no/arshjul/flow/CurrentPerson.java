package no.arshjul.flow;

import java.util.Set;

/** Who asks, in the request at hand: as the engine authenticated that person. */
public interface CurrentPerson {

    /** The user id, or null when nobody is logged in. */
    String id();

    Set<String> groups();

    /** The counties (tenants) that the person belongs to. */
    Set<String> counties();
}
