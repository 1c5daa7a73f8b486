package no.arshjul.engine.door;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * One list of tasks that stands ready in Tasklist.
 *
 * @param key     by which it is known again, whatever it is called
 * @param place   lists stand in this order; the first one opens
 * @param readers groups that see it; none: everybody; null: single people, see {@link RegionLists}
 * @param shown   what its cards show: variables and their labels
 * @param asks    what it holds
 */
record ReadyList(String key, String name, int place, Kind kind, String description, List<String> readers,
        List<Map<String, String>> shown, Consumer<TaskQuery> asks) {

    /** Lists of a kind stand together in one colour, dark enough to be read on white. */
    enum Kind {
        OWN("#1F5132"), DEADLINE("#A02315"), SCHEME("#1D4E89"), STEP("#5B3A8C"), REGION("#6B4A00"), ALL("#444444");

        private final String colour;

        Kind(String colour) {
            this.colour = colour;
        }
    }

    /** As Tasklist reads them. {@code arshjul} is the list's own key. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("arshjul", key);
        properties.put("priority", place);
        properties.put("color", kind.colour);
        properties.put("description", description);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", shown);
        return properties;
    }
}
