package no.arshjul.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.cycle.Cycle;
import no.arshjul.registry.Replay;

/**
 * The replay's start forms, each ready to be sent to {@code POST /engine-rest/process-definition/key/…/start} as it stands.
 *
 * @param cycle        the business key that the cycle will have
 * @param cycleOpen    start form of {@code grant-cycle}: gross frames, and the round's dates moved to the year
 * @param needsReports start forms of {@code needs-report}, 235 of them
 */
record FilledForms(String cycle, Form cycleOpen, List<Form> needsReports) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The engine's own shape of what is sent. */
    record Form(Map<String, Variable> variables) {

        static Form of(Map<String, Object> values) {
            Map<String, Variable> variables = new LinkedHashMap<>();
            values.forEach((name, value) -> variables.put(name, Variable.of(value)));
            return new Form(variables);
        }
    }

    record Variable(Object value, String type) {

        static Variable of(Object value) {
            return value instanceof List<?> list ? new Variable(json(list), "Json")
                    : new Variable(value, value instanceof Number ? value.getClass().getSimpleName() : "String");
        }

        private static String json(List<?> list) {
            try {
                return JSON.writeValueAsString(list);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    static FilledForms forYear(int year) {
        Replay replay = Replay.forYear(year);
        String cycle = Cycle.keyOf(Replay.COUNTY, year);
        return new FilledForms(cycle, Form.of(cycleOpen(replay, year)),
                replay.reports().stream().map(report -> Form.of(report.form(cycle))).toList());
    }

    private static Map<String, Object> cycleOpen(Replay replay, int year) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("county", Replay.COUNTY);
        form.put("year", year);
        replay.dates().forEach((name, date) -> form.put(name, date.toString()));
        form.put("frames", replay.frames().stream().map(frame -> Map.of("scheme", frame.scheme(),
                "allotted", frame.allotted().amount(), "setAside", frame.setAside().amount())).toList());
        return form;
    }
}
