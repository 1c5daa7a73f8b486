package no.arshjul.ledger;

/** A way that money does not go, or a place that does not say enough. Nothing has been posted. */
public class IllegalMove extends RuntimeException {

    IllegalMove(String message) {
        super(message);
    }
}
