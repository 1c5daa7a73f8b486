package no.arshjul.explain;

/** An invariant of the money does not hold. The message says which, to people. */
class MoneyDoesNotAddUp extends RuntimeException {

    MoneyDoesNotAddUp(String message) {
        super(message);
    }
}
