package no.arshjul.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.language.SourceTexts;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of answer of the engine that holds texts of the house, as a program and as the web apps fetch it. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireTest {

    private static final String HARD_TITLE = "Meld behov"; // what a process is called, too

    @Autowired ProcessEngine engine;
    @LocalServerPort int port;
    private Task control;
    private Fetch admin;
    private Fetch tasklist;

    /** A report that waits for its formal control. */
    @BeforeAll
    void report() {
        Office office = new Office(engine);
        RogalandYear year = new RogalandYear(office);
        year.open();
        Map<String, Object> form = new HashMap<>(year.reportForm("haugesund"));
        form.put("title", HARD_TITLE);
        String number = year.report("haugesund", form);
        office.complete("uis", "confirm-partnership", number, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        control = office.task("formal-control", number);
        admin = Fetch.program(port, "admin");
        tasklist = Fetch.page(port, "silje", "tasklist");
    }

    @ParameterizedTest
    @CsvSource({"nb,NB", "nn,NN", "no,NB", "en,NB", "'nn-NO,nn;q=0.9,nb;q=0.8',NN", "'nb-NO,nn;q=0.9',NB", "'no,nn;q=0.5',NB",
        "'en-US,en;q=0.9,nn;q=0.8',NN", "'de,*;q=0.1',NB", ",NB"})
    void a_task_is_described_in_the_language_form_that_is_asked_for(String language, LanguageForm form) {
        String expected = new SourceTexts().diagram(control.getDescription(), form);
        for (Fetch reader : List.of(admin, tasklist)) {
            assertThat(reader.json("task/" + control.getId(), language).get("description").asText()).isEqualTo(expected);
            assertThat(reader.json("task?processInstanceId=" + control.getProcessInstanceId(), language).get(0).get("description").asText()).isEqualTo(expected);
        }
        assertThat(new SourceTexts().diagram(control.getDescription(), LanguageForm.NN)).isNotEqualTo(control.getDescription());
    }

    @ParameterizedTest
    @CsvSource({"nn, tilskotsår, grant-cycle", "nn, STADFEST, ''", "nb, tilskuddsår, grant-cycle", "nn, tilskuddsår, ''", "nb, Meld beh, needs-report"})
    void a_process_is_looked_for_by_the_name_that_the_reader_sees(String language, String typed, String key) {
        String query = "latestVersion=true&nameLike=%25" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + "%25";
        for (Fetch reader : List.of(admin, tasklist)) {
            assertThat(reader.json("process-definition?" + query, language)).extracting(it -> it.get("key").asText())
                    .containsExactlyElementsOf(key.isEmpty() ? List.of() : List.of(key));
            assertThat(reader.json("process-definition/count?" + query, language).get("count").asInt()).isEqualTo(key.isEmpty() ? 0 : 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn"})
    void the_start_list_is_sorted_by_the_names_that_the_reader_sees_before_it_is_cut_into_pages(String language) {
        String query = "process-definition?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true";
        List<String> all = new ArrayList<>();
        tasklist.json(query, language).forEach(it -> all.add(it.get("name").asText()));
        assertThat(all).hasSizeGreaterThan(6).isSortedAccordingTo(NorwegianText.alphabetical());
        List<String> pages = new ArrayList<>();
        for (int first = 0; first < all.size() + 5; first += 5) {
            JsonNode page = tasklist.json(query + "&firstResult=" + first + "&maxResults=5", language);
            assertThat(page.size()).isLessThanOrEqualTo(5);
            page.forEach(it -> pages.add(it.get("name").asText()));
        }
        assertThat(pages).isEqualTo(all);
        assertThat(tasklist.json(query + "&sortBy=name&sortOrder=desc&maxResults=1", language).get(0).get("name").asText()).isEqualTo(all.get(all.size() - 1));
    }

    @ParameterizedTest
    @CsvSource({"nn, %førebu%, 0", "nn, %FORMELL kontroll%, 1", "nn, %Stadfest%, 0", "nb, %ormell kontroll%, 1"})
    void a_task_is_looked_for_by_the_name_that_the_reader_sees(String language, String like, int found) {
        String body = "{\"nameLike\":\"" + like + "\",\"processInstanceId\":\"" + control.getProcessInstanceId() + "\"}";
        String either = "{\"orQueries\":[{\"nameLike\":\"" + like + "\",\"assignee\":\"nobody\"}],\"processInstanceId\":\"" + control.getProcessInstanceId() + "\"}";
        for (String asked : List.of(body, either)) {
            assertThat(Fetch.read(admin.post("task", asked, language).body())).hasSize(found);
            assertThat(Fetch.read(admin.post("task/count", asked, language).body()).get("count").asInt()).isEqualTo(found);
        }
        assertThat(admin.post("task", "{\"nameLike\":", language).statusCode()).as("what is no Json is for the engine to refuse").isEqualTo(400);
    }

    @Test
    void a_search_in_a_list_stays_within_the_list() {
        for (JsonNode list : tasklist.json("filter", "nn")) {
            int all = Fetch.read(tasklist.post("filter/" + list.get("id").asText() + "/count", "{}", "nn").body()).get("count").asInt();
            JsonNode found = Fetch.read(tasklist.post("filter/" + list.get("id").asText() + "/count", "{\"nameLike\":\"%e%\"}", "nn").body());
            assertThat(found.get("count").asInt()).as(list.get("name").asText()).isLessThanOrEqualTo(all);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "process-definition?latestVersion=true&key=needs-report, /0/name, Meld behov",
        "process-definition?latestVersion=true&key=grant-cycle, /0/name, Tilskotsår",
        "process-definition/key/grant-cycle, /name, Tilskotsår",
        "process-definition/key/grant-cycle, /description, *kunngjering til avslutning.",
        "process-definition/statistics?x=0, /*/definition/name, Tilskotsår",
        "decision-definition/key/formal-control, /name, Førebu formell kontroll",
        "decision-definition?key=choose-measure, /0/name, Fastset type tiltak",
        "task/TASK, /description, *Kontroller behovsmeldinga*",
        "history/task?taskId=TASK, /0/description, *Kontroller behovsmeldinga*",
        "history/task?taskDefinitionKey=confirm-partnership, /0/name, Stadfest partnarskap",
        "history/process-instance?processInstanceId=CYCLE, /0/processDefinitionName, Tilskotsår",
        "history/activity-instance?activityId=confirm-partnership&processInstanceId=INSTANCE, /0/activityName, Stadfest partnarskap",
        "process-instance/CYCLE/activity-instances, /activityName, Tilskotsår",
        "history/decision-instance?decisionDefinitionKey=formal-control&includeInputs=true&includeOutputs=true, /0/decisionDefinitionName, Førebu formell kontroll",
        "history/decision-instance?decisionDefinitionKey=formal-control&includeInputs=true, /0/inputs/*/clauseName, Svaret frå partnaren",
        "group/process-owner, /name, Prosesseigarar",
        "group, /*/name, Barnehage- og skuleeigarar",
        "filter, /*/name, Mine oppgåver",
        "filter, /0/properties/variables/*/label, Eigar",
    })
    void a_program_reads_the_houses_names_in_nynorsk(String address, String where, String expected) {
        assertThat(at(admin.json(filled(address), "nn"), where)).anySatisfy(text -> assertThat(text).matches(expected.replace(".", "\\.").replace("*", ".*")));
        assertThat(at(admin.json(filled(address), "nb"), where)).noneSatisfy(text -> assertThat(text).isEqualTo(expected.equals(HARD_TITLE) ? "" : expected));
    }

    @Test
    void tasklist_reads_its_lists_and_the_tasks_in_them_in_nynorsk() {
        JsonNode list = tasklist.json("filter?resourceType=Task", "nn").findParent("name");
        assertThat(list.get("name").asText()).isEqualTo("Å gjere");
        HttpResponse<String> hal = tasklist.post("filter/" + list.get("id").asText() + "/list?maxResults=200",
                "{\"processInstanceId\":\"" + control.getProcessInstanceId() + "\"}", "nn");
        assertThat(hal.body()).contains("Kontroller behovsmeldinga").doesNotContain("Kontroller meldingen");
        assertThat(tasklist.json("identity/groups?userId=silje", "nn").at("/groups/0/name").asText()).isEqualTo("Sekretariatet");
    }

    @Test
    void cockpit_reads_its_plugins_in_nynorsk() {
        Fetch cockpit = Fetch.page(port, "mona", "cockpit");
        assertThat(cockpit.json("cockpit/process-definition/statistics", "nn").findValuesAsText("name")).contains("Tilskotsår").doesNotContain("Tilskuddsår");
        assertThat(cockpit.json("cockpit/process-definition/statistics", "nb").findValuesAsText("name")).contains("Tilskuddsår");
        assertThat(cockpit.json("process-definition/key/grant-cycle/xml", "nn").get("bpmn20Xml").asText()).contains("name=\"Tilskotsår\"");
    }

    @Test
    void a_form_reads_in_nynorsk_with_the_readers_own_lists_in_it() {
        String start = "process-definition/key/needs-report/deployed-start-form";
        assertThat(tasklist.get(start, "nn").body()).contains("\"Tilskotsår\"").doesNotContain("\"Tilskuddsår\"");
        assertThat(tasklist.get(start, "nb").body()).contains("\"Tilskuddsår\"").doesNotContain("\"Tilskotsår\"");
        String task = "task/" + control.getId() + "/deployed-form";
        assertThat(tasklist.get(task, "nn").body()).contains("\"Eigar\"").doesNotContain("\"Eier\"");
        assertThat(tasklist.get(task, "nb").body()).contains("\"Eier\"").doesNotContain("\"Eigar\"");
        JsonNode form = tasklist.json("process-definition/key/needs-report/deployed-start-form", "nn");
        assertThat(form.findParents("optionsFrom")).isNotEmpty();
        assertThat(form.toString()).contains("\"label\":\"Haugesund kommune\"");
    }

    /** The title of the measure is what the process is called, and what an option in a list is called. */
    @Test
    void a_required_choice_with_one_answer_is_made_beforehand_and_what_is_only_for_the_secretariat_is_not_asked_of_others() {
        JsonNode owners = Fetch.page(port, "haugesund", "tasklist").json("process-definition/key/needs-report/deployed-start-form", "nb");
        assertThat(field(owners, "owner").get("defaultValue").asText()).isEqualTo(RogalandYear.orgnr("haugesund"));
        assertThat(field(owners, "university").has("defaultValue")).as("there is a choice").isFalse();
        assertThat(owners.findValuesAsText("key")).doesNotContain("receivedOn", "receivedReason").contains("contactName");

        JsonNode office = tasklist.json("process-definition/key/needs-report/deployed-start-form", "nb");
        assertThat(field(office, "owner").has("defaultValue")).isFalse();
        assertThat(office.findValuesAsText("key")).contains("receivedOn", "receivedReason");
    }

    private static JsonNode field(JsonNode form, String key) {
        return form.findParents("key").stream().filter(field -> key.equals(field.get("key").asText())).findFirst().orElseThrow();
    }

    @Test
    void what_a_person_has_written_stays_as_it_is_though_it_reads_like_a_text_of_the_house() {
        String instance = control.getProcessInstanceId();
        engine.getRuntimeService().setVariable(instance, "title", "Tilskuddsår"); // what a process is called, too
        for (String address : List.of("process-instance/" + instance + "/variables/title", "variable-instance?variableName=title&processInstanceIdIn=" + instance,
                "history/variable-instance?variableName=title&processInstanceId=" + instance, "task/" + control.getId() + "/form-variables?variableNames=title",
                "task/" + control.getId() + "/variables")) {
            assertThat(admin.get(address, "nn").body()).as(address).contains("Tilskuddsår");
        }
        JsonNode shown = tasklist.json("filter?resourceType=Task", "nn").findParent("name");
        assertThat(tasklist.post("filter/" + shown.get("id").asText() + "/list", "{\"processInstanceId\":\"" + instance + "\"}", "nn").body())
                .doesNotContain("Tilskotsår\"");
        assertThat(tasklist.json("process-definition/key/register-notice/deployed-start-form", "nn").findValuesAsText("label"))
                .noneMatch(label -> label.contains("Behovsmeldinga"));
    }

    @Test
    void what_the_system_has_written_into_a_task_is_read_in_the_readers_language_form() {
        for (String address : List.of("task/TASK/form-variables", "task/TASK/variables", "task/TASK/variables/confirmationsText",
                "history/variable-instance?variableName=confirmationsText&processInstanceId=INSTANCE",
                "variable-instance?variableName=confirmationsText&processInstanceIdIn=INSTANCE")) {
            assertThat(admin.get(filled(address), "nb").body()).as(address).contains(": bekreftet");
            assertThat(admin.get(filled(address), "nn").body()).as(address).contains(": stadfesta");
        }
    }

    @Test
    void a_list_of_tasks_and_a_task_that_a_person_has_made_keep_their_names() {
        var filter = engine.getFilterService().newTaskFilter("Forfalt").setOwner("admin");
        engine.getFilterService().saveFilter(filter);
        Task own = engine.getTaskService().newTask();
        own.setName("Tilskuddsår");
        engine.getTaskService().saveTask(own);
        try {
            assertThat(admin.json("filter/" + filter.getId(), "nn").get("name").asText()).isEqualTo("Forfalt");
            assertThat(admin.json("task/" + own.getId(), "nn").get("name").asText()).isEqualTo("Tilskuddsår");
        } finally {
            engine.getFilterService().deleteFilter(filter.getId());
            engine.getTaskService().deleteTask(own.getId(), true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"process-definition", "process-definition/key/needs-report/xml", "task/TASK", "task/TASK/deployed-form", "filter", "group",
        "history/activity-instance?processInstanceId=INSTANCE"})
    void an_answer_says_that_it_depends_on_the_language_and_no_cache_can_mistake_one_for_another(String address) {
        for (String language : List.of("nb", "nn")) {
            HttpResponse<String> response = admin.get(filled(address), language);
            assertThat(response.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept-Language"));
            assertThat(response.headers().firstValue("Cache-Control").orElse("no-cache")).containsAnyOf("no-cache", "no-store");
            assertThat(response.headers().firstValue("Last-Modified")).isEmpty();
            assertThat(response.headers().firstValue("ETag")).isEmpty();
            assertThat(response.headers().firstValueAsLong("Content-Length").orElse(-1)).isIn(-1L, (long) response.body().getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void an_answer_that_is_no_good_stays_as_the_engine_says_it() {
        assertThat(admin.get("task/unknown", "nn").statusCode()).isEqualTo(404);
        assertThat(admin.get("process-definition/unknown/xml", "nn").statusCode()).isIn(400, 404);
        assertThat(admin.get("process-definition?firstResult=x", "nn").statusCode()).isIn(400, 404);
    }

    private String filled(String address) {
        String cycle = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("grant-cycle").listPage(0, 1).get(0).getId();
        return address.replace("TASK", control.getId()).replace("INSTANCE", control.getProcessInstanceId()).replace("CYCLE", cycle);
    }

    /** @param where a pointer, where {@code *} is any place of a list */
    private static List<String> at(JsonNode answer, String where) {
        int any = where.indexOf("/*");
        if (any < 0) {
            return List.of(answer.at(where).asText());
        }
        List<String> found = new ArrayList<>();
        answer.at(where.substring(0, any)).forEach(item -> found.addAll(at(item, where.substring(any + 2))));
        return found;
    }
}
