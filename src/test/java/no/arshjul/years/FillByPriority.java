package no.arshjul.years;

import java.util.List;
import java.util.Map;

/** A region's list filled from the top until its frame is used up to the krone: the last line that gets anything gets what is left. */
final class FillByPriority {

    private FillByPriority() {
    }

    static void fill(List<Map<String, Object>> lines, long frame) {
        long left = frame;
        int priority = 0;
        for (Map<String, Object> line : lines) {
            long owner = Math.min(left, amount(line, "requestedOwner"));
            long university = Math.min(left - owner, amount(line, "requestedUniversity"));
            boolean whole = owner == amount(line, "requestedOwner") && university == amount(line, "requestedUniversity");
            line.put("priority", ++priority);
            line.put("ownerAmount", owner);
            line.put("universityAmount", university);
            line.put("reason", whole ? "" : "Rammen er brukt opp.");
            left -= owner + university;
        }
    }

    static long amount(Map<String, Object> line, String field) {
        return ((Number) line.get(field)).longValue();
    }
}
