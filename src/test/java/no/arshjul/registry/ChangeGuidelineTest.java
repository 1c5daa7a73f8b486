package no.arshjul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import no.arshjul.cycle.Cycles;
import no.arshjul.language.LanguageForm;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Rest;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Diagram change-guideline, every path. */
@HouseTest(properties = {"camunda.bpm.job-execution.enabled=false", "test.room=guideline"})
@DirtiesContext
@CoversDiagram("change-guideline")
class ChangeGuidelineTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Registry registry;
    @Autowired
    private Cycles cycles;
    @Autowired
    private RuleReader reader;
    @Autowired
    private GuidelineWords words;
    @Autowired
    private GuidelineVersions versions;
    @LocalServerPort
    private int port;

    private Office office;

    @BeforeEach
    void an_office() {
        office = new Office(engine);
    }

    @Test
    void a_change_is_a_new_version_with_author_and_reason_and_a_running_cycle_keeps_the_one_it_opened_with() {
        RogalandYear year = new RogalandYear(office).open();
        long opened = cycles.frame(year.key(), "inclusion").orElseThrow().guideline();
        Guideline before = registry.guideline(opened);
        String key = office.start("silje", "change-guideline", form("inclusion", 2021, change("most_years", "2"), change("reminder_days", "20; 5; 1"),
                change("division_key", "equal"), change("auditor_threshold", "200000"), change("appeal_instance", "Klagenemnda")));

        assertThat(office.json(office.task("approve-guideline", key), "changeLines").get(0).toString())
                .isEqualTo("{\"rule\":\"most_years\",\"before\":\"3\",\"after\":\"2\"}");
        assertThat(office.json(office.task("approve-guideline", key), "changeLines").get(2).get("after").asText()).isEqualTo("Likt til hver region");
        office.complete("astrid", "approve-guideline", key, Map.of("guidelineApproved", true, "approvalComment", ""));

        Guideline now = registry.guideline("rogaland", "inclusion", year.year()).orElseThrow();
        assertThat(now.id()).isNotEqualTo(opened);
        assertThat(now.version()).isEqualTo(before.version() + 1);
        assertThat(now.author()).isEqualTo("silje");
        assertThat(now.reason()).isEqualTo("Forumet har drøftet modellen.");
        assertThat(now.mostYears()).isEqualTo(2);
        assertThat(now.reminderDays()).containsExactly(20, 5, 1);
        assertThat(now.division().key()).isEqualTo("equal");
        assertThat(now.use().auditorThreshold()).isEqualTo(200_000L);
        assertThat(now.appeals().instance()).isEqualTo("Klagenemnda");
        assertThat(now.ownContributionPercent()).as("what was not changed").isEqualTo(before.ownContributionPercent());
        assertThat(now.payment()).isEqualTo(before.payment());
        assertThat(cycles.frame(year.key(), "inclusion").orElseThrow().guideline()).isEqualTo(opened);
        assertThat(registry.guideline(opened)).as("the old version itself").isEqualTo(before);
        assertThat(jdbc.sql("select distinct rule_version from posting where cycle = ? and scheme = 'inclusion'").param(year.key()).query(String.class).list())
                .containsExactly("guideline-" + opened);
        assertThat(year.next().open().key()).satisfies(next ->
                assertThat(cycles.frame(next, "inclusion").orElseThrow().guideline()).isEqualTo(now.id()));
    }

    @Test
    void whoever_proposed_a_change_does_not_approve_it_and_a_no_has_a_reason_and_changes_nothing() {
        office.hire("both", "rogaland", "secretariat", "authority");
        long versions = versionCount();
        String key = office.start("both", "change-guideline", form("school", 2022, change("quorum", "5")));
        assertThatThrownBy(() -> office.complete("both", "approve-guideline", key, Map.of("guidelineApproved", true, "approvalComment", "")))
                .hasStackTraceContaining("registry.own-proposal");
        assertThatThrownBy(() -> office.complete("astrid", "approve-guideline", key, Map.of("guidelineApproved", false, "approvalComment", "")))
                .hasStackTraceContaining("registry.comment");
        office.complete("astrid", "approve-guideline", key, Map.of("guidelineApproved", false, "approvalComment", "Drøft det i forumet først."));
        assertThat(office.ended(key)).isTrue();
        assertThat(versionCount()).isEqualTo(versions);
        assertThat(jdbc.sql("select status || ' ' || decided_by || ' ' || comment from guideline_change order by id desc limit 1").query(String.class).single())
                .isEqualTo("rejected astrid Drøft det i forumet først.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "least_university_percent | 101 | registry.rule-whole",
        "least_university_percent | | registry.rule-whole",
        "least_university_percent | ti | registry.rule-whole",
        "most_coordinator_percent | -1 | registry.rule-whole-or-empty",
        "acceptance_asked | kanskje | registry.rule-choice",
        "division_key | lottery | registry.rule-choice",
        "reminder_days | 14;x | registry.rule-wholes",
        "reminder_days | | registry.rule-wholes",
        "owner_kinds | municipality;circus | registry.rule-several",
        "criteria | c1;c8 | registry.rule-several",
        "criteria | c1;c1 | registry.rule-several",
        "later_instalments | 13-40 | registry.rule-days",
        "later_instalments | 31. juni | registry.rule-days",
        "appeal_weeks | 3 måneder | registry.rule-whole",
        "own_contribution_percent | 12,5 | registry.rule-whole",
        "instalment_percents | 33,3; 66,7 | registry.rule-wholes",
        "appeal_instance | | registry.rule-text",
        "instalment_percents | 60;30 | registry.instalments-sum",
        "instalment_percents | 60;40 | registry.instalments-dates",
        "acceptance_asked | false | registry.acceptance-never-asked",
        "organiser_region | månen | registry.rule-choice",
        "forum_office | finance | registry.rule-choice",
        "own_contribution_percent | 30 % | registry.rule-same",
        "acceptance_asked | ja | registry.rule-same",
        "no_such_rule | 1 | form.option"})
    void a_value_that_its_rule_does_not_allow_is_refused_whole(String rule, String value, String code) {
        long before = jdbc.sql("select count(*) from guideline_change").query(Long.class).single();
        assertThatThrownBy(() -> office.start("silje", "change-guideline",
                form("school", 2023, change("quorum", "4"), change(rule, value == null ? "" : value)))).hasStackTraceContaining(code);
        assertThat(jdbc.sql("select count(*) from guideline_change").query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void a_change_needs_a_rule_and_a_guideline_and_the_secretariat_of_that_county() {
        assertThatThrownBy(() -> office.start("silje", "change-guideline", form("school", 2023))).hasStackTraceContaining("registry.nothing-changed");
        assertThatThrownBy(() -> office.start("silje", "change-guideline", form("school", 2023, change("quorum", "4"), change("quorum", "5"))))
                .hasStackTraceContaining("registry.rule-twice");
        Map<String, Object> others = form("school", 2023, change("quorum", "4"));
        others.put("county", "vestland");
        assertThatThrownBy(() -> office.start("silje", "change-guideline", others)).isNotNull();
        assertThatThrownBy(() -> office.start("stavanger", "change-guideline", form("school", 2023, change("quorum", "4")))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "acceptance_asked | nei | false",
        "acceptance_asked | Ja | true",
        "acceptance_asked | true | true",
        "division_key | likt til kvar region | equal",
        "due_on | Når eieren har godtatt | acceptance",
        "auditor_threshold | kr 200 000 | 200000",
        "auditor_threshold | 1.234.567 kr | 1234567",
        "auditor_threshold | 500 000,- | 500000",
        "auditor_threshold | ingen | ''",
        "own_contribution_percent | 30 % | 30",
        "appeal_weeks | 3 veker | 3",
        "reminder_days | 14, 3 og 1 dag | 14;3;1",
        "instalment_percents | 60 %; 40 % | 60;40",
        "owner_kinds | Kommune, privat skule og Fylkeskommune | municipality;private-school;county-municipality",
        "later_instalments | 15. august; 1.11.; når rapporten er godkjent | 08-15;11-01;report",
        "forum_seats | KS; Universitet og høgskoler | KS;Universitet og høgskoler",
        "forum_office | sekretariatet | secretariat",
        "forum_office | Kompetanseregion Nord | region-nord",
        "organiser_region | Kompetanseregion Nord | nord",
        "criteria | c2; c1 | c2;c1",
        "criteria | Lokal forankring, partnarskap og c7 | c2;c5;c7",
        "source | Vedtak 7. mai, sak 12 og 13 | Vedtak 7. mai, sak 12 og 13"})
    void a_value_is_read_as_people_write_it_and_as_it_is_stored(String rule, String written, String stored) {
        GuidelineRule known = GuidelineRule.of(rule).orElseThrow();
        assertThat(reader.read(known, "rogaland", written)).isEqualTo(stored);
        assertThat(known.against(stored)).isEmpty();
        assertThat(reader.read(known, "rogaland", stored)).isEqualTo(stored);
    }

    @Test
    void what_holds_is_shown_in_words_that_are_read_back_as_the_same_in_both_language_forms() {
        for (long id : jdbc.sql("select id from guideline").query(Long.class).list()) {
            String county = registry.guideline(id).county();
            versions.written(id).forEach((rule, stored) -> {
                for (LanguageForm form : LanguageForm.values()) {
                    String shown = words.in(form, rule, county, stored);
                    assertThat(reader.read(rule, county, shown)).as(county + " " + rule + " «" + shown + "»").isEqualTo(stored);
                }
            });
        }
    }

    @Test
    void the_secretariat_reads_the_rules_of_its_own_county_with_what_each_may_be() throws JsonProcessingException {
        JsonNode rules = new ObjectMapper().readTree(new Rest(port).send("silje", "GET", "/api/guidelines/rogaland/school/2025", null, "nn").text());
        assertThat(rule(rules, "acceptance_asked").toString()).contains("\"now\":\"Ja\",\"value\":\"true\"", "{\"value\":\"false\",\"label\":\"Nei\"}");
        assertThat(rule(rules, "own_contribution_percent").path("now").asText()).isEqualTo("30\u00a0%");
        assertThat(rule(rules, "own_contribution_percent").path("hint").asText()).isEqualTo("Skriv eit heilt tal frå 0 til 100.");
        assertThat(rule(rules, "own_contribution_percent").path("name").asText()).isEqualTo("Eigendel (prosent av tilskotet)");
        assertThat(rule(rules, "auditor_threshold").path("hint").asText()).contains("1\u00a0000\u00a0000\u00a0000", "ikkje er nokon slik regel");
        assertThat(rule(rules, "organiser_region").path("options")).extracting(it -> it.path("label").asText()).contains("Kompetanseregion Nord");
        for (String path : List.of("/api/guidelines/vestland/school/2025", "/api/guidelines/rogaland/school/2020", "/api/guidelines/rogaland/circus/2025")) {
            assertThat(new Rest(port).get("silje", path).status()).as(path).isEqualTo(404);
        }
        assertThat(new Rest(port).get("stavanger", "/api/guidelines/rogaland/school/2025").status()).isEqualTo(404);
    }

    @Test
    void a_refusal_names_the_line_the_rule_and_what_it_may_be_in_the_readers_form() {
        String changes = "[{\\\"rule\\\":\\\"quorum\\\",\\\"value\\\":\\\"4\\\"},{\\\"rule\\\":\\\"division_key\\\",\\\"value\\\":\\\"lotto\\\"}]";
        String body = """
                {"variables":{"county":{"value":"rogaland"},"scheme":{"value":"school"},"validFromYear":{"value":2023},"reason":{"value":"Prøve"},
                 "changes":{"value":"%s","type":"Json"}}}""".formatted(changes);
        Rest.Reply refused = new Rest(port).send("silje", "POST", "/engine-rest/process-definition/key/change-guideline/submit-form", body, "nn");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().path("errors").path(0).path("field").asText()).isEqualTo("changes.value");
        assertThat(refused.json().path("errors").path(0).path("row").asInt()).isEqualTo(1);
        assertThat(refused.json().path("message").asText()).isEqualTo("Ny verdi, linje 2: Regelen «Fordelingsnøkkel»: "
                + "Vel éin av desse: Etter nøkkeltal; Likt til kvar region; Grunnbeløp og nøkkeltal.");
    }

    private static JsonNode rule(JsonNode rules, String name) {
        return StreamSupport.stream(rules.spliterator(), false).filter(it -> it.path("rule").asText().equals(name)).findFirst().orElseThrow();
    }

    @SafeVarargs
    private static Map<String, Object> form(String scheme, int year, Map<String, Object>... changes) {
        return new HashMap<>(Map.of("county", "rogaland", "scheme", scheme, "validFromYear", year, "changes", List.of(changes),
                "reason", "Forumet har drøftet modellen."));
    }

    private static Map<String, Object> change(String rule, String value) {
        return Map.of("rule", rule, "value", value);
    }

    private long versionCount() {
        return jdbc.sql("select count(*) from guideline").query(Long.class).single();
    }
}
