package no.arshjul.amendment;

import java.util.List;
import no.arshjul.cycle.HoldsClosing;
import no.arshjul.flow.Fault;
import org.springframework.stereotype.Component;

/** A cycle isn't closed while a change of one of its grants is being treated. */
@Component
class OpenAmendments implements HoldsClosing {

    private final Amendments amendments;

    OpenAmendments(Amendments amendments) {
        this.amendments = amendments;
    }

    @Override
    public List<Fault> against(String cycle) {
        List<String> open = amendments.open(cycle);
        return open.isEmpty() ? List.of() : List.of(Fault.of("amendment.holds-closing", String.join(", ", open)));
    }
}
