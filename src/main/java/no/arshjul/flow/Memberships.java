package no.arshjul.flow;

/** Who is in which group, changed by the house itself. */
public interface Memberships {

    /** @return false when the person is in the group already */
    boolean join(String person, String group);

    /** Tasks that the person held by this group alone go back to it. */
    void leave(String person, String group);
}
