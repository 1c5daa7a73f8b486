package no.arshjul.engine.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts other words into a form: what a person reads in it, and nothing that the form goes by. */
final class FormTexts {

    private static final List<String> OWN = List.of("label", "dateLabel", "timeLabel", "description", "text", "content", "alt", "title", "placeholder");

    private final UnaryOperator<String> words;

    FormTexts(UnaryOperator<String> words) {
        this.words = words;
    }

    /** @return whether anything was changed */
    boolean change(JsonNode components) {
        boolean changed = false;
        for (JsonNode component : components) {
            changed |= component instanceof ObjectNode object && one(object);
        }
        return changed;
    }

    private boolean one(ObjectNode component) {
        boolean changed = all(component, OWN);
        changed |= component.path("appearance") instanceof ObjectNode adorners && all(adorners, List.of("prefixAdorner", "suffixAdorner"));
        for (String choices : List.of("values", "columns")) {
            for (JsonNode choice : component.path(choices)) {
                changed |= choice instanceof ObjectNode object && all(object, List.of("label"));
            }
        }
        return changed | change(component.path("components"));
    }

    private boolean all(ObjectNode object, List<String> keys) {
        return keys.stream().filter(key -> Texts.change(object, key, words)).count() > 0;
    }
}
