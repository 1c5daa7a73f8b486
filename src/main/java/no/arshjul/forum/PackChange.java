package no.arshjul.forum;

/**
 * What is new in a meeting's papers since they were sent.
 *
 * @param kind   added, late (added, and let in after the deadline), withdrawn, asked, owner, university or disqualified
 * @param title  of the case
 * @param year   of an amount; null for the others
 * @param member who has been disqualified; null for the others
 * @param before whole kroner; null when it is no amount
 */
record PackChange(String kind, String caseNumber, String title, Integer year, String member, Long before, Long now) {

    static PackChange ofCase(String kind, PackFacts.Line line) {
        return new PackChange(kind, line.caseNumber(), line.title(), null, null, null, null);
    }
}
