package no.arshjul.flow;

import java.util.Set;

/** Which instances have worked on something, also those that have ended: what was sent in them is kept under their ids. */
public interface Instances {

    /** The ids of all instances with this business key; none when nothing was ever begun under it. */
    Set<String> of(String businessKey);
}
