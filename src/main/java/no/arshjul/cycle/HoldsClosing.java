package no.arshjul.cycle;

import java.util.List;
import no.arshjul.flow.Fault;

/** What must be ended before a cycle can be closed, in a room that the cycle doesn't know. */
public interface HoldsClosing {

    /** @return what is open, each naming its cases; empty when nothing holds the closing back */
    List<Fault> against(String cycle);
}
