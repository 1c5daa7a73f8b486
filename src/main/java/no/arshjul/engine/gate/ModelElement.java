package no.arshjul.engine.gate;

import java.util.List;
import java.util.Map;

/**
 * One XML element of a diagram or table as it is read.
 *
 * @param path       local names from the root down to this element
 * @param attributes the namespace and local name, as {@code {uri}name}, to the value
 * @param text       the text directly in it, empty until the element ends
 */
record ModelElement(String namespace, String name, List<String> path, Map<Name, String> attributes, String text) {

    record Name(String namespace, String local) {
    }

    String attribute(String namespace, String local) {
        return attributes.get(new Name(namespace, local));
    }

    String parent() {
        return path.size() < 2 ? "" : path.get(path.size() - 2);
    }
}
