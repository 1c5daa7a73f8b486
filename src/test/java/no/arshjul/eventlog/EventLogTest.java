package no.arshjul.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import no.arshjul.testing.Rest;
import no.arshjul.testing.StuckYear;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The event log holds what has happened, in the shape that spreadsheets and process mining programs read. */
class EventLogTest extends HistoryGround {

    private static final Set<String> TRANSITIONS = Set.of("schedule", "start", "complete", "withdraw");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nb | Sak;Forekomst;Prosess;Versjon;Region;Element;Navn;Type;Hendelse;Tidspunkt;Person | Bekreft partnerskap
            nn | Sak;Førekomst;Prosess;Versjon;Region;Element;Namn;Type;Hending;Tidspunkt;Person | Stadfest partnarskap""")
    void the_table_has_a_byte_order_mark_semicolons_and_the_readers_words(String language, String head, String name) {
        Rest.Reply csv = rest.send("silje", "GET", "/api/progress/definitions/needs-report/events.csv?cycle=" + stuck.key(), null, language);
        assertThat(csv.text()).startsWith("\ufeff" + head + "\r\n");
        assertThat(csv.text().lines()).anyMatch(line -> line.startsWith(stuck.slow() + ";") && line.contains(";nord;confirm-partnership;" + name + ";userTask;complete;")
                && line.endsWith(";uis"));
        assertThat(csv.text().lines().map(line -> line.split(";", -1).length)).containsOnly(11);
    }

    @Test
    void every_task_is_opened_once_and_done_once_by_whom_who_did_it() {
        List<String> rows = new ArrayList<>();
        csv("needs-report").stream().filter(row -> row.get("Type").equals("userTask")).forEach(row ->
                rows.add(row.get("Sak") + " " + row.get("Element") + " " + row.get("Hendelse") + " " + row.get("Person")));
        List<String> expected = new ArrayList<>();
        for (HistoricTaskInstance task : engine.getHistoryService().createHistoricTaskInstanceQuery().processDefinitionKey("needs-report")
                .processInstanceBusinessKeyLike(stuck.key() + "-%").list()) {
            String whose = businessKey(task) + " " + task.getTaskDefinitionKey() + " ";
            expected.add(whose + "schedule ");
            if (task.getEndTime() != null) {
                expected.add(whose + "complete " + jdbc.sql("select person from submission where task_id = ?").param(task.getId()).query(String.class).single());
            }
        }
        expected.add(stuck.slow() + " formal-control start silje");
        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void the_log_is_xes_with_its_extensions_a_trace_for_each_instance_and_events_in_order_of_time() throws Exception {
        Document xes = xes("grant");
        Element log = xes.getDocumentElement();
        assertThat(log.getNodeName()).isEqualTo("log");
        assertThat(log.getAttribute("xes.version")).isEqualTo("1849-2016");
        assertThat(log.getNamespaceURI()).isEqualTo("http://www.xes-standard.org/");
        assertThat(children(log).stream().map(Element::getNodeName).distinct()).as("in the order that the standard's schema has")
                .containsExactly("extension", "global", "classifier", "string", "trace");
        assertThat(all(log, "extension").stream().map(it -> it.getAttribute("prefix"))).containsExactly("concept", "time", "lifecycle", "org");
        Set<String> cases = new TreeSet<>();
        for (Element trace : all(log, "trace")) {
            cases.add(values(trace).get("concept:name"));
            List<OffsetDateTime> times = all(trace, "event").stream().map(event -> OffsetDateTime.parse(values(event).get("time:timestamp"))).toList();
            assertThat(times).isSorted().isNotEmpty();
        }
        assertThat(cases).containsExactly(stuck.reworked(), stuck.slow());
    }

    @Test
    void every_event_says_what_when_and_which_way_and_a_persons_event_who() throws Exception {
        List<Element> events = all(xes("needs-report").getDocumentElement(), "event");
        assertThat(events).hasSameSizeAs(csv("needs-report")).allSatisfy(event -> {
            Map<String, String> values = values(event);
            assertThat(values).containsKeys("concept:name", "time:timestamp", "lifecycle:transition", "element", "type");
            assertThat(TRANSITIONS).contains(values.get("lifecycle:transition"));
        });
        assertThat(events.stream().map(EventLogTest::values).filter(event -> event.get("type").equals("userTask")
                && event.get("lifecycle:transition").equals("complete"))).isNotEmpty().allMatch(event -> event.containsKey("org:resource"));
        assertThat(events.stream().map(EventLogTest::values).filter(event -> event.get("type").equals("serviceTask"))).isNotEmpty()
                .noneMatch(event -> event.containsKey("org:resource"));
    }

    @Test
    void what_was_broken_off_is_withdrawn_and_not_done() {
        StuckYear broken = new StuckYear(engine, jdbc).walk();
        String id = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(broken.slow()).singleResult().getId();
        engine.getRuntimeService().deleteProcessInstance(id, "en prøve");
        String log = rest.get("mona", "/api/progress/definitions/grant/events.csv?cycle=" + broken.key()).text();
        assertThat(log.lines().filter(line -> line.startsWith(broken.slow() + ";") && line.contains(";accept-grant;"))
                .map(line -> line.split(";", -1)[8])).containsExactly("schedule", "withdraw");
        assertThat(rest.send("mona", "GET", "/api/progress/instances/" + id, null, "nn").json().get("outcome").asText()).isEqualTo("Avbroten");
    }

    private List<Map<String, String>> csv(String definition) {
        List<String> lines = rest.get("mona", "/api/progress/definitions/" + definition + "/events.csv?cycle=" + stuck.key()).text().substring(1).lines().toList();
        String[] head = lines.get(0).split(";");
        return lines.stream().skip(1).map(line -> {
            String[] cells = line.split(";", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < head.length; i++) {
                row.put(head[i], cells[i]);
            }
            return row;
        }).toList();
    }

    private Document xes(String definition) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(
                rest.get("mona", "/api/progress/definitions/" + definition + "/events.xes?cycle=" + stuck.key()).text())));
    }

    private String businessKey(HistoricTaskInstance task) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
    }

    private static Map<String, String> values(Element of) {
        Map<String, String> values = new HashMap<>();
        children(of).stream().filter(child -> child.hasAttribute("key")).forEach(child -> values.put(child.getAttribute("key"), child.getAttribute("value")));
        return values;
    }

    private static List<Element> children(Element of) {
        List<Element> children = new ArrayList<>();
        for (var child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static List<Element> all(Element of, String name) {
        NodeList found = of.getElementsByTagNameNS("*", name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }
}
