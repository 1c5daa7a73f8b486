package no.arshjul.engine.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Where in which answers names of the house stand.
 *
 * @param address the resources
 * @param path    the objects in their answers, as {@link Texts#objects} takes it
 * @param ours    which of these objects the house has named, and no user
 * @param keys    what in the objects is a name or a description
 */
record NamePlace(Pattern address, String path, Predicate<ObjectNode> ours, List<String> keys) {

    static NamePlace at(String address, String path, String... keys) {
        return new NamePlace(Pattern.compile(address), path, all -> true, List.of(keys));
    }

    /** Only in objects that have a value under this key. */
    NamePlace where(String key) {
        return new NamePlace(address, path, object -> object.hasNonNull(key), keys);
    }

    /** Only in objects that have none. */
    NamePlace without(String key) {
        return new NamePlace(address, path, object -> !object.hasNonNull(key), keys);
    }

    boolean isAt(String resource) {
        return address.matcher(resource).matches();
    }

    boolean reword(JsonNode answer, UnaryOperator<String> words) {
        return Texts.objects(answer, path).filter(ours)
                .mapToInt(object -> keys.stream().mapToInt(key -> Texts.change(object, key, words) ? 1 : 0).sum()).sum() > 0;
    }
}
