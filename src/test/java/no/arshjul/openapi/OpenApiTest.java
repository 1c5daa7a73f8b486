package no.arshjul.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Rest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the house's addresses says what there is, all of it, and in both language forms. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class OpenApiTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    @LocalServerPort
    private int port;

    @Test
    void every_address_for_programs_is_described_and_no_other() {
        Set<String> mapped = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream().filter(path -> path.startsWith("/api/"))
                .forEach(path -> mapping.getMethodsCondition().getMethods().forEach(method -> mapped.add(method + " " + path))));
        Set<String> described = new TreeSet<>();
        description("nb").path("paths").properties().forEach(path -> path.getValue().fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described).isEqualTo(mapped).contains("POST /api/needs-reports");
    }

    @Test
    void a_path_and_its_parameters_have_the_same_names() {
        description("nb").path("paths").properties().forEach(path -> path.getValue().forEach(operation -> {
            List<String> named = new ArrayList<>();
            operation.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("path")) {
                    named.add("{" + parameter.path("name").asText() + "}");
                }
            });
            assertThat(named).as(path.getKey()).allMatch(path.getKey()::contains).hasSize(path.getKey().split("\\{", -1).length - 1);
        }));
    }

    @Test
    void what_a_report_holds_is_what_its_form_holds() {
        JsonNode report = description("nn").at("/components/schemas/NeedsReport");
        assertThat(report.at("/properties/measureKind/enum")).extracting(JsonNode::asText).contains("collective", "stipend");
        assertThat(report.at("/properties/amounts/items/properties/ownerAmount/type").asText()).isEqualTo("integer");
        assertThat(report.at("/properties/receivedOn/format").asText()).isEqualTo("date");
        assertThat(report.path("required")).extracting(JsonNode::asText).contains("clientReference", "cycle", "accountNumber").doesNotContain("challenges");
        assertThat(report.at("/properties/title/title").asText()).isEqualTo("Namn på tiltaket");
    }

    @Test
    void it_is_read_in_both_language_forms_and_every_reference_leads_somewhere() {
        assertThat(description("nb").at("/info/title").asText()).isEqualTo("Årshjul for andre systemer");
        assertThat(description("nn").at("/info/title").asText()).isEqualTo("Årshjul for andre system");
        JsonNode description = description("nn");
        assertThat(description.toString()).doesNotContain("#openapi.");
        assertThat(description.findValuesAsText("$ref")).isNotEmpty()
                .allSatisfy(reference -> assertThat(description.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
        assertThat(description.path("openapi").asText()).isEqualTo("3.1.0");
    }

    private JsonNode description(String language) {
        return new Rest(port).send("haugesund", "GET", "/api/openapi.json", null, language).json();
    }
}
