package no.arshjul.flow;

/** Who is in which group, changed by the house itself. */
public interface Memberships {

    /** @return false when the person is in the group already */
    boolean join(String person, String group);

    void leave(String person, String group);
}
