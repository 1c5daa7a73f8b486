package no.arshjul.flow;

import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong before refusing, so that a person mends it all at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public void add(Fault fault) {
        found.add(fault);
    }

    public Faults when(boolean wrong, String field, String code, Object... args) {
        if (wrong) {
            found.add(Fault.at(field, code, args));
        }
        return this;
    }

    public Faults whenRow(boolean wrong, String field, int row, String code, Object... args) {
        if (wrong) {
            found.add(Fault.atRow(field, row, code, args));
        }
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws Refusal when anything was found */
    public void orRefuse() {
        if (!found.isEmpty()) {
            throw new Refusal(found);
        }
    }
}
