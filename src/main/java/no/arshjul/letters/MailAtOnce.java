package no.arshjul.letters;

/** Who wants each mail at once, also what could wait for the daily digest. Known by the room where people choose. */
public interface MailAtOnce {

    /** Whether a person of the county who reads at this address has chosen so. */
    boolean isWanted(String county, String email);
}
