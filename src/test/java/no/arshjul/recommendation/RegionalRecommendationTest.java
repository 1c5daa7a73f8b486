package no.arshjul.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.Fault;
import no.arshjul.money.Kroner;
import no.arshjul.testing.Bookkeeping;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import no.arshjul.testing.VestlandYear;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Diagram regional-recommendation, every path, and the apportionment before it; {@link ReadyForRecommendationTest} is about what comes first. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@CoversDiagram("regional-recommendation")
class RegionalRecommendationTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private Office office;
    private RogalandYear year;

    @BeforeEach
    void a_year() {
        office = new Office(engine);
        year = new RogalandYear(office);
    }

    @Test
    void the_regions_frames_sum_to_the_net_frame_and_stand_in_the_ledger() {
        year.open().toRegions();
        assertThat(sumOfFrames("kindergarten")).isEqualTo(14_000_000);
        assertThat(sumOfFrames("school")).isEqualTo(10_000_000);
        assertThat(sumOfFrames("inclusion")).isEqualTo(5_000_000);
        Bookkeeping books = new Bookkeeping(jdbc);
        assertThat(books.ofCycle("REGION", year.key())).isEqualTo(29_000_000);
        assertThat(books.ofCycle("FRAME", year.key())).isZero();
        assertThat(books.ofCycle("SET_ASIDE", year.key())).isEqualTo(6_000_000);
    }

    @Test
    void each_region_gets_one_list_per_scheme_and_a_region_without_lines_gets_no_instance() {
        year.open();
        String first = year.readyReport("stavanger");
        String second = year.readyReport("sola");
        year.readyReport("haugesund");
        year.toRegions();
        assertThat(office.tasks("prioritise", year.key() + "/%")).hasSize(2);
        assertThat(office.lines(year.regionTask("prioritise", "kindergarten", "midt"))).extracting(line -> line.get("caseNumber"))
                .containsExactly(first, second);
        assertThat(office.tasks("prioritise", year.key() + "/kindergarten/sor")).isEmpty();
    }

    @Test
    void the_list_carries_what_was_asked_for_and_leaves_open_what_the_region_decides() {
        Map<String, Object> line = office.lines(asked("stavanger", 100_000, 50_000)).get(0);
        assertThat(line).containsEntry("owner", RogalandYear.orgnr("stavanger")).containsEntry("year", year.year())
                .containsEntry("requestedOwner", 100_000).containsEntry("requestedUniversity", 50_000)
                .containsEntry("priority", null).containsEntry("ownerAmount", null).containsEntry("universityAmount", null).containsEntry("reason", "");
    }

    @Test
    void a_recommendation_over_the_regions_frame_is_refused_with_the_figures() {
        Task task = asked("haugesund", 3_000_000, 100_000);
        Fault fault = refused(task, filled(task, 1, 3_000_000, 50_001));
        assertThat(fault.field()).isEqualTo("lines");
        assertThat(fault.code()).isEqualTo("recommendation.over-frame");
        assertThat(fault.args()).containsExactly(Kroner.of(3_050_001), Kroner.of(3_050_000), Kroner.of(1));
        send(task, filled(task, 1, 3_000_000, 50_000));
        assertThat(year.regionTask("control-recommendation", "kindergarten", "nord")).isNotNull();
    }

    @Test
    void a_recommendation_over_what_was_asked_is_refused_with_the_figures() {
        Task task = asked("haugesund", 100_000, 50_000);
        Fault owner = refused(task, filled(task, 1, 100_001, 0));
        assertThat(owner).isEqualTo(Fault.atRow("lines.ownerAmount", 0, "recommendation.over-asked", Kroner.of(100_001), Kroner.of(100_000)));
        Fault university = refused(task, filled(task, 1, 0, 50_001));
        assertThat(university).isEqualTo(Fault.atRow("lines.universityAmount", 0, "recommendation.over-asked", Kroner.of(50_001), Kroner.of(50_000)));
    }

    @Test
    void amounts_below_zero_and_a_priority_that_is_not_positive_are_refused() {
        Task task = asked("haugesund", 100_000, 50_000);
        assertThat(refused(task, filled(task, 1, -1, 0)).field()).isEqualTo("lines.ownerAmount");
        assertThat(refused(task, filled(task, 0, 0, 0)).field()).isEqualTo("lines.priority");
        assertThat(refused(task, filled(task, -3, 0, 0)).field()).isEqualTo("lines.priority");
    }

    @Test
    void a_missing_line_and_a_line_of_another_list_are_refused() {
        year.open();
        String own = year.readyReport("haugesund");
        String foreign = year.readyReport("stavanger");
        year.toRegions();
        Task task = year.regionTask("prioritise", "kindergarten", "nord");
        Fault missing = refused(task, List.of());
        assertThat(missing.field()).isEqualTo("lines");
        List<Map<String, Object>> lines = filled(task, 1, 0, 0);
        lines.get(0).put("caseNumber", foreign);
        List<Fault> faults = Refused.because(() -> send(task, lines));
        assertThat(faults).extracting(Fault::code).containsExactlyInAnyOrder("recommendation.unknown-line", "recommendation.line-missing");
        assertThat(faults).anySatisfy(fault -> assertThat(fault.args()).containsExactly(own, String.valueOf(year.year())));
        List<Map<String, Object>> twice = filled(task, 1, 0, 0);
        twice.add(twice.get(0));
        assertThat(refused(task, twice).code()).isEqualTo("recommendation.unknown-line");
    }

    @Test
    void an_amount_left_out_is_not_zero() {
        Task task = asked("haugesund", 100_000, 50_000);
        List<Map<String, Object>> lines = filled(task, 1, 0, 0);
        lines.get(0).put("universityAmount", null);
        assertThat(refused(task, lines).field()).isEqualTo("lines.universityAmount");
        send(task, filled(task, 1, 0, 0));
    }

    @Test
    void ties_and_gaps_in_priority_are_allowed() {
        year.open();
        for (String owner : List.of("stavanger", "sola", "randaberg")) {
            year.readyReport(owner);
        }
        year.toRegions();
        Task task = year.regionTask("prioritise", "kindergarten", "midt");
        List<Map<String, Object>> lines = RogalandYear.asAsked(office.lines(task));
        lines.get(0).put("priority", 7);
        lines.get(1).put("priority", 2);
        lines.get(2).put("priority", 7);
        office.complete("rolf-midt", task, Map.of("lines", lines, "regionRemark", ""));
        assertThat(year.regionTask("control-recommendation", "kindergarten", "midt")).isNotNull();
    }

    @Test
    void later_years_do_not_count_against_the_frame() {
        year.open();
        Map<String, Object> form = year.reportForm("haugesund");
        form.put("amounts", List.of(RogalandYear.amount(year.year(), 3_000_000, 50_000), RogalandYear.amount(year.year() + 1, 3_000_000, 50_000)));
        year.accept(year.report("haugesund", form));
        year.toRegions();
        year.recommendAll("kindergarten", "nord");
        assertThat(office.tasks("call-meeting", year.meetingKey(1))).hasSize(1);
    }

    @Test
    void in_vestlands_schools_less_than_half_to_the_universities_is_refused_with_the_figures() {
        VestlandYear vestland = new VestlandYear(office).open();
        vestland.readyReport("kinn-vl", 100_001, 100_000);
        vestland.toRegions();
        Task task = vestland.regionTask("prioritise", "01");
        Map<String, Object> form = Map.of("lines", filled(task, 1, 100_001, 99_999), "regionRemark", "");
        Fault fault = Refused.because(() -> office.complete("rolf-01-vl", task, form)).get(0);
        assertThat(fault.field()).isEqualTo("lines");
        assertThat(fault.code()).isEqualTo("recommendation.university-share");
        assertThat(fault.args()).contains(Kroner.of(99_999), Kroner.of(100_000));
        // The odd krone is the owner's.
        vestland.recommendAll("01");
        assertThat(office.tasks("call-meeting", vestland.meetingKey(1))).hasSize(1);
    }

    @Test
    void a_list_the_secretariat_returned_comes_back_as_the_region_sent_it() {
        Task task = asked("haugesund", 100_000, 50_000);
        List<Map<String, Object>> lines = filled(task, 4, 90_000, 40_000);
        lines.get(0).put("reason", "Noe av arbeidet er gjort.");
        office.complete("rolf-nord", task, Map.of("lines", lines, "regionRemark", "Se grunnen."));
        office.complete("sindre", year.regionTask("control-recommendation", "kindergarten", "nord"),
                Map.of("controlOutcome", "return", "controlComment", "Kan dere gi litt til?"));
        Task again = year.regionTask("prioritise", "kindergarten", "nord");
        assertThat(office.lines(again).get(0)).containsEntry("priority", 4).containsEntry("ownerAmount", 90_000)
                .containsEntry("universityAmount", 40_000).containsEntry("reason", "Noe av arbeidet er gjort.");
        assertThat(office.variable(again, "controlComment")).isEqualTo("Kan dere gi litt til?");
        year.recommendAll("kindergarten", "nord");
        assertThat(office.tasks("call-meeting", year.meetingKey(1))).hasSize(1);
        assertThat(jdbc.sql("select count(*) from recommendation_version v join recommendation r on r.id = v.recommendation where r.cycle = ?")
                .param(year.key()).query(Long.class).single()).as("every version is kept").isEqualTo(2);
    }

    @Test
    void only_the_regions_own_people_recommend_and_only_the_secretariat_controls() {
        Task task = asked("haugesund", 100_000, 50_000);
        Map<String, Object> form = Map.of("lines", filled(task, 1, 0, 0), "regionRemark", "");
        for (String person : List.of("rolf-midt", "silje", "haugesund")) {
            assertThatThrownBy(() -> office.complete(person, task, form)).isInstanceOf(AuthorizationException.class);
        }
        assertThatThrownBy(() -> office.complete("rolf-01-vl", task, form)).isInstanceOf(ProcessEngineException.class).hasMessageContaining("tenant");
        office.complete("rolf-nord", task, form);
        Task control = year.regionTask("control-recommendation", "kindergarten", "nord");
        assertThatThrownBy(() -> office.complete("rolf-nord", control, Map.of("controlOutcome", "accept", "controlComment", "")))
                .isInstanceOf(AuthorizationException.class);
    }

    /** One report of this owner in Nord or Midt, at its region. */
    private Task asked(String owner, long ownerAmount, long universityAmount) {
        year.open();
        Map<String, Object> form = year.reportForm(owner);
        form.put("amounts", List.of(RogalandYear.amount(year.year(), ownerAmount, universityAmount)));
        year.accept(year.report(owner, form));
        year.toRegions();
        return year.regionTask("prioritise", "kindergarten", owner.equals("stavanger") ? "midt" : "nord");
    }

    private List<Map<String, Object>> filled(Task task, int priority, long owner, long university) {
        List<Map<String, Object>> lines = office.lines(task);
        lines.replaceAll(HashMap::new);
        lines.forEach(line -> line.putAll(Map.of("priority", priority, "ownerAmount", owner, "universityAmount", university)));
        return lines;
    }

    private void send(Task task, List<Map<String, Object>> lines) {
        office.complete("rolf-nord", task, Map.of("lines", lines, "regionRemark", ""));
    }

    /** The one fault, with nothing changed. */
    private Fault refused(Task task, List<Map<String, Object>> lines) {
        List<Fault> faults = Refused.because(() -> send(task, lines));
        assertThat(faults).hasSize(1);
        assertThat(jdbc.sql("""
                select (select count(*) from recommendation_version v join recommendation r on r.id = v.recommendation where r.cycle = :cycle)
                  + (select count(*) from recommendation_line l join recommendation r on r.id = l.recommendation where r.cycle = :cycle)""")
                .param("cycle", year.key()).query(Long.class).single()).isZero();
        assertThat(year.regionTask("prioritise", "kindergarten", "nord").getId()).isEqualTo(task.getId());
        return faults.get(0);
    }

    private long sumOfFrames(String scheme) {
        return jdbc.sql("select sum(amount) from region_frame where cycle = ? and scheme = ?").params(year.key(), scheme).query(Long.class).single();
    }
}
