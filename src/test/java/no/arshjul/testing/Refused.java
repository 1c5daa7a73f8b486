package no.arshjul.testing;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Refusal;

/** Says why an act was refused by a rule of the rooms or of a form. */
public final class Refused {

    private Refused() {
    }

    /** @return the codes of the refusal's faults, each with its field when it has one: {@code "amount: payout.changed"} */
    public static List<String> faults(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    return refusal.faults().stream().map(Refused::text).toList();
                }
            }
            throw e;
        }
        return fail("This should have been refused");
    }

    private static String text(Fault fault) {
        return fault.field() == null ? fault.code() : fault.field() + ": " + fault.code();
    }
}
