package no.arshjul.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import no.arshjul.calendar.Norway;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Instances are found by what people know of them, running and ended, and opened with the way they went. */
class InstancesTest extends HistoryGround {

    @Test
    void an_ended_case_is_found_by_its_number_its_owner_its_measure_and_its_region() {
        for (String asked : List.of("text=" + stuck.reworked(), "text=" + stuck.reworked().substring(9).toLowerCase(), "text=stavanger", "region=midt&text=Lek")) {
            assertThat(keys("definition=grant&state=ended&" + asked)).as(asked).containsExactly(stuck.reworked());
        }
        assertThat(keys("definition=grant&state=ended&region=nord")).isEmpty();
        assertThat(keys("definition=grant&state=ended&text=haugesund")).isEmpty();
        assertThat(keys("definition=grant&state=running")).containsExactly(stuck.slow());
        assertThat(keys("definition=needs-report&region=midt")).containsExactlyInAnyOrder(stuck.reworked(), stuck.stuck());
        assertThat(keys("text=100%25")).as("a sign of the database's is none of the person's").isEmpty();
    }

    @Test
    void the_regions_that_may_be_asked_for_are_the_countys() {
        assertThat(api.get("mona", "/api/progress/instances?text=nothing-like-this").get("regions").findValuesAsText("id")).containsExactlyInAnyOrderElementsOf(
                jdbc.sql("select id from region where county = 'rogaland'").query(String.class).list());
    }

    @Test
    void a_regions_list_lies_in_its_region() {
        assertThat(keys("definition=regional-recommendation&region=nord")).containsExactly(stuck.key() + "/kindergarten/nord");
    }

    @Test
    void all_instances_of_a_cycle_are_those_that_the_engine_has() {
        long there = engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKeyLike(stuck.key() + "%").count();
        JsonNode found = api.get("mona", "/api/progress/instances?cycle=" + stuck.key());
        assertThat(found.get("total").asLong()).isEqualTo(there).isEqualTo(found.get("rows").size());
    }

    @Test
    void what_only_does_something_to_a_case_is_found_with_the_cycle_of_its_key() {
        stuck.office().start("silje", "register-notice", Map.of("caseNumber", stuck.slow(), "what", "reached", "date", LocalDate.now(Norway.ZONE).toString()));
        List<String> notices = keys("definition=register-notice");
        assertThat(notices).hasSize(1).allMatch(key -> key.startsWith(stuck.slow() + "/"));
        assertThat(keys("")).containsAll(notices);
        String other = new RogalandYear(stuck.office()).open().key();
        assertThat(api.get("mona", "/api/progress/instances?cycle=" + other).get("rows").findValuesAsText("businessKey")).isNotEmpty()
                .doesNotContainAnyElementsOf(notices);
    }

    @Test
    void a_long_list_is_handed_out_page_by_page_and_each_row_once() {
        List<String> all = new ArrayList<>();
        long total = api.get("mona", "/api/progress/instances").get("total").asLong();
        for (int page = 1; page == 1 || (page - 1) * 25L < total; page++) {
            JsonNode found = api.get("mona", "/api/progress/instances?page=" + page);
            assertThat(found.get("rows").size()).isLessThanOrEqualTo(25);
            all.addAll(found.findValuesAsText("instance"));
        }
        assertThat(all).doesNotHaveDuplicates().hasSize((int) total);
        assertThat(api.get("mona", "/api/progress/instances?page=999").get("rows")).isEmpty();
    }

    @Test
    void an_instance_tells_what_it_is_of_whom_and_what_it_came_to() {
        JsonNode row = api.get("mona", "/api/progress/instances?definition=grant&state=ended&cycle=" + stuck.key()).get("rows").get(0);
        assertThat(List.of(row.get("name").asText(), row.get("owner").asText(), row.get("regionName").asText(), row.get("outcome").asText()))
                .containsExactly("Tilskudd", "Stavanger kommune", "Kompetanseregion Midt", "Tilskudd avsluttet");
        assertThat(api.get("mona", "/api/progress/instances?definition=grant&state=running&cycle=" + stuck.key()).get("rows").get(0).get("outcome").isNull()).isTrue();
    }

    @Test
    void the_way_is_every_element_that_was_passed_in_order_and_the_lines_between_them() {
        JsonNode story = story("needs-report", stuck.reworked());
        List<String> passed = engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(story.get("instance").asText()).list().stream()
                .filter(step -> !step.getActivityType().equals("multiInstanceBody")).map(HistoricActivityInstance::getActivityId).distinct().toList();
        assertThat(texts(story.get("path"))).containsExactlyInAnyOrderElementsOf(passed).startsWith("report-received", "report-in-time", "confirmations")
                .endsWith("accept-report", "report-ready");
        assertThat(texts(story.get("flows"))).contains("report-is-in-time", "not-a-network", "information-missing", "complete-report-to-choose-measure",
                "control-accepted", "accept-report-to-report-ready").doesNotContain("report-is-late", "is-a-network", "control-rejected");
    }

    @Test
    void a_running_one_tells_where_it_is_now() {
        assertThat(texts(story("grant", stuck.slow()).get("running"))).containsExactly("accept-grant");
        JsonNode waiting = StreamSupport.stream(story("grant", stuck.slow()).get("steps").spliterator(), false)
                .filter(step -> step.get("id").asText().equals("accept-grant")).findFirst().orElseThrow();
        assertThat(waiting.get("ended").isNull()).isTrue();
        assertThat(waiting.get("due").asText()).startsWith("2026-01-15");
    }

    @Test
    void the_steps_tell_who_did_them_and_when_they_were_taken() {
        JsonNode control = StreamSupport.stream(story("needs-report", stuck.slow()).get("steps").spliterator(), false)
                .filter(step -> step.get("id").asText().equals("formal-control")).findFirst().orElseThrow();
        assertThat(control.get("who").asText()).isEqualTo("Silje Sandvik");
        assertThat(control.get("claimed").asText()).isNotEmpty();
        JsonNode first = story("needs-report", stuck.slow()).get("steps").get(0);
        assertThat(first.get("id").asText()).isEqualTo("report-received");
        assertThat(first.get("who").asText()).as("who sent the report").isNotEqualTo("null").isNotEmpty();
    }

    @Test
    void the_cases_documents_and_money_are_those_of_its_tables() {
        JsonNode story = story("grant", stuck.reworked());
        assertThat(story.get("documents").findValuesAsText("id")).containsExactlyElementsOf(jdbc.sql(
                "select id::text from document where case_number = ? order by created_at, id").param(stuck.reworked()).query(String.class).list()).isNotEmpty();
        JsonNode year = story.get("money").get(0);
        Map<String, Long> money = new TreeMap<>();
        List.of("asked", "recommended", "decided", "paid", "used", "returned").forEach(sum -> money.put(sum, year.get(sum).asLong()));
        assertThat(money).isEqualTo(Map.of("asked", 150_000L, "recommended", 150_000L, "decided", 150_000L, "paid", 150_000L, "used", 150_000L, "returned", 0L));
        assertThat(money.get("paid")).isEqualTo(jdbc.sql("select sum(amount)::bigint from posting where case_number = ? and to_account = 'PAID'")
                .param(stuck.reworked()).query(Long.class).single());
    }

    @Test
    void a_cycle_has_its_own_documents_and_none_of_its_cases() {
        assertThat(story("grant-cycle", stuck.key()).get("documents").findValuesAsText("id")).containsExactlyElementsOf(jdbc.sql(
                "select id::text from document where cycle = ? and case_number is null order by created_at, id").param(stuck.key()).query(String.class).list())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nb, Tilskudd, Svar på tilskuddet", "nn, Tilskot, Svar på tilskotet"})
    void an_instance_is_told_in_the_readers_language(String language, String name, String step) {
        JsonNode story = api.send("mona", "GET", "/api/progress/instances/" + id("grant", stuck.slow()), null, language).body();
        assertThat(story.get("name").asText()).isEqualTo(name);
        assertThat(story.get("steps").findValuesAsText("name")).contains(step);
    }

    private List<String> keys(String asked) {
        return api.get("mona", "/api/progress/instances?cycle=" + stuck.key() + "&" + asked).get("rows").findValuesAsText("businessKey");
    }

    private JsonNode story(String definition, String businessKey) {
        return api.get("mona", "/api/progress/instances/" + id(definition, businessKey));
    }

    private String id(String definition, String businessKey) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey(definition)
                .processInstanceBusinessKey(URLEncoder.encode(businessKey, StandardCharsets.UTF_8)).singleResult().getId();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
