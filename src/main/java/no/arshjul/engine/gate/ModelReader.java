package no.arshjul.engine.gate;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a model's XML element by element and asks its rules, keeping line and element for the message. Document types are refused. */
final class ModelReader {

    private record Open(ModelElement element, StringBuilder text, String id, Location at) {
    }

    private final String file;
    private final ModelRules rules;
    private final List<Finding> findings = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    ModelReader(String file, ModelRules rules) {
        this.file = file;
        this.rules = rules;
    }

    List<Finding> read(byte[] content) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                take(reader, reader.next());
            }
            rules.judgeWhole().forEach(broken -> findings.add(new Finding(file, null, 1, 1, broken)));
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            findings.add(new Finding(file, null, at == null ? 1 : at.getLineNumber(), at == null ? 1 : at.getColumnNumber(), new Broken("gate.xml")));
        }
        return findings;
    }

    private void take(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (!open.isEmpty()) {
                    open.peek().text().append(reader.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> findings.add(
                    new Finding(file, null, reader.getLocation().getLineNumber(), reader.getLocation().getColumnNumber(), new Broken("gate.doctype")));
            default -> { }
        }
    }

    private void start(XMLStreamReader reader) {
        Map<ModelElement.Name, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(new ModelElement.Name(orEmpty(reader.getAttributeNamespace(i)), reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
        List<String> path = new ArrayList<>(open.isEmpty() ? List.of() : open.peek().element().path());
        path.add(reader.getLocalName());
        ModelElement element = new ModelElement(orEmpty(reader.getNamespaceURI()), reader.getLocalName(), List.copyOf(path), attributes, "");
        String id = element.attribute("", "id");
        open.push(new Open(element, new StringBuilder(), id != null || open.isEmpty() ? id : open.peek().id(), reader.getLocation()));
    }

    private void end() {
        Open closed = open.pop();
        ModelElement bare = closed.element();
        ModelElement whole = new ModelElement(bare.namespace(), bare.name(), bare.path(), bare.attributes(), closed.text().toString());
        rules.judge(whole).forEach(broken ->
                findings.add(new Finding(file, closed.id(), closed.at().getLineNumber(), closed.at().getColumnNumber(), broken)));
    }

    private static String orEmpty(String namespace) {
        return namespace == null ? "" : namespace;
    }
}
