package no.arshjul.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Forms of tasks: what they showed is held against what comes back, and what is one task's own stays its own. */
class TasksOverRestTest extends ContractOverRest {

    @Test
    void a_task_completed_twice_or_never_seen_is_gone() {
        String id = task().getId();
        assertThat(complete("complete", variables("'outcome':{'value':'accept'}"), "nb").getStatusCode().value()).isEqualTo(204);
        for (String gone : List.of(id, "no-such-task")) {
            for (String way : List.of("complete", "submit-form")) {
                var answer = send("task/" + gone + "/" + way, variables("'outcome':{'value':'accept'}"), "nn");
                assertThat(answer.getStatusCode().value()).isEqualTo(404);
                assertThat(json(answer).path("message").asText()).startsWith("Oppgåva finst ikkje lenger.");
            }
        }
        var process = send("process-definition/key/nonsense/start", GOOD_START, "nb");
        assertThat(process.getStatusCode().value()).isEqualTo(404);
        assertThat(json(process).path("message").asText()).isEqualTo("Prosessen finnes ikke.");
    }

    @Test
    void parallel_tasks_do_not_overwrite_each_other() {
        complete("complete", variables("'outcome':{'value':'accept'}"), "nb");
        List<Task> each = tasks.createTaskQuery().taskDefinitionKey("contract-each").list();
        assertThat(each).hasSize(2);
        for (Task one : each) {
            String scheme = ((SpinJsonNode) tasks.getVariable(one.getId(), "scheme")).stringValue();
            assertThat(tasks.getVariable(one.getId(), "filled")).isEqualTo("for " + scheme);
            assertThat(send("task/" + one.getId() + "/complete", "{}", "nb").getStatusCode().value()).isEqualTo(400);
            assertThat(send("task/" + one.getId() + "/complete", "{'remark':{'value':'" + scheme + "!'}}", "nb").getStatusCode().value()).isEqualTo(204);
            assertThat(runtime.getVariable(instance, "remark")).isNull();
        }
        assertThat(room.taken.subList(2, 4)).containsExactlyInAnyOrder("contract-each school {\"remark\":\"school!\"}", "contract-each inclusion {\"remark\":\"inclusion!\"}");
    }

    @Test
    void a_read_only_field_that_is_sent_back_changed_is_refused_and_overwrites_nothing() {
        runtime.setVariable(instance, "fixed", "as it was");
        for (String way : List.of("complete", "submit-form")) {
            var answer = complete(way, variables("'outcome':{'value':'reject'},'reason':{'value':'again'},'fixed':{'value':'forged'}"), "nn");
            assertThat(codes(answer)).containsExactly("fixed form.read-only");
            assertThat(json(answer).path("message").asText()).startsWith("Fast: Dette feltet kan ikkje endrast.");
            assertThat(runtime.getVariable(instance, "fixed")).isEqualTo("as it was");
        }
        assertThat(room.taken).hasSize(1);
    }

    @Test
    void a_read_only_field_that_is_sent_back_as_it_was_or_not_at_all_is_no_fault() {
        runtime.setVariable(instance, "fixed", 100);
        for (String same : List.of("'100'", "100", "100.0", "''", "null")) {
            var answer = complete("complete", variables("'outcome':{'value':'reject'},'reason':{'value':'again'},'fixed':{'value':" + same + "}"), "nb");
            assertThat(answer.getStatusCode().value()).as(same + " " + answer).isEqualTo(204);
        }
        assertThat(runtime.getVariable(instance, "fixed")).isEqualTo(100);
    }

    @Test
    void a_filled_list_comes_back_with_its_own_rows_and_nothing_read_only_changed_in_them() {
        for (String way : List.of("complete", "submit-form")) {
            var other = complete(way, variables("'outcome':{'value':'accept'},'lines':"
                    + jsonVariable("[{\"caseNumber\":\"K-2\",\"amount\":1,\"why\":\"w\"}]")), "nb");
            assertThat(codes(other)).containsExactly("lines form.row-not-shown");
            var more = complete(way, variables("'outcome':{'value':'accept'},'lines':" + jsonVariable(
                    "[{\"caseNumber\":\"K-1\",\"amount\":1,\"why\":\"w\"},{\"caseNumber\":\"K-9\",\"amount\":1,\"why\":\"w\"}]")), "nb");
            assertThat(json(more).path("errors").path(0).path("row").asInt()).isEqualTo(1);
        }
        assertThat(room.taken).hasSize(1);
        var same = complete("complete", variables("'outcome':{'value':'accept'},'lines':"
                + jsonVariable("[{\"caseNumber\":\"K-1\",\"amount\":2,\"why\":\"changed by the sender\"}]")), "nb");
        assertThat(same.getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void a_choice_that_a_room_does_not_offer_the_sender_is_refused_and_the_rooms_own_word_comes_first() {
        for (String way : List.of("start", "submit-form")) {
            String start = "{'title':{'value':'Prøve'},'year':{'value':2027},'owner':{'value':'%s'}}";
            assertThat(codes(send("process-definition/key/contract/" + way, start.formatted("2"), "nb"))).containsExactly("owner form.option");
            assertThat(codes(send("process-definition/key/contract/" + way, start.formatted("closed"), "nb"))).containsExactly("owner form.other");
            assertThat(send("process-definition/key/contract/" + way, start.formatted("1"), "nb").getStatusCode().value()).isEqualTo(200);
        }
    }

    @Test
    void a_choice_from_a_list_that_the_task_carries_is_held_against_that_list() {
        tasks.setVariableLocal(task().getId(), "placeOptions", org.camunda.spin.Spin.JSON("[{\"label\":\"Ås\",\"value\":\"as\"},{\"label\":\"Moss\",\"value\":\"moss\"}]"));
        var answer = complete("complete", variables("'outcome':{'value':'accept'},'places':" + jsonVariable("[\"as\",\"oslo\"]")), "nb");
        assertThat(codes(answer)).containsExactly("places form.option");
        assertThat(complete("complete", variables("'outcome':{'value':'accept'},'places':" + jsonVariable("[\"moss\"]")), "nb").getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void a_list_filled_for_one_task_is_read_as_sent_and_not_left_in_the_instance() {
        for (String way : List.of("complete", "submit-form")) {
            assertThat(tasks.getVariable(task().getId(), "lines").toString()).contains("K-1");
            complete(way, variables("'outcome':{'value':'reject'},'reason':{'value':'again'},'lines':"
                    + jsonVariable("[{\"caseNumber\":\"K-1\",\"amount\":7,\"why\":\"" + way + "\"}]")), "nb");
            assertThat(room.taken.get(room.taken.size() - 1)).contains("\"why\":\"" + way + "\"");
            assertThat(runtime.getVariable(instance, "lines")).isNull();
        }
        complete("complete", variables("'outcome':{'value':'reject'},'reason':{'value':'without a list'}"), "nb");
        assertThat(room.taken.get(3)).doesNotContain("lines");
    }

    @Test
    void a_forms_lists_are_filled_for_the_one_who_reads_it() {
        String definition = runtime.createProcessInstanceQuery().singleResult().getProcessDefinitionId();
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth("reader", "reader");
        headers.set("Accept-Language", "nn");
        var form = rest.exchange("/engine-rest/process-definition/" + definition + "/deployed-start-form", HttpMethod.GET, new HttpEntity<>(headers), String.class);
        JsonNode owner = json(form).path("components").path(1);
        assertThat(owner.path("values").toString()).isEqualTo("[{\"label\":\"reader NN\",\"value\":\"1\"}]");
        assertThat(owner.has("valuesKey")).isFalse();
    }
}
