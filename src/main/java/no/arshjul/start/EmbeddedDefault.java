package no.arshjul.start;

/**
 * Whether the application runs on its own PostgreSQL, for trying it out. Only then are example people and example data
 * loaded. No setting switches it on together with a server of one's own: real data must never meet example passwords.
 */
public record EmbeddedDefault(boolean on) {
}
