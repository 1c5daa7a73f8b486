package no.arshjul.amendment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.arshjul.decision.Amounts;
import no.arshjul.flow.Faults;
import no.arshjul.flow.Values;
import org.springframework.stereotype.Component;

/** The amounts per year that an amendment asks for, between the form, the table and the decision. */
@Component
class NewAmounts {

    private final ObjectMapper json;

    NewAmounts(ObjectMapper json) {
        this.json = json;
    }

    /** @param from first year of the measure, @param to the last one it may have */
    String read(Values values, int from, int to, Faults faults) {
        ArrayNode rows = json.createArrayNode();
        Map<Integer, Amounts> seen = new TreeMap<>();
        for (Values row : values.has("amounts") ? values.rows("amounts") : List.<Values>of()) {
            int year = (int) row.number("year");
            Amounts amounts = Amounts.of(row.number("ownerAmount"), row.number("universityAmount"));
            if (year < from || year > to) {
                faults.add(row.fault("year", "amendment.year", String.valueOf(year), String.valueOf(from), String.valueOf(to)));
            } else if (seen.put(year, amounts) != null) {
                faults.add(row.fault("year", "amendment.year-twice", String.valueOf(year)));
            }
            rows.addObject().put("year", year).put("ownerAmount", amounts.ownerAmount().amount())
                    .put("universityAmount", amounts.universityAmount().amount());
        }
        return rows.toString();
    }

    Map<Integer, Amounts> of(Amendment amendment) {
        Map<Integer, Amounts> byYear = new TreeMap<>();
        try {
            for (JsonNode row : json.readTree(amendment.amounts())) {
                byYear.put(row.get("year").asInt(), Amounts.of(row.get("ownerAmount").asLong(), row.get("universityAmount").asLong()));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(amendment.amounts(), e);
        }
        return byYear;
    }

    /** One line for a person to read: year, owner + university. */
    String text(Amendment amendment) {
        return of(amendment).entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().ownerAmount() + " + " + entry.getValue().universityAmount())
                .collect(Collectors.joining("; "));
    }
}
