package no.arshjul.forum;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Faults;
import no.arshjul.flow.Values;
import no.arshjul.money.Kroner;
import org.springframework.stereotype.Component;

/** One line of the minutes at a time: its outcome, its amounts against what was asked for and recommended, and its reason. */
@Component
class LineRules {

    private final MinutesRows rows;

    LineRules(MinutesRows rows) {
        this.rows = rows;
    }

    List<ForumLine> read(Meeting meeting, String scheme, List<Values> sent, Faults faults) {
        Map<String, JsonNode> open = new HashMap<>();
        rows.of(meeting, scheme).forEach(row -> open.put(row.get("caseNumber").asText() + " " + row.get("year").asInt(), row));
        List<ForumLine> lines = new ArrayList<>();
        for (Values row : sent) {
            JsonNode known = open.remove(row.text("caseNumber") + " " + row.number("year"));
            if (known == null) {
                faults.add(row.fault("caseNumber", "recommendation.unknown-line", row.text("caseNumber"), String.valueOf(row.number("year"))));
            } else {
                lines.add(read(row, known, faults));
            }
        }
        open.values().forEach(row -> faults.add(Fault.at("lines", "recommendation.line-missing", row.get("caseNumber").asText(), row.get("year").asText())));
        checkReturned(lines, faults);
        return lines;
    }

    private static ForumLine read(Values row, JsonNode known, Faults faults) {
        String outcome = row.text("outcome");
        boolean gives = outcome.equals("approve") || outcome.equals("reduce");
        Kroner owner = gives ? Kroner.of(row.number("ownerAmount")) : Kroner.ZERO;
        Kroner university = gives ? Kroner.of(row.number("universityAmount")) : Kroner.ZERO;
        Kroner recommended = amount(known, "recommendedOwner").plus(amount(known, "recommendedUniversity"));
        Kroner total = owner.plus(university);
        limit(row, "ownerAmount", owner, amount(known, "requestedOwner"), faults);
        limit(row, "universityAmount", university, amount(known, "requestedUniversity"), faults);
        if (!List.of("approve", "reduce", "reject", "return").contains(outcome)) {
            faults.add(row.fault("outcome", "form.option"));
        }
        if (outcome.equals("reduce") && !recommended.exceeds(total)) {
            faults.add(row.fault("outcome", "forum.not-reduced", total, recommended));
        }
        // Money moved to a line beyond its region's recommendation is an explicit, recorded act of the forum, and so has a reason.
        boolean positive = outcome.equals("approve") && !total.exceeds(recommended);
        if (!positive && !row.has("reason")) {
            faults.add(row.fault("reason", "forum.line-reason"));
        }
        return new ForumLine(known.get("caseNumber").asText(), known.get("year").asInt(), outcome, owner, university, row.textOrEmpty("reason"));
    }

    private static Kroner amount(JsonNode row, String field) {
        return Kroner.of(row.get(field).asLong());
    }

    private static void limit(Values row, String field, Kroner amount, Kroner asked, Faults faults) {
        if (amount.isNegative() || amount.exceeds(asked)) {
            faults.add(row.fault(field, "recommendation.over-asked", amount, asked));
        }
    }

    /** A case goes back to its region whole or not at all. */
    private static void checkReturned(List<ForumLine> lines, Faults faults) {
        Set<String> returned = lines.stream().filter(line -> line.outcome().equals("return")).map(ForumLine::caseNumber).collect(Collectors.toSet());
        Set<String> said = new HashSet<>();
        lines.stream().filter(line -> returned.contains(line.caseNumber()) && !line.outcome().equals("return") && said.add(line.caseNumber()))
                .forEach(line -> faults.add(Fault.at("lines", "forum.returned-whole", line.caseNumber())));
    }
}
