package no.arshjul.eventlog;

import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.InstanceHistory.Event;

/** The event log as XES (IEEE 1849): a trace for each instance, an event for each time that a step was opened, taken, done or withdrawn. */
final class EventXes {

    private static final String[][] EXTENSIONS = {{"Concept", "concept"}, {"Time", "time"}, {"Lifecycle", "lifecycle"}, {"Organizational", "org"}};
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(Norway.ZONE);

    private final XMLStreamWriter xml;
    private final EventWords.In words;
    private String instance;

    EventXes(OutputStream out, EventWords.In words) {
        this.words = words;
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            begin();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(Event event) {
        try {
            if (!event.instance().equals(instance)) {
                endTrace();
                beginTrace(event);
            }
            xml.writeStartElement("event");
            attribute("string", "concept:name", words.diagram(event.name()));
            attribute("string", "element", event.element());
            attribute("string", "type", event.type());
            attribute("string", "lifecycle:transition", event.transition());
            attribute("date", "time:timestamp", TIME.format(event.at()));
            if (event.person() != null) {
                attribute("string", "org:resource", event.person());
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void end() {
        try {
            endTrace();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("log");
        xml.writeDefaultNamespace("http://www.xes-standard.org/");
        xml.writeAttribute("xes.version", "1849-2016");
        xml.writeAttribute("xes.features", "");
        for (String[] extension : EXTENSIONS) {
            xml.writeEmptyElement("extension");
            xml.writeAttribute("name", extension[0]);
            xml.writeAttribute("prefix", extension[1]);
            xml.writeAttribute("uri", "http://www.xes-standard.org/" + extension[1] + ".xesext");
        }
        global("trace", new String[][] {{"string", "concept:name", "-"}});
        global("event", new String[][] {{"string", "concept:name", "-"}, {"string", "lifecycle:transition", "complete"},
                {"date", "time:timestamp", "1970-01-01T00:00:00.000+01:00"}});
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", "Step");
        xml.writeAttribute("scope", "event");
        xml.writeAttribute("keys", "concept:name lifecycle:transition");
        attribute("string", "lifecycle:model", "standard");
    }

    private void global(String scope, String[][] attributes) throws XMLStreamException {
        xml.writeStartElement("global");
        xml.writeAttribute("scope", scope);
        for (String[] attribute : attributes) {
            attribute(attribute[0], attribute[1], attribute[2]);
        }
        xml.writeEndElement();
    }

    private void beginTrace(Event event) throws XMLStreamException {
        instance = event.instance();
        xml.writeStartElement("trace");
        attribute("string", "concept:name", event.businessKey() == null ? instance : event.businessKey());
        attribute("string", "instance", instance);
        attribute("string", "definition", event.definition());
        attribute("int", "version", String.valueOf(event.version()));
        if (event.region() != null) {
            attribute("string", "region", event.region());
        }
    }

    private void endTrace() throws XMLStreamException {
        if (instance != null) {
            xml.writeEndElement();
        }
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value);
    }
}
