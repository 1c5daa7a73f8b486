package no.arshjul.flow;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.arshjul.language.LanguageForm;

/** The long lists of open tasks, for rooms that show and fill them in elsewhere than in Tasklist. What a list holds is what its form says. */
public interface TaskLists {

    /**
     * A column that people see.
     *
     * @param type     as the form names it: {@code number}, {@code textfield}, {@code select}, {@code checkbox} …
     * @param fixed    shown, and not to be changed
     * @param options  the values to choose from; empty for a column that is typed in
     * @param money    whole kroner
     * @param most     the row's value that this one may not exceed, or null
     */
    record Column(String key, String label, String type, boolean fixed, List<Option> options, boolean money, String most) {
    }

    /**
     * @param businessKey of the process that the task belongs to
     * @param variable    under which the rows are sent; null for a list that is only shown
     * @param changesOnly whether only the rows that were changed are sent
     * @param properties  what the form says of the list: sums, frames, what identifies a row
     * @param figures     the form's values that the properties name, e.g. a frame
     */
    record TaskList(String taskId, String businessKey, String variable, boolean changesOnly, String label, List<Column> columns,
            Map<String, String> properties, ArrayNode rows, ObjectNode figures) {

        /** The words of a property, which stand with spaces between. */
        public List<String> words(String property) {
            return List.of(properties.getOrDefault(property, "").strip().split("\\s+")).stream().filter(word -> !word.isEmpty()).toList();
        }
    }

    /** @return the list of a task that the current person may see; nothing when there is no such task, or it has no list */
    Optional<TaskList> of(String taskId, LanguageForm language);

    /** @return what the form refuses of these rows, each with its row; the room's own rules come when the task is completed */
    List<Fault> faults(String taskId, ArrayNode rows);
}
