package no.arshjul.engine.gate;

/** Whether this thread is parsing a diagram that is being deployed, as against reading a stored one again. */
final class NewDeployment {

    private static final ThreadLocal<Boolean> BEING_PARSED = ThreadLocal.withInitial(() -> false);

    private NewDeployment() {
    }

    static boolean isBeingParsed() {
        return BEING_PARSED.get();
    }

    static <T> T parse(java.util.function.Supplier<T> work) {
        BEING_PARSED.set(true);
        try {
            return work.get();
        } finally {
            BEING_PARSED.remove();
        }
    }
}
