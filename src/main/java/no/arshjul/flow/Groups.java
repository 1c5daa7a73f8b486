package no.arshjul.flow;

/** The groups of people that the engine's identity service keeps, as the registry makes them needed. */
public interface Groups {

    /** Sees to it that there is a group with this id: an owner that came today gets its tasks today. */
    void add(String id, String name);
}
