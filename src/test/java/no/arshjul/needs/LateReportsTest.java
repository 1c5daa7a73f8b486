package no.arshjul.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Late requests as a list, so that equal treatment can be seen, and as what the next decision is held against. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class LateReportsTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private LateReports lateReports;
    @Autowired
    private LateListCsv csv;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private Office office;
    private RogalandYear year;

    @BeforeEach
    void a_year_past_its_deadline() {
        office = new Office(engine);
        year = new RogalandYear(office).open();
        office.fire("needs-deadline", year.key());
    }

    @Test
    void who_decides_sees_how_many_were_let_in_and_turned_away_before() {
        decide(year.report("stavanger"), "admit", "Feil i skjemaet.");
        decide(year.report("sola"), "reject", "Ingen særlig grunn.");
        Task third = office.task("decide-late", year.report("sandnes"));
        assertThat(office.variable(third, "earlierAdmitted")).isEqualTo(1L);
        assertThat(office.variable(third, "earlierRejected")).isEqualTo(1L);
    }

    @Test
    void each_decision_is_kept_with_reason_person_and_time_also_the_one_an_appeal_changes() {
        String caseNumber = year.report("stavanger");
        decide(caseNumber, "reject", "Ingen særlig grunn.");
        assertThat(lateReports.isTurnedAway(caseNumber)).isTrue();
        lateReports.admit(caseNumber, "Skjemaet var nede.", "astrid");
        assertThat(lateReports.isTurnedAway(caseNumber)).isFalse();
        assertThat(jdbc.sql("select outcome || ' ' || person || ' ' || reason from needs_late_decision where case_number = ? and decided_at is not null order by id")
                .param(caseNumber).query(String.class).list()).containsExactly("reject silje Ingen særlig grunn.", "admit astrid Skjemaet var nede.");
    }

    @Test
    void the_list_shows_each_request_and_the_sums_by_owner_type_and_region() {
        String admitted = year.report("stavanger");
        decide(admitted, "reject", "Ingen særlig grunn.");
        lateReports.admit(admitted, "Skjemaet var nede.", "astrid");
        decide(year.report("sola"), "reject", "Ingen grunn.");
        year.report("haugesund");
        for (String reader : List.of("silje", "astrid", "mona")) {
            var view = new PublicOffice(port).get(reader, "/api/late-reports?cycle=" + year.key());
            assertThat(view.get("requests")).hasSize(3).extracting(row -> row.get("outcome").asText()).containsExactly("admit", "reject", "waiting");
            assertThat(view.get("requests").get(0).get("byAppeal").asBoolean()).isTrue();
            assertThat(view.get("requests").get(0).get("decidedBy").asText()).isEqualTo("astrid");
            assertThat(view.get("byOwnerType")).hasSize(1);
            assertThat(view.get("byOwnerType").get(0).get("admitted").asInt()).isEqualTo(1);
            assertThat(view.get("byOwnerType").get(0).get("waiting").asInt()).isEqualTo(1);
            assertThat(view.get("byRegion")).hasSize(2);
        }
    }

    @Test
    void only_the_countys_secretariat_authority_and_manager_read_it() {
        PublicOffice house = new PublicOffice(port);
        String path = "/api/late-reports?cycle=" + year.key();
        for (String other : List.of("stavanger", "finn", "rolf-midt", "frida", "pelle")) {
            assertThat(get(other, path, "application/json", "nb").statusCode()).as(other).isEqualTo(403);
        }
        assertThat(get("silje-vl", path, "application/json", "nb").statusCode()).isEqualTo(404);
        assertThat(house.get("silje", path).get("requests")).isEmpty();
    }

    @Test
    void a_spreadsheet_gets_it_in_its_readers_language() {
        decide(year.report("stavanger"), "reject", "=HYPERLINK(\"http://x\")");
        HttpResponse<byte[]> answer = get("silje", "/api/late-reports?cycle=" + year.key(), "text/csv", "nn");
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(text).startsWith("\uFEFF\"Saksnummer\";").contains("\"Dagar for seint\"", "\"Avvist\"", "\"'=HYPERLINK(\"\"http://x\"\")\"")
                .contains("\"Eigartype\";\"Teke inn\";\"Avvist\";\"Ikkje avgjort\"").contains("\"Kommune\";\"0\";\"1\";\"0\"");
        assertThat(new String(get("silje", "/api/late-reports?cycle=" + year.key(), "text/csv", "nb").body(), StandardCharsets.UTF_8))
                .contains("\"Dager for sent\"");
    }

    @Test
    void every_kind_of_owner_and_scheme_has_a_name_in_the_list() {
        for (String kind : List.of("municipality", "county-municipality", "private-kindergarten", "private-school", "public-school",
                "training-office", "examination-board")) {
            var view = new LateList.View("X", null, List.of(), List.of(new LateList.Sum(kind, 1, 0, 0)), List.of());
            assertThat(csv.of(view, Locale.forLanguageTag("nn"))).doesNotContain(kind);
        }
    }

    private void decide(String caseNumber, String outcome, String reason) {
        office.complete("silje", "decide-late", caseNumber, Map.of("lateOutcome", outcome, "lateReason", reason));
    }

    private HttpResponse<byte[]> get(String person, String path, String accept, String language) {
        String login = Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8));
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Authorization", "Basic " + login).header("Accept", accept).header("Accept-Language", language).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (java.io.IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }
}
