package no.arshjul.forum;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a version of a meeting's papers shows, so that a later one can tell what is new.
 *
 * @param disqualified decided disqualifications
 */
record PackFacts(List<Line> lines, List<Disqualification> disqualified) {

    /** One case in one year; amounts are whole kroner. */
    record Line(String caseNumber, String scheme, String title, boolean late, int year, long askedOwner, long askedUniversity,
            long ownerAmount, long universityAmount) {

        String key() {
            return caseNumber + " " + year;
        }

        long asked() {
            return askedOwner + askedUniversity;
        }

        long total() {
            return ownerAmount + universityAmount;
        }
    }

    record Disqualification(String member, String caseNumber) {
    }

    Set<String> cases() {
        return lines.stream().map(Line::caseNumber).collect(Collectors.toSet());
    }

    Map<String, Line> byKey() {
        return lines.stream().collect(Collectors.toMap(Line::key, line -> line));
    }
}
