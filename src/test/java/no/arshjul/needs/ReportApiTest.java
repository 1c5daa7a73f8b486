package no.arshjul.needs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Rest;
import no.arshjul.testing.Rest.Reply;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county's own form system sends reports: as from Tasklist, once only, and told what is wrong in a shape that programs know. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class ReportApiTest {

    private static final String WAY = "/api/needs-reports";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private Office office;
    private RogalandYear year;
    private Rest rest;

    @BeforeEach
    void an_open_year() {
        office = new Office(engine);
        year = new RogalandYear(office).open();
        rest = new Rest(port);
    }

    @Test
    void a_report_gets_a_case_number_and_goes_on_as_from_tasklist() {
        Reply sent = rest.post("haugesund", WAY, form("skjema-1"), "nb");
        assertThat(sent.status()).isEqualTo(201);
        String caseNumber = sent.json().path("caseNumber").asText();
        assertThat(caseNumber).startsWith(year.key() + "-");
        assertThat(sent.json().path("late").asBoolean()).isFalse();
        assertThat(sent.json().path("receivedOn").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(office.tasks("confirm-partnership", caseNumber)).hasSize(1);
        assertThat(jdbc.sql("select person from submission where form = 'needs-report' and form_values ->> 'clientReference' = 'skjema-1' and instance_id = "
                + "(select instance_id from needs_report where case_number = ?)").param(caseNumber).query(String.class).single()).isEqualTo("haugesund");
        assertThat(jdbc.sql("select count(*) from document where case_number = ? and kind = 'receipt'").param(caseNumber).query(Integer.class).single()).isOne();
    }

    @Test
    void where_the_case_is_found_is_told_and_who_sent_it_may_ask() throws Exception {
        HttpResponse<String> sent = send("haugesund", JSON.writeValueAsString(form("sted")), "application/json");
        String there = sent.headers().firstValue("Location").orElseThrow();
        assertThat(rest.get("haugesund", there).json().path("clientReference").asText()).isEqualTo("sted");
        assertThat(rest.get("silje", there).status()).isEqualTo(200);
        assertThat(List.of(rest.get("stavanger", there).status(), rest.get("silje-vl", there).status())).containsOnly(404);
    }

    @Test
    void the_same_again_is_the_same_case_whatever_the_order_of_its_fields() throws Exception {
        Map<String, Object> form = form("to ganger");
        Reply first = rest.post("haugesund", WAY, form, "nb");
        Reply again = rest.post("haugesund", WAY, new java.util.TreeMap<>(form), "nb");
        form.put("challenges", null);
        Reply withNothing = rest.post("haugesund", WAY, form, "nb");
        assertThat(List.of(again.status(), withNothing.status())).containsOnly(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(cases()).isOne();
    }

    @Test
    void the_same_reference_with_other_content_is_refused_with_the_case_it_names() {
        Map<String, Object> form = form("annet");
        String caseNumber = rest.post("haugesund", WAY, form, "nb").json().path("caseNumber").asText();
        form.put("title", "Noe helt annet");
        Reply other = rest.post("haugesund", WAY, form, "nb");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("detail").asText()).contains(caseNumber);
        assertThat(other.json().path("type").asText()).isEqualTo("urn:arshjul:problem:conflict");
        assertThat(cases()).isOne();
    }

    @Test
    void a_reference_is_the_owners_own() {
        assertThat(rest.post("haugesund", WAY, form("felles"), "nb").status()).isEqualTo(201);
        Map<String, Object> stavanger = year.reportForm("stavanger");
        stavanger.put("clientReference", "felles");
        assertThat(rest.post("stavanger", WAY, stavanger, "nb").status()).isEqualTo(201);
    }

    @Test
    void a_reference_stays_with_the_call_it_was_sent_to_when_the_next_one_takes_its_case_over() {
        year.readyReport("stavanger");
        Map<String, Object> form = form("behov-1");
        String moved = caseNumber(rest.post("haugesund", WAY, form, "nb"));
        office.complete("uis", "confirm-partnership", moved, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        office.fire("needs-deadline", year.key());
        office.complete("silje", "ready-for-recommendation", year.key(),
                Map.of("readyConfirmed", true, "leftOut", List.of(Map.of("caseNumber", moved, "reason", "Rakk det ikke."))));
        year.control(moved, "accept", "");

        RogalandYear next = year.next().open();
        Map<String, Object> newForm = next.reportForm("haugesund");
        newForm.put("clientReference", "behov-1");
        Reply another = rest.post("haugesund", WAY, newForm, "nb");
        assertThat(another.status()).as("the new call has a reference of its own by that name").isEqualTo(201);
        next.accept(caseNumber(another));
        next.toRegions();

        assertThat(jdbc.sql("select cycle from needs_report where case_number in (?, ?)").params(moved, caseNumber(another)).query(String.class).list())
                .containsOnly(next.key());
        Reply retried = rest.post("haugesund", WAY, form, "nb");
        assertThat(retried.status()).as("sent again to its own call it is the case that it became").isEqualTo(200);
        assertThat(caseNumber(retried)).isEqualTo(moved);
        assertThat(caseNumber(rest.post("haugesund", WAY, newForm, "nb"))).isEqualTo(caseNumber(another));
    }

    private static String caseNumber(Reply reply) {
        return reply.json().path("caseNumber").asText();
    }

    @Test
    void many_that_come_at_once_become_one_case() throws Exception {
        Map<String, Object> form = form("samtidig");
        List<Callable<Reply>> senders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            senders.add(() -> rest.post("haugesund", WAY, form, "nb"));
        }
        ExecutorService pool = Executors.newFixedThreadPool(senders.size());
        List<Reply> replies = new ArrayList<>();
        try {
            for (Future<Reply> reply : pool.invokeAll(senders)) {
                replies.add(reply.get());
            }
        } finally {
            pool.shutdown();
        }
        assertThat(replies).extracting(Reply::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(replies).extracting(reply -> reply.json().path("caseNumber").asText()).containsOnly(replies.get(0).json().path("caseNumber").asText());
        assertThat(cases()).isOne();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("needs-report").variableValueEquals("cycle", year.key()).count()).isOne();
    }

    @Test
    void every_fault_is_told_with_field_row_and_words_in_the_readers_language_form() {
        Map<String, Object> form = form("feil");
        form.remove("title");
        form.put("units", List.of(Map.of("name", "Solkroken", "staff", 3), Map.of("name", "Bakken", "staff", -1)));
        form.put("unheardOf", "hva er dette");
        Reply nb = rest.post("haugesund", WAY, form, "nb");
        Reply nn = rest.post("haugesund", WAY, form, "nn");
        assertThat(nb.status()).isEqualTo(400);
        assertThat(nb.json().path("status").asInt()).isEqualTo(400);
        assertThat(errors(nb, "field")).contains("title", "units.staff", "unheardOf");
        assertThat(nb.json().at("/errors")).anySatisfy(error -> assertThat(error.path("row").asInt(-1)).isEqualTo(1));
        assertThat(nb.json().path("title").asText()).isEqualTo("Meldingen kan ikke tas imot slik den er");
        assertThat(nn.json().path("title").asText()).isEqualTo("Meldinga kan ikkje takast imot slik ho er");
        assertThat(errors(nn, "message")).isNotEqualTo(errors(nb, "message")).noneMatch(String::isBlank);
        assertThat(cases()).isZero();
    }

    @Test
    void a_rule_of_the_domain_is_told_as_in_tasklist() {
        Map<String, Object> form = form("konto");
        form.put("accountNumber", "12345678901");
        Reply refused = rest.post("haugesund", WAY, form, "nb");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(errors(refused, "code")).containsExactly("needs.account");
        assertThat(refused.json().path("detail").asText()).isEqualTo("Kontonummeret er ikke gyldig. Det skal ha elleve siffer.");
    }

    @Test
    void a_reference_is_asked_for_and_is_no_longer_than_a_hundred_characters() {
        Map<String, Object> form = year.reportForm("haugesund");
        assertThat(errors(rest.post("haugesund", WAY, form, "nb"), "field")).containsExactly("clientReference");
        form.put("clientReference", "x".repeat(101));
        assertThat(errors(rest.post("haugesund", WAY, form, "nb"), "code")).containsExactly("form.too-long");
        form.put("clientReference", "x".repeat(100));
        assertThat(rest.post("haugesund", WAY, form, "nb").status()).isEqualTo(201);
    }

    @Test
    void nobody_reports_for_another_owner_but_the_secretariat_does_on_behalf() {
        Reply stranger = rest.post("stavanger", WAY, form("fremmed"), "nb");
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(errors(stranger, "code")).contains("needs.not-your-owner");
        Map<String, Object> onBehalf = form("på papir");
        onBehalf.put("receivedOn", "2026-01-02");
        onBehalf.put("receivedReason", "Kom i posten");
        Reply office = rest.post("silje", WAY, onBehalf, "nb");
        assertThat(office.status()).isEqualTo(201);
        assertThat(office.json().path("receivedOn").asText()).isEqualTo("2026-01-02");
    }

    @Test
    void another_county_and_those_who_may_not_report_are_kept_out() {
        assertThat(rest.post("silje-vl", WAY, form("fylke"), "nb").status()).isEqualTo(403);
        assertThat(rest.post("uis", WAY, form("partner"), "nn").json().path("type").asText()).isEqualTo("urn:arshjul:problem:not-yours");
        assertThat(cases()).isZero();
    }

    @Test
    void without_a_password_one_is_asked_to_log_in_in_the_same_shape() {
        Reply unknown = rest.send(null, "POST", WAY, "{}", "nn");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.json().path("title").asText()).isEqualTo("Innlogging manglar");
    }

    @Test
    void what_is_no_report_at_all_is_told_so() throws Exception {
        assertThat(send("haugesund", "{", "application/json").statusCode()).isEqualTo(400);
        assertThat(send("haugesund", "[]", "application/json").statusCode()).isEqualTo(400);
        assertThat(send("haugesund", "{\"clientReference\":\"a\",\"clientReference\":\"b\"}", "application/json").statusCode()).isEqualTo(400);
        assertThat(send("haugesund", "<form/>", "application/xml").statusCode()).isEqualTo(415);
        assertThat(send("haugesund", " ".repeat(SentReport.MOST_BYTES + 1), "application/json").statusCode()).isEqualTo(413);
        HttpResponse<String> said = send("haugesund", "{", "application/json");
        assertThat(said.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(JSON.readTree(said.body()).path("type").asText()).isEqualTo("urn:arshjul:problem:malformed");
    }

    private Map<String, Object> form(String reference) {
        Map<String, Object> form = year.reportForm("haugesund");
        form.put("clientReference", reference);
        return form;
    }

    private int cases() {
        return jdbc.sql("select count(*) from needs_report where cycle = ?").param(year.key()).query(Integer.class).single();
    }

    private static List<String> errors(Reply reply, String what) {
        List<String> found = new ArrayList<>();
        for (JsonNode error : reply.json().path("errors")) {
            found.add(error.path(what).asText());
        }
        return found;
    }

    private HttpResponse<String> send(String person, String body, String type) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + WAY)).header("Content-Type", type)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((person + ":" + person).getBytes()))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
