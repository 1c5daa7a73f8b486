package no.arshjul.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricActivityStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of a process are what its history says, counted by another hand. */
class ProcessFiguresTest extends HistoryGround {

    /** Two tokens meet there, and the history has a row for each; one goes on, to the other element and nowhere else. */
    private static final String JOIN = "partners-answered";
    private static final String AFTER_JOIN = "confirmations-given";

    @ParameterizedTest
    @ValueSource(strings = {"needs-report", "grant", "grant-cycle", "forum-meeting", "regional-recommendation", "payout"})
    void every_element_is_counted_as_the_engine_has_it_in_its_history(String definition) {
        Map<String, String> counted = new TreeMap<>();
        figures(definition).get("elements").forEach(element -> {
            if (element.get("finished").asInt() + element.get("running").asInt() > 0) {
                counted.put(element.get("id").asText(), element.get("finished").asInt() + " and " + element.get("running").asInt());
            }
        });
        Map<String, List<HistoricActivityInstance>> passed = instances(definition).stream()
                .flatMap(id -> engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(id).list().stream())
                .filter(step -> !step.getActivityType().equals("multiInstanceBody")).collect(Collectors.groupingBy(HistoricActivityInstance::getActivityId));
        Map<String, String> expected = new TreeMap<>();
        passed.forEach((element, steps) -> expected.put(element, steps.stream().filter(step -> step.getEndTime() != null).count() + " and "
                + steps.stream().filter(step -> step.getEndTime() == null).count()));
        expected.computeIfPresent(JOIN, (element, rows) -> expected.get(AFTER_JOIN).split(" ")[0] + rows.substring(rows.indexOf(" ")));
        assertThat(counted).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void without_a_cycle_the_counties_whole_history_is_counted_as_the_engines_own_statistics_does_it() {
        String id = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("needs-report").latestVersion().singleResult().getId();
        JsonNode elements = api.get("mona", "/api/progress/definitions/needs-report?version=1").get("elements");
        List<String> elsewhere = engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey("needs-report").list().stream()
                .filter(instance -> !"rogaland".equals(instance.getTenantId())).map(instance -> instance.getId()).toList();
        for (HistoricActivityStatistics told : engine.getHistoryService().createHistoricActivityStatisticsQuery(id).includeFinished().includeCanceled().list()) {
            if (!told.getId().endsWith("#multiInstanceBody") && !told.getId().equals(JOIN)) {
                long others = elsewhere.stream().mapToLong(instance -> engine.getHistoryService().createHistoricActivityInstanceQuery()
                        .processInstanceId(instance).activityId(told.getId()).finished().count()).sum();
                assertThat(by("id", told.getId(), elements).get("finished").asLong()).as(told.getId()).isEqualTo(told.getFinished() - others);
            }
        }
    }

    @Test
    void where_tokens_meet_they_are_counted_once_when_all_have_come_and_what_waits_there_is_running() {
        JsonNode join = by("id", JOIN, figures("needs-report").get("elements"));
        assertThat(join.get("finished").asInt()).as("Stavanger's and Haugesund's").isEqualTo(2);
        assertThat(join.get("running").asInt()).as("Sola's waits for the university").isEqualTo(1);
        assertThat(by("id", JOIN, api.get("mona", "/api/progress/definitions/needs-report?version=1").get("elements")).get("finished")).isEqualTo(
                by("id", AFTER_JOIN, api.get("mona", "/api/progress/definitions/needs-report?version=1").get("elements")).get("finished"));
    }

    @Test
    void what_is_open_beyond_its_date_is_overdue_where_it_waits() {
        JsonNode needs = figures("needs-report").get("elements");
        assertThat(by("id", "confirm-partnership", needs).get("overdue").asInt()).isEqualTo(1);
        assertThat(by("id", "formal-control", needs).get("overdue").asInt()).isZero();
        assertThat(by("id", "accept-grant", figures("grant").get("elements")).get("overdue").asInt()).isEqualTo(1);
    }

    @Test
    void a_line_is_counted_as_often_as_it_was_gone_along() {
        Map<String, Integer> gone = new TreeMap<>();
        figures("needs-report").get("flows").forEach(flow -> gone.put(flow.get("id").asText(), flow.get("count").asInt()));
        // Three came in time; one was sent back and came again; two were accepted in the end, one still waits for its university.
        assertThat(gone).containsEntry("report-is-in-time", 3).containsEntry("information-missing", 1).containsEntry("control-accepted", 2)
                .containsEntry("control-rejected", 0).containsEntry("not-a-network", 3);
        assertThat(line("formal-control", "control-outcome", gone)).isEqualTo(3);
        assertThat(line("complete-report", "choose-measure", gone)).isEqualTo(1);
        assertThat(line("partners-answered", "confirmations-given", gone)).as("two tokens meet there, one goes on").isEqualTo(2);
    }

    /** Counted by the elements here, found by the order of events there: two ways to the same. */
    @ParameterizedTest
    @ValueSource(strings = {"needs-report", "grant", "grant-cycle", "forum-meeting", "regional-recommendation", "payout"})
    void the_lines_of_all_are_those_that_the_single_instances_went_along(String definition) {
        Map<String, Integer> instancesWith = new TreeMap<>();
        instances(definition).forEach(id -> api.get("mona", "/api/progress/instances/" + id).get("flows")
                .forEach(line -> instancesWith.merge(line.asText(), 1, Integer::sum)));
        Map<String, Integer> counted = new TreeMap<>();
        figures(definition).get("flows").forEach(flow -> {
            if (flow.get("count").asInt() > 0) {
                counted.put(flow.get("id").asText(), flow.get("count").asInt());
            }
        });
        assertThat(counted.keySet()).isEqualTo(instancesWith.keySet()).isNotEmpty();
        assertThat(counted).allSatisfy((line, times) -> assertThat(times).as(line).isGreaterThanOrEqualTo(instancesWith.get(line)));
        if (!definition.equals("needs-report")) { // Nothing else was done over again in this year.
            assertThat(counted).isEqualTo(instancesWith);
        }
    }

    @Test
    void waiting_is_until_somebody_takes_the_task_and_working_from_then_on() {
        JsonNode nord = steps("needs-report").filter(step -> step.get("id").asText().equals("formal-control") && step.get("region").asText().equals("nord"))
                .findFirst().orElseThrow();
        assertThat(nord.get("regionName").asText()).isEqualTo("Kompetanseregion Nord");
        assertThat(List.of(nord.get("count").asInt(), nord.get("medianMinutes").asInt(), nord.get("waitingMinutes").asInt(), nord.get("workingMinutes").asInt()))
                .containsExactly(1, 300, 120, 180);
        assertThat(nord.get("inTime").asDouble()).isZero();
    }

    @Test
    void a_step_that_nobody_took_first_has_waited_all_the_time_and_nobody_worked_on_it() {
        JsonNode midt = steps("needs-report").filter(step -> step.get("id").asText().equals("formal-control") && step.get("region").asText().equals("midt"))
                .findFirst().orElseThrow();
        assertThat(midt.get("count").asInt()).isEqualTo(2);
        assertThat(midt.get("waitingMinutes").asDouble()).isEqualTo(midt.get("medianMinutes").asDouble());
        assertThat(midt.get("workingMinutes").isNull()).isTrue();
        assertThat(midt.get("inTime").asDouble()).isEqualTo(1);
    }

    @Test
    void the_share_in_time_is_of_all_tasks_that_had_a_date_and_are_done() {
        assertThat(figures("needs-report").get("figures").get("inTime").asDouble()).isCloseTo(jdbc.sql("""
                select avg((t.end_time_ <= t.due_date_)::int) from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
                where p.business_key_ like ? and p.proc_def_key_ = 'needs-report' and t.end_time_ is not null and t.due_date_ is not null""")
                .param(stuck.key() + "-%").query(Double.class).single(), org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void what_was_done_over_again_is_told_with_how_often_and_in_how_many() {
        JsonNode rework = figures("needs-report").get("figures").get("rework");
        assertThat(rework).hasToString("[{\"id\":\"formal-control\",\"name\":\"Utfør formell kontroll\",\"repeated\":1,\"instances\":1}]");
    }

    @Test
    void what_several_do_at_the_same_time_is_not_done_over_again() {
        assertThat(by("id", "declare-impartiality", figures("forum-meeting").get("elements")).get("finished").asInt()).isEqualTo(3);
        assertThat(figures("forum-meeting").get("figures").get("rework")).isEmpty();
    }

    @Test
    void the_commonest_ways_are_told_with_their_share_and_one_that_went_there() {
        JsonNode variants = figures("needs-report").get("variants");
        assertThat(variants.findValues("path")).extracting(JsonNode::toString).containsExactlyInAnyOrder(
                "[\"confirm-partnership\",\"formal-control\",\"report-ready\"]",
                "[\"confirm-partnership\",\"formal-control\",\"complete-report\",\"formal-control\",\"report-ready\"]");
        assertThat(variants.findValues("share")).extracting(JsonNode::asDouble).containsOnly(0.5);
        JsonNode longer = StreamSupport.stream(variants.spliterator(), false).filter(variant -> variant.get("path").size() == 5).findFirst().orElseThrow();
        assertThat(api.get("mona", "/api/progress/instances/" + longer.get("example").asText()).get("businessKey").asText()).isEqualTo(stuck.reworked());
        assertThat(longer.get("names")).extracting(JsonNode::asText).startsWith("Bekreft partnerskap");
    }

    @Test
    void names_are_in_the_readers_language() {
        JsonNode told = api.send("mona", "GET", "/api/progress/definitions/needs-report?cycle=" + stuck.key(), null, "nn").body();
        assertThat(by("id", "confirm-partnership", told.get("elements")).get("name").asText()).isEqualTo("Stadfest partnarskap");
        assertThat(told.get("figures").get("rework").get(0).get("name").asText()).isEqualTo("Utfør formell kontroll");
    }

    private JsonNode figures(String definition) {
        return api.get("mona", "/api/progress/definitions/" + definition + "?cycle=" + stuck.key() + "&version=1");
    }

    private java.util.stream.Stream<JsonNode> steps(String definition) {
        return StreamSupport.stream(figures(definition).get("figures").get("steps").spliterator(), false);
    }

    private List<String> instances(String definition) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey(definition)
                .processInstanceBusinessKeyLike(stuck.key() + "%").list().stream().map(instance -> instance.getId()).toList();
    }

    private static JsonNode by(String name, String value, JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false).filter(row -> row.get(name).asText().equals(value)).findFirst().orElseThrow();
    }

    private static int line(String from, String to, Map<String, Integer> gone) {
        return gone.get(from + "-to-" + to);
    }
}
