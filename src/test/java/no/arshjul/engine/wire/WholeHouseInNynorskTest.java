package no.arshjul.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.arshjul.language.Catalogue;
import no.arshjul.testing.HouseTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** All diagrams, decision tables and forms, fetched in nynorsk: no text is left in bokmål. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class WholeHouseInNynorskTest {

    @Autowired ProcessEngine engine;
    @Autowired List<WireAnswer> answers;
    @LocalServerPort int port;

    @Test
    void no_diagram_shows_a_text_in_bokmål() throws Exception {
        Set<String> bokmål = onlyBokmål("processes/nn.po");
        Fetch admin = Fetch.program(port, "admin");
        List<ProcessDefinition> definitions = engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list();
        assertThat(definitions).hasSizeGreaterThan(15);
        for (ProcessDefinition definition : definitions) {
            JsonNode answer = admin.json("process-definition/" + definition.getId() + "/xml", "nn");
            assertThat(shown(answer.get("bpmn20Xml").asText())).as(definition.getKey()).isNotEmpty().doesNotContainAnyElementsOf(bokmål);
        }
        for (String table : List.of("choose-measure", "formal-control")) {
            assertThat(shown(admin.json("decision-definition/key/" + table + "/xml", "nn").get("dmnXml").asText())).doesNotContainAnyElementsOf(bokmål);
        }
    }

    @Test
    void a_diagram_in_nynorsk_is_the_same_diagram() throws Exception {
        Fetch admin = Fetch.program(port, "admin");
        for (ProcessDefinition definition : engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list()) {
            String nb = admin.json("process-definition/" + definition.getId() + "/xml", "nb").get("bpmn20Xml").asText();
            String nn = admin.json("process-definition/" + definition.getId() + "/xml", "nn").get("bpmn20Xml").asText();
            assertThat(bones(nn)).isEqualTo(bones(nb));
            assertThat(nb).isEqualTo(source(definition));
        }
    }

    @Test
    void no_form_shows_a_text_in_bokmål() throws IOException {
        Set<String> bokmål = onlyBokmål("forms/nn.po");
        List<Path> forms;
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            forms = files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
        }
        assertThat(forms).hasSizeGreaterThan(40);
        for (Path form : forms) {
            JsonNode fetched = Fetch.read(fetched("/engine-rest/task/x/deployed-form", Files.readString(form), "nn"));
            assertThat(texts(fetched)).as(form.toString()).isNotEmpty().doesNotContainAnyElementsOf(bokmål);
        }
    }

    @Test
    void no_start_form_shows_a_text_in_bokmål() throws IOException {
        Set<String> bokmål = onlyBokmål("forms/nn.po");
        Fetch silje = Fetch.page(port, "silje", "tasklist");
        for (String process : List.of("grant-cycle", "needs-report", "payout", "appeal", "change-deadline", "change-guideline", "change-register", "withdraw")) {
            JsonNode form = silje.json("process-definition/key/" + process + "/deployed-start-form", "nn");
            assertThat(texts(form)).as(process).doesNotContainAnyElementsOf(bokmål);
        }
    }

    @Test
    void every_group_and_every_list_of_tasks_has_a_name_in_the_catalogue() {
        Fetch admin = Fetch.program(port, "admin");
        Set<String> known = new TreeSet<>(names().values().stream().map(Object::toString).toList());
        assertThat(no.arshjul.engine.door.RoleNames.all()).isSubsetOf(known);
        admin.json("filter", "nb").forEach(filter -> {
            if (!filter.hasNonNull("owner")) {
                assertThat(known).contains(filter.get("name").asText().replaceFirst("^Region: .*", "Region: {0}"));
                filter.at("/properties/variables").forEach(shown -> assertThat(known).contains(shown.get("label").asText()));
                assertThat(filter.at("/properties/description").asText("")).satisfiesAnyOf(it -> assertThat(it).isEmpty(), it -> assertThat(known).contains(it));
            }
        });
    }

    /** Groups have a catalogue of their own; the lists and what their cards show stand in that of the task list. */
    private static Map<Object, Object> names() {
        java.util.Properties names = new java.util.Properties();
        for (String room : new String[] {"names", "tasklist"}) {
            try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/" + room + "_nb.properties"))) {
                names.load(in);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return names;
    }

    private String fetched(String address, String body, String language) {
        try {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
            request.addHeader("Accept-Language", language);
            MockHttpServletResponse response = new MockHttpServletResponse();
            new WireFilter(answers).doFilter(request, response, new MockFilterChain(new jakarta.servlet.http.HttpServlet() {
                @Override
                protected void doGet(jakarta.servlet.http.HttpServletRequest asked, jakarta.servlet.http.HttpServletResponse answer) throws IOException {
                    answer.setContentType("application/json");
                    answer.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
                }
            }));
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException | jakarta.servlet.ServletException e) {
            throw new AssertionError(e);
        }
    }

    private String source(ProcessDefinition definition) throws IOException {
        try (InputStream source = engine.getRepositoryService().getProcessModel(definition.getId())) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Texts that read otherwise in nynorsk, and are no other text's nynorsk. */
    private static Set<String> onlyBokmål(String catalogue) throws IOException {
        try (InputStream po = Files.newInputStream(Path.of(catalogue))) {
            Map<String, String> texts = Catalogue.read(po);
            Collection<String> nynorsk = texts.values();
            return texts.keySet().stream().filter(text -> !nynorsk.contains(text)).collect(Collectors.toSet());
        }
    }

    /** Every text anywhere in a form, also where no text is expected; options that somebody fills apart. */
    private static List<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.textValue());
        }
        if (node instanceof ObjectNode field && field.at("/properties").has("optionsFrom")) {
            field = field.deepCopy();
            field.remove("values");
            return field.findValuesAsText("label");
        }
        return java.util.stream.StreamSupport.stream(node.spliterator(), false).flatMap(part -> texts(part).stream()).toList();
    }

    private static List<String> shown(String xml) throws Exception {
        return elements(xml).filter(element -> !element.getLocalName().equals("definitions")).flatMap(element -> Stream.of(element.getAttribute("name"), element.getAttribute("label"),
                Set.of("documentation", "description").contains(element.getLocalName()) ? element.getTextContent() : "")).toList();
    }

    private static List<String> bones(String xml) throws Exception {
        return elements(xml).map(element -> element.getTagName() + element.getAttribute("id") + element.getAttribute("camunda:formRef")
                + element.getAttributes().getLength() + (element.getElementsByTagName("*").getLength() > 0 ? "" : "leaf")).toList();
    }

    private static Stream<Element> elements(String xml) throws SAXException, IOException, javax.xml.parsers.ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        NodeList found = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).getElementsByTagNameNS("*", "*");
        return java.util.stream.IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
