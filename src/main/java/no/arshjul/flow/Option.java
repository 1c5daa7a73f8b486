package no.arshjul.flow;

/** One choice in a list that a form offers: the value that is sent and the text that a person reads. */
public record Option(String value, String label) {
}
