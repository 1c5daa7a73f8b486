package no.arshjul.grant;

import java.util.List;
import no.arshjul.cycle.HoldsClosing;
import no.arshjul.flow.Fault;
import org.springframework.stereotype.Component;

/** A cycle isn't closed while what was claimed back has not come in. */
@Component
class OpenClaims implements HoldsClosing {

    private final ChangedClaims claims;

    OpenClaims(ChangedClaims claims) {
        this.claims = claims;
    }

    @Override
    public List<Fault> against(String cycle) {
        List<String> open = claims.open(cycle);
        return open.isEmpty() ? List.of() : List.of(Fault.of("grant.claims-open", String.join(", ", open)));
    }
}
