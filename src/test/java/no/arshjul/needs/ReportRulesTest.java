package no.arshjul.needs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import no.arshjul.cycle.Cycles;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Rest;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a needs report is refused for over REST: the field, the code and the message in both language forms, and nothing stored. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class ReportRulesTest {

    private static final String START = "/engine-rest/process-definition/key/needs-report/";
    private static final String STORED = """
            select (select count(*) from needs_report) || ' ' || (select count(*) from submission) || ' ' || (select count(*) from document)
              || ' ' || (select count(*) from outbox) || ' ' || (select sum(cases) from cycle)""";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Cycles cycles;
    @LocalServerPort
    private int port;

    /** Open for reports; a test that changes it takes a year of its own. */
    private static RogalandYear reporting;

    private Office office;
    private RogalandYear year;
    private Map<String, Object> form;

    @BeforeEach
    void an_open_year() {
        office = new Office(engine);
        if (reporting == null) {
            reporting = new RogalandYear(office).open();
        }
        year = reporting;
        form = year.reportForm("stavanger");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "submit-form"})
    void a_report_without_faults_is_taken_in(String way) {
        Rest.Reply reply = new Rest(port).post("stavanger", START + way, Rest.variables(form), "nb");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().path("businessKey").asText()).startsWith(year.key() + "-0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cycle", "scheme", "owner", "university", "title", "measureKind", "localAssessment", "involvement", "goal", "method",
            "ownContribution", "coordinatorAmount", "samiPerspective", "contactName", "contactEmail", "accountNumber"})
    void a_field_that_is_missing(String field) {
        form.remove(field);
        refused("stavanger", field, "form.required", "må fylles ut", "må fyllast ut");
    }

    @ParameterizedTest
    @ValueSource(strings = {"units", "amounts"})
    void a_list_that_is_missing(String field) {
        form.remove(field);
        refused("stavanger", field, "form.required", "må fylles ut", "må fyllast ut");
    }

    @Test
    void an_owner_that_the_county_does_not_know() {
        form.put("owner", "999999999");
        refused("silje", "owner", "needs.unknown-owner", "999999999 er ikke registrert", "999999999 er ikkje registrert");
        form.put("owner", RogalandYear.orgnr("bergen-vl"));
        refused("silje", "owner", "needs.unknown-owner", "er ikke registrert", "er ikkje registrert");
    }

    @Test
    void somebody_elses_owner() {
        form.put("owner", RogalandYear.orgnr("sola"));
        refused("stavanger", "owner", "needs.not-your-owner", "Du kan ikke melde behov", "Du kan ikkje melde behov");
    }

    @Test
    void a_scheme_that_is_not_for_this_kind_of_owner() {
        form = year.reportForm("bjorkelia");
        form.put("scheme", "school");
        refused("bjorkelia", "scheme", "needs.scheme-not-for-owner", "kan ikke melde behov", "kan ikkje melde behov");
    }

    @Test
    void a_scheme_without_a_guideline_in_the_county() {
        form.put("scheme", "vocational");
        refused("stavanger", "scheme", "needs.scheme-not-called", "ikke lyst ut", "ikkje lyst ut");
    }

    @Test
    void amounts_below_zero() {
        form.put("amounts", List.of(RogalandYear.amount(year.year(), -1, 50_000)));
        refused("stavanger", "amounts.ownerAmount", "form.min", "minst 0", "minst 0");
        form.put("amounts", List.of(RogalandYear.amount(year.year(), 100_000, 50_000)));
        form.put("ownContribution", -1);
        refused("stavanger", "ownContribution", "form.min", "minst 0", "minst 0");
    }

    @Test
    void years_outside_the_period_or_twice() {
        for (int wrong : new int[] {year.year() - 1, year.year() + 3}) {
            form.put("amounts", List.of(RogalandYear.amount(year.year(), 1_000, 0), RogalandYear.amount(wrong, 1_000, 0)));
            JsonNode fault = refused("stavanger", "amounts.year", "needs.year", "Året må være fra " + year.year(), "Året må vere frå " + year.year());
            assertThat(fault.path("row").asInt()).isEqualTo(1);
        }
        form.put("amounts", List.of(RogalandYear.amount(year.year(), 1_000, 0), RogalandYear.amount(year.year(), 1_000, 0)));
        refused("stavanger", "amounts.year", "needs.year-twice", year.year() + " er ført opp to ganger", year.year() + " er ført opp to gonger");
    }

    @Test
    void more_than_three_years() {
        form.put("amounts", List.of(RogalandYear.amount(year.year(), 1_000, 0), RogalandYear.amount(year.year() + 1, 1_000, 0),
                RogalandYear.amount(year.year() + 2, 1_000, 0), RogalandYear.amount(year.year() + 3, 1_000, 0)));
        refused("stavanger", "amounts", "needs.too-many-years", "høyst 3 år", "3 år");
    }

    @Test
    void a_text_that_is_too_long_with_the_figure() {
        form.put("goal", "å".repeat(4_001));
        refused("stavanger", "goal", "form.too-long", "høyst 4 000 tegn, her er det 4 001", "4 000 teikn, her er det 4 001");
        form.put("goal", "å".repeat(4_000));
        form.put("title", "å".repeat(201));
        refused("stavanger", "title", "form.too-long", "høyst 200 tegn, her er det 201", "200 teikn, her er det 201");
    }

    @Test
    void too_little_of_ones_own_in_schools() {
        form.put("scheme", "school");
        form.put("amounts", List.of(RogalandYear.amount(year.year(), 100_000, 50_001), RogalandYear.amount(year.year() + 1, 10, 10)));
        form.put("ownContribution", 45_000);
        refused("stavanger", "ownContribution", "needs.own-contribution", "minst 30 prosent", "minst 30 prosent");
        form.put("ownContribution", 45_001);
        assertThat(new Rest(port).post("stavanger", START + "start", Rest.variables(form), "nb").status()).isEqualTo(200);
    }

    @Test
    void an_account_that_does_not_pass_its_check_digit() {
        form.put("accountNumber", "86011117948");
        refused("stavanger", "accountNumber", "needs.account", "Kontonummeret er ikke gyldig", "Kontonummeret er ikkje gyldig");
    }

    @Test
    void a_cycle_that_is_unknown() {
        form.put("cycle", "ROGALAND-1999");
        refused("stavanger", "cycle", "needs.unknown-cycle", "ROGALAND-1999 finnes ikke", "ROGALAND-1999 finst ikkje");
    }

    @Test
    void another_countys_cycle_which_is_refused_before_the_form_is_read() {
        form.put("cycle", "VESTLAND-2027");
        refused("stavanger", "null", "http.other-county", "Du hører ikke til fylket", "Du høyrer ikkje til fylket");
    }

    @Test
    void a_cycle_whose_frames_are_not_confirmed() {
        RogalandYear next = new RogalandYear(office);
        office.start("silje", "grant-cycle", next.openForm());
        form = next.reportForm("stavanger");
        refused("stavanger", "cycle", "needs.cycle-not-open", "ikke imot meldinger ennå", "ikkje imot meldingar enno");
    }

    @Test
    void a_cycle_that_is_closed() {
        RogalandYear past = new RogalandYear(office).open();
        cycles.status(past.key(), "closed");
        form = past.reportForm("stavanger");
        refused("stavanger", "cycle", "needs.cycle-closed", "er avsluttet", "er avslutta");
    }

    @Test
    void names_that_the_form_does_not_have() {
        form.put("amountDecided", 1_000_000);
        refused("stavanger", "amountDecided", "form.unknown", "Skjemaet har ikke dette feltet", "Skjemaet har ikkje dette feltet");
    }

    @Test
    void numbers_as_text() {
        form.put("ownContribution", "45000");
        refused("stavanger", "ownContribution", "form.number", "Skriv et tall", "Skriv eit tal");
        form.put("ownContribution", 45_000);
        form.put("amounts", List.of(Map.of("year", String.valueOf(year.year()), "ownerAmount", 100_000, "universityAmount", 50_000)));
        refused("stavanger", "amounts.year", "form.number", "Skriv et tall", "Skriv eit tal");
    }

    @Test
    void the_message_names_the_field_in_the_readers_language_form() {
        form.remove("ownContribution");
        assertThat(message("nb")).contains("Egenandel per år");
        assertThat(message("nn")).contains("Eigendel per år");
    }

    private String message(String language) {
        return new Rest(port).post("stavanger", START + "start", Rest.variables(form), language).json().path("message").asText();
    }

    @Test
    void instructions_on_where_to_begin() {
        ObjectNode body = Rest.variables(form);
        body.putArray("startInstructions").addObject().put("type", "startBeforeActivity").put("activityId", "accept-report");
        String before = stored();
        Rest.Reply reply = new Rest(port).post("stavanger", START + "start", body, "nb");
        assertThat(reply.status()).as(reply.text()).isIn(400, 403);
        assertThat(reply.json().path("message").asText()).isNotBlank();
        assertThat(stored()).isEqualTo(before);
    }

    /** By both ways in and in both language forms. @return the fault in bokmål */
    private JsonNode refused(String person, String field, String code, String nb, String nn) {
        String before = stored();
        long instances = engine.getRuntimeService().createProcessInstanceQuery().count();
        JsonNode inNynorsk = fault(person, "submit-form", "nn", field, code);
        JsonNode inBokmal = fault(person, "start", "nb", field, code);
        assertThat(plain(inBokmal)).contains(nb);
        assertThat(plain(inNynorsk)).contains(nn);
        assertThat(stored()).as("stored").isEqualTo(before);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isEqualTo(instances);
        return inBokmal;
    }

    private JsonNode fault(String person, String way, String language, String field, String code) {
        Rest.Reply reply = new Rest(port).post(person, START + way, Rest.variables(form), language);
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        JsonNode found = StreamSupport.stream(reply.json().path("errors").spliterator(), false)
                .filter(fault -> fault.path("field").asText().equals(field) && fault.path("code").asText().equals(code))
                .findFirst().orElseThrow(() -> new AssertionError("no " + field + " " + code + " in " + reply.text()));
        assertThat(reply.json().path("message").asText()).contains(found.path("message").asText());
        return found;
    }

    private String stored() {
        return jdbc.sql(STORED).query(String.class).single();
    }

    /** No-break spaces as spaces. */
    private static String plain(JsonNode fault) {
        return fault.path("message").asText().replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
