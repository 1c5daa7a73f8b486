package no.arshjul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.cycle.Cycles;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
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
        long versions = versions();
        String key = office.start("both", "change-guideline", form("school", 2022, change("quorum", "5")));
        assertThatThrownBy(() -> office.complete("both", "approve-guideline", key, Map.of("guidelineApproved", true, "approvalComment", "")))
                .hasStackTraceContaining("registry.own-proposal");
        assertThatThrownBy(() -> office.complete("astrid", "approve-guideline", key, Map.of("guidelineApproved", false, "approvalComment", "")))
                .hasStackTraceContaining("registry.comment");
        office.complete("astrid", "approve-guideline", key, Map.of("guidelineApproved", false, "approvalComment", "Drøft det i forumet først."));
        assertThat(office.ended(key)).isTrue();
        assertThat(versions()).isEqualTo(versions);
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
        "owner_kinds | municipality;circus | registry.rule-words",
        "criteria | c1;c8 | registry.rule-words",
        "criteria | c1;c1 | registry.rule-words",
        "later_instalments | 13-40 | registry.rule-words",
        "appeal_instance | | registry.rule-text",
        "instalment_percents | 60;30 | registry.instalments-sum",
        "instalment_percents | 60;40 | registry.instalments-dates",
        "acceptance_asked | false | registry.acceptance-never-asked",
        "organiser_region | månen | registry.unknown-region",
        "forum_office | finance | registry.unknown-office",
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

    @SafeVarargs
    private static Map<String, Object> form(String scheme, int year, Map<String, Object>... changes) {
        return new HashMap<>(Map.of("county", "rogaland", "scheme", scheme, "validFromYear", year, "changes", List.of(changes),
                "reason", "Forumet har drøftet modellen."));
    }

    private static Map<String, Object> change(String rule, String value) {
        return Map.of("rule", rule, "value", value);
    }

    private long versions() {
        return jdbc.sql("select count(*) from guideline").query(Long.class).single();
    }
}
