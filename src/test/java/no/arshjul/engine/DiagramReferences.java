package no.arshjul.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** References within a file that lead nowhere: the schema doesn't see them, and the engine and the Modeler pass over some of them. */
final class DiagramReferences {

    private static final Set<String> ATTRIBUTES = Set.of("sourceRef", "targetRef", "attachedToRef", "messageRef", "default", "bpmnElement", "dmnElementRef");
    private static final Set<String> ELEMENTS = Set.of("incoming", "outgoing");

    private DiagramReferences() {
    }

    static List<String> broken(Path file) {
        List<Element> elements = elements(file);
        Set<String> ids = new HashSet<>();
        List<String> broken = new ArrayList<>();
        elements.stream().map(element -> element.getAttribute("id")).filter(id -> !id.isEmpty() && !ids.add(id)).forEach(id -> broken.add("twice: " + id));
        for (Element element : elements) {
            references(element).stream().filter(id -> !ids.contains(id)).forEach(id -> broken.add(element.getLocalName() + " points to " + id));
            if (element.getLocalName().equals("sequenceFlow")) {
                missingAtEnds(element, elements).forEach(broken::add);
            }
        }
        return broken;
    }

    /** What an attribute of all elements of a kind says. */
    static List<String> values(Path file, String kind, String attribute) {
        return elements(file).stream().filter(element -> element.getLocalName().equals(kind)).map(element -> element.getAttribute(attribute)).toList();
    }

    private static List<String> references(Element element) {
        List<String> found = new ArrayList<>(ATTRIBUTES.stream().map(element::getAttribute).filter(id -> !id.isEmpty()).toList());
        if (ELEMENTS.contains(element.getLocalName())) {
            found.add(element.getTextContent());
        }
        return found;
    }

    /** Each end of a flow names it too; the Modeler draws by the one, the engine runs by the other. */
    private static List<String> missingAtEnds(Element flow, List<Element> elements) {
        List<String> missing = new ArrayList<>();
        if (!names(flow, elements, "sourceRef", "outgoing")) {
            missing.add("source of " + flow.getAttribute("id") + " does not name it");
        }
        if (!names(flow, elements, "targetRef", "incoming")) {
            missing.add("target of " + flow.getAttribute("id") + " does not name it");
        }
        return missing;
    }

    private static boolean names(Element flow, List<Element> elements, String end, String list) {
        return elements.stream().filter(element -> element.getLocalName().equals(list) && element.getTextContent().equals(flow.getAttribute("id")))
                .anyMatch(element -> ((Element) element.getParentNode()).getAttribute("id").equals(flow.getAttribute(end)));
    }

    private static List<Element> elements(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            NodeList found = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagNameNS("*", "*");
            return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
        } catch (Exception e) {
            throw new AssertionError(file + " is no XML", e);
        }
    }
}
