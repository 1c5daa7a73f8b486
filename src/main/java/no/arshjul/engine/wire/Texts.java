package no.arshjul.engine.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds texts in an answer by where they stand, so that nothing else in it can be taken for one. */
final class Texts {

    private Texts() {
    }

    /** @param path keys from the outside in, lists are walked through: {@code _embedded.task}; {@code *} is any key, empty the answer itself */
    static Stream<ObjectNode> objects(JsonNode node, String path) {
        if (node.isArray()) {
            return items(node).flatMap(item -> objects(item, path));
        }
        if (!(node instanceof ObjectNode object)) {
            return Stream.empty();
        }
        if (path.isEmpty()) {
            return Stream.of(object);
        }
        int dot = path.indexOf('.');
        String key = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot + 1);
        return key.equals("*") ? items(object).flatMap(item -> objects(item, rest)) : objects(object.path(key), rest);
    }

    /** @return whether the object has such a text and it was changed */
    static boolean change(ObjectNode object, String key, UnaryOperator<String> words) {
        JsonNode text = object.path(key);
        String read = text.isTextual() ? words.apply(text.textValue()) : null;
        boolean changed = read != null && !read.equals(text.textValue());
        if (changed) {
            object.put(key, read);
        }
        return changed;
    }

    private static Stream<JsonNode> items(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
