package no.arshjul.needs;

/** The regions' lists that are still open. */
public interface OpenLists {

    /** Puts a report on its region's list. @return false when that list is controlled, or there is none */
    boolean join(NeedsReport report);

    /** Shows on an open list what has changed in a report that stands on it: its owner, and what it asks for. */
    void changed(NeedsReport report);
}
