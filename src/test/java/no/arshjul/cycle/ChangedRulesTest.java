package no.arshjul.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.letters.PdfText;
import no.arshjul.testing.Bookkeeping;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Rest;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** A county's school scheme, changed by change-guideline before the year opens, goes by its new rules from the frames to the lists. */
@HouseTest(properties = {"camunda.bpm.job-execution.enabled=false", "test.room=changed-rules"})
@DirtiesContext
class ChangedRulesTest {

    private static boolean changed;

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private Office office;
    private RogalandYear year;

    @BeforeEach
    void a_year_by_changed_rules() {
        office = new Office(engine);
        if (!changed) {
            change("school", Map.of("least_university_percent", "50", "odd_krone_to", "university", "university_first", "true", "direct_percent", "10",
                    "division_key", "base-and-figures", "base_amount", "100000", "criteria", "c1;c2;c5", "set_aside_percent", "30"));
            changed = true;
        }
        year = new RogalandYear(office);
        Map<String, Object> open = year.openForm();
        open.put("frames", List.of(RogalandYear.frame("kindergarten", 6_000_000, 0), RogalandYear.frame("school", 10_000_001, 0)));
        office.start("silje", "grant-cycle", open);
    }

    @Test
    void what_is_usually_set_aside_is_shown_beside_the_scheme_that_says_so_and_stops_nothing() {
        Task task = office.task("confirm-frames", year.key());
        assertThat(office.json(task, "setAsideTable").toString())
                .isEqualTo("[{\"scheme\":\"school\",\"percent\":30,\"usual\":3000000,\"setAside\":0}]");
        publish();
        assertThat(office.waitsFor("needs-deadline", year.key())).isTrue();
    }

    @Test
    void the_frame_is_divided_in_direct_universities_base_and_figures_and_sums_to_the_krone() {
        publish();
        String caseNumber = schoolReport(1_300_000, 1_300_000);
        control(caseNumber, "c1", "c2", "c5");
        year.toRegions();

        assertThat(frames("school")).containsExactlyInAnyOrder("nord 1614806 801956", "midt 2463732 1251388", "sor 2443882 1240879",
                "private 345971 130220", "fylke 2131610 1075558");
        assertThat(frames("kindergarten")).as("its guideline is as it was").hasSize(4).allMatch(row -> row.endsWith(" null"));
        Bookkeeping books = new Bookkeeping(jdbc);
        assertThat(books.ofCycle("REGION", year.key())).isEqualTo(6_000_000 + 9_000_001);
        assertThat(books.ofCycle("FRAME", year.key())).as("ten percent, kept for county-wide measures").isEqualTo(1_000_000);
        assertThat(jdbc.sql("select distinct rule_version from posting where cycle = ? and scheme = 'school' and cause = 'APPORTIONMENT'")
                .param(year.key()).query(String.class).list()).containsExactly("guideline-" + guideline());

        Task list = year.regionTask("prioritise", "school", "midt");
        assertThatThrownBy(() -> office.complete("rolf-midt", list, filled(list, 1_212_345, 1_251_387))).hasStackTraceContaining("recommendation.over-owner-frame");
        office.complete("rolf-midt", list, filled(list, 1_212_344, 1_251_388));
        assertThat(year.regionTask("control-recommendation", "school", "midt")).isNotNull();
    }

    @Test
    void the_control_shows_and_takes_the_criteria_that_are_asked_for_and_no_others() {
        publish();
        String school = schoolReport(100_000, 100_000);
        Task task = office.task("formal-control", school);
        assertThat(texts(office.json(task, "criteria"))).containsExactlyInAnyOrder("c1", "c2", "c5");
        assertThat(shown(task)).containsExactly("c1", "c2", "c5");
        assertThatThrownBy(() -> control(school, "c1", "c7")).hasStackTraceContaining("needs.criterion-not-asked");
        control(school, "c1", "c2", "c5");
        assertThat(office.ended(school)).as("ready").isTrue();

        String kindergarten = year.report("stavanger", year.reportForm("stavanger"));
        office.complete("uis", "confirm-partnership", kindergarten, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        assertThat(shown(office.task("formal-control", kindergarten))).containsExactly("c1", "c2", "c3", "c4", "c5", "c6", "c7");
    }

    @Test
    void the_call_names_the_schemes_of_a_criterion_that_not_all_ask_for() throws IOException {
        publish();
        String call = PdfText.flat(jdbc.sql("select content from document where cycle = ? and kind = 'call' and language_form = 'nb' and media_type = 'application/pdf'")
                .param(year.key()).query(byte[].class).single());
        assertThat(call).contains("Tiltaket er forankret lokalt slik at ansatte og ledere har vært med.")
                .contains("Midlene skal gå til barnehage- eller skolebasert kompetanseutvikling (Regional ordning for kompetanseutvikling i barnehage).");
    }

    private void publish() {
        office.complete("silje", "confirm-frames", year.key(), Map.of("framesConfirmed", true));
    }

    private void change(String scheme, Map<String, String> rules) {
        List<Map<String, Object>> changes = rules.entrySet().stream()
                .map(rule -> Map.<String, Object>of("rule", rule.getKey(), "value", rule.getValue())).toList();
        String key = office.start("silje", "change-guideline", new HashMap<>(Map.of("county", "rogaland", "scheme", scheme, "validFromYear", 2021,
                "changes", changes, "reason", "Forumet har drøftet modellen.")));
        office.complete("astrid", "approve-guideline", key, Map.of("guidelineApproved", true, "approvalComment", ""));
    }

    private String schoolReport(long owner, long university) {
        Map<String, Object> form = year.reportForm("stavanger");
        form.put("scheme", "school");
        form.put("amounts", List.of(RogalandYear.amount(year.year(), owner, university)));
        form.put("ownContribution", owner + university);
        String caseNumber = year.report("stavanger", form);
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        return caseNumber;
    }

    private void control(String caseNumber, String... criteria) {
        office.complete("silje", "formal-control", caseNumber, Map.of("criteria", List.of(criteria), "controlOutcome", "accept", "controlComment", ""));
    }

    private Map<String, Object> filled(Task list, long owner, long university) {
        List<Map<String, Object>> lines = RogalandYear.asAsked(office.lines(list));
        lines.forEach(line -> line.put("ownerAmount", owner));
        lines.forEach(line -> line.put("universityAmount", university));
        lines.forEach(line -> line.put("reason", "Det rammen gir."));
        return Map.of("lines", lines, "regionRemark", "");
    }

    private List<String> frames(String scheme) {
        return jdbc.sql("select region || ' ' || amount || ' ' || coalesce(university_amount::text, 'null') from region_frame where cycle = ? and scheme = ?")
                .params(year.key(), scheme).query(String.class).list();
    }

    private long guideline() {
        return jdbc.sql("select guideline from cycle_frame where cycle = ? and scheme = 'school'").param(year.key()).query(Long.class).single();
    }

    /** The criteria that the form offers when it is fetched. */
    private List<String> shown(Task task) {
        JsonNode form = new Rest(port).get("silje", "/engine-rest/task/" + task.getId() + "/deployed-form").json();
        List<String> values = new ArrayList<>();
        form.findParents("key").stream().filter(field -> field.path("key").asText().equals("criteria"))
                .forEach(field -> field.path("values").forEach(value -> values.add(value.path("value").asText())));
        return values;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
