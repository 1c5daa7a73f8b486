package no.arshjul.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The names and sentences of the diagrams, and the labels and reasons of the decision tables. */
class DiagramCatalogueTest extends CatalogueRules {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    /** Their names are for programs: a message's name is sent, an output's is a variable, definitions are shown nowhere. */
    private static final Set<String> NAMES_FOR_PROGRAMS = Set.of("message", "signal", "error", "escalation", "output", "definitions");

    DiagramCatalogueTest() {
        super("processes");
    }

    @Override
    Stream<String> texts(Path file) throws IOException {
        boolean diagram = file.toString().endsWith(".bpmn") || file.toString().endsWith(".dmn");
        return diagram ? elements(file).flatMap(DiagramCatalogueTest::texts) : Stream.empty();
    }

    private static Stream<String> texts(Element element) {
        boolean model = List.of(BPMN, DMN).contains(element.getNamespaceURI());
        if (!model) {
            return Stream.empty();
        }
        String kind = element.getLocalName();
        String name = NAMES_FOR_PROGRAMS.contains(kind) ? "" : element.getAttribute("name");
        boolean note = kind.equals("text") && element.getParentNode().getLocalName().equals("textAnnotation");
        String written = note || Set.of("documentation", "description").contains(kind) ? element.getTextContent() : "";
        return Stream.of(name, element.getAttribute("label"), written);
    }

    private static Stream<Element> elements(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            NodeList found = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagNameNS("*", "*");
            return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no XML", e);
        }
    }
}
