package no.arshjul.registry;

/**
 * What the public may see of a kind of document.
 *
 * @param code           empty when it is open, else as in the journal, e.g. {@code UO}
 * @param legalReference id of the rule in {@code seeds/legal-references.csv}; empty when it is open
 */
public record DocumentAccess(String code, String legalReference) {
}
