package no.arshjul.forum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an addendum tells: cases that have come or gone, amounts that differ, and who has been disqualified since. */
final class PackComparison {

    private PackComparison() {
    }

    static List<PackChange> of(PackFacts before, PackFacts now) {
        List<PackChange> changes = new ArrayList<>();
        Set<String> known = before.cases();
        Set<String> left = now.cases();
        firstLines(now).forEach((caseNumber, line) -> {
            if (!known.contains(caseNumber)) {
                changes.add(PackChange.ofCase(line.late() ? "late" : "added", line));
            }
        });
        firstLines(before).forEach((caseNumber, line) -> {
            if (!left.contains(caseNumber)) {
                changes.add(PackChange.ofCase("withdrawn", line));
            }
        });
        Map<String, PackFacts.Line> old = before.byKey();
        now.lines().stream().filter(line -> old.containsKey(line.key())).forEach(line -> amounts(old.get(line.key()), line, changes));
        now.disqualified().stream().filter(one -> !before.disqualified().contains(one) && left.contains(one.caseNumber())).forEach(one ->
                changes.add(new PackChange("disqualified", one.caseNumber(), firstLines(now).get(one.caseNumber()).title(), null, one.member(), null, null)));
        return changes;
    }

    private static void amounts(PackFacts.Line before, PackFacts.Line now, List<PackChange> changes) {
        amount("asked", now, before.asked(), now.asked(), changes);
        amount("owner", now, before.ownerAmount(), now.ownerAmount(), changes);
        amount("university", now, before.universityAmount(), now.universityAmount(), changes);
    }

    private static void amount(String kind, PackFacts.Line line, long before, long now, List<PackChange> changes) {
        if (before != now) {
            changes.add(new PackChange(kind, line.caseNumber(), line.title(), line.year(), null, before, now));
        }
    }

    private static Map<String, PackFacts.Line> firstLines(PackFacts facts) {
        Map<String, PackFacts.Line> first = new LinkedHashMap<>();
        facts.lines().forEach(line -> first.putIfAbsent(line.caseNumber(), line));
        return first;
    }
}
