package no.arshjul.appeal;

import java.util.List;
import no.arshjul.cycle.HoldsClosing;
import no.arshjul.flow.Fault;
import org.springframework.stereotype.Component;

/** A cycle isn't closed while an appeal of one of its decisions is open. */
@Component
class OpenAppeals implements HoldsClosing {

    private final Appeals appeals;

    OpenAppeals(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public List<Fault> against(String cycle) {
        List<String> open = appeals.open(cycle);
        return open.isEmpty() ? List.of() : List.of(Fault.of("appeal.holds-closing", String.join(", ", open)));
    }
}
