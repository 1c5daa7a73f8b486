package no.arshjul.flow;

/** What the office sees region by region in its task list. It follows the registry. */
public interface RegionViews {

    /** Makes a view of every region of a county and opens it to the county's secretariat and managers, and to nobody else. */
    void follow(String county);
}
