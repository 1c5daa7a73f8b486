package no.arshjul.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.arshjul.language.SourceTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the filter leaves alone, to the byte. */
class PassesThroughTest {

    private static final SourceTexts TEXTS = new SourceTexts();
    private static final String ODD = "[ {\"name\" : \"Tilskuddsår\",\n \"taskDefinitionKey\":\"x\", \"amount\":1.50, \"big\": 12345678901234567890.10 } ]";

    private final WireFilter filter = new WireFilter(List.of(new DiagramNames(TEXTS), new HouseNames(TEXTS), new ActivityTree(TEXTS), new DiagramFiles(TEXTS)));
    private HttpServletResponse given;

    @ParameterizedTest
    @ValueSource(strings = {"process-definition", "task", "filter", "group", "history/activity-instance", "process-definition/x/xml", "process-instance/x/activity-instances"})
    void an_answer_in_bokmål_is_the_engines_own_and_is_not_held(String resource) throws Exception {
        MockHttpServletResponse response = fetch("/engine-rest/" + resource, "nb", 200, ODD);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(ODD);
        assertThat(given).isInstanceOf(VaryingResponse.class);
        assertThat(response.getHeaders("Vary")).containsExactly("Accept-Language", "Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"job", "deployment", "process-instance", "user", "authorization", "task/count", "process-definition/count", "execution"})
    void an_answer_without_texts_of_the_house_is_not_held_in_nynorsk_either(String resource) throws Exception {
        MockHttpServletResponse response = fetch("/engine-rest/" + resource, "nn", 200, ODD);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(ODD);
        assertThat(given).isSameAs(response);
        assertThat(response.getHeaders("Vary")).containsExactly("Accept");
    }

    @Test
    void only_the_words_change_in_nynorsk_and_every_figure_keeps_its_digits() throws Exception {
        assertThat(fetch("/engine-rest/task", "nn", 200, ODD).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("[{\"name\":\"Tilskotsår\",\"taskDefinitionKey\":\"x\",\"amount\":1.50,\"big\":12345678901234567890.10}]");
    }

    @ParameterizedTest
    @CsvSource({"404", "403", "500"})
    void a_refusal_stays_as_it_is(int status) throws Exception {
        assertThat(fetch("/engine-rest/task", "nn", status, ODD).getContentAsString(StandardCharsets.UTF_8)).isEqualTo(ODD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"name\":", "[1,2]", "null", "\"Tilskuddsår\""})
    void what_is_no_answer_of_that_kind_stays_as_it_is(String body) throws Exception {
        assertThat(fetch("/engine-rest/task", "nn", 200, body).getContentAsString(StandardCharsets.UTF_8)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/engine/default/task", "/camunda/api/engine/engine/default/task", "/camunda/api/engine/engine/default/task/"})
    void every_face_of_the_api_is_known(String address) throws Exception {
        assertThat(fetch(address, "nn", 200, ODD).getContentAsString(StandardCharsets.UTF_8)).contains("Tilskotsår");
    }

    private MockHttpServletResponse fetch(String address, String language, int status, String body) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        request.addHeader("Accept-Language", language);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain(new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
                given = answer;
                answer.setStatus(status);
                answer.setHeader("Vary", "Accept");
                answer.setContentType("application/json");
                answer.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            }
        }));
        return response;
    }
}
