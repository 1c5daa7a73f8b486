package no.arshjul.registry;

/**
 * A competence region: owners who put their needs in order together.
 *
 * @param id unique in its county; its people are in the group {@code region-<id>}
 * @param sort its place in lists, and who gets the odd krone first among equals
 */
public record Region(String county, String id, String name, int sort) {
}
