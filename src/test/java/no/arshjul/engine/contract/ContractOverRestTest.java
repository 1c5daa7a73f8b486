package no.arshjul.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import no.arshjul.flow.Refusal;
import org.junit.jupiter.api.Test;

/** What is said of values that a form's sender got wrong, and what is taken in. */
class ContractOverRestTest extends ContractOverRest {

    @Test
    void a_good_start_form_is_taken_in_and_kept_whole() {
        assertThat(room.taken).containsExactly("contract-start {\"title\":\"Prøve\",\"year\":2027}");
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey()).isEqualTo("PRØVE-2027");
        assertThat(jdbc.sql("select form_values->>'title' from submission where instance_id = ?").param(instance).query(String.class).list())
                .containsExactly("Prøve");
    }

    @Test
    void every_way_of_sending_a_start_form_is_checked() {
        for (String way : List.of("start", "submit-form")) {
            for (String process : List.of("key/contract", runtime.createProcessInstanceQuery().singleResult().getProcessDefinitionId())) {
                var answer = send("process-definition/" + process + "/" + way, "{'title':{'value':'ab'},'other':{'value':1}}", "nb");
                assertThat(answer.getStatusCode().value()).isEqualTo(400);
                assertThat(codes(answer)).containsExactlyInAnyOrder("title form.too-short", "year form.required", "other form.unknown");
            }
        }
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(1);
    }

    @Test
    void the_message_names_the_field_and_the_row_in_the_readers_language() {
        String wrong = variables("'outcome':{'value':'accept'},'lines':" + jsonVariable("[{\"amount\":5,\"why\":\"x\"},{\"amount\":1,\"why\":\"x\"},{\"asked\":7}]"));
        assertThat(json(complete("complete", wrong, "nb-NO,en;q=0.5")).path("message").asText())
                .isEqualTo("Søknadsbeløp, linje 3: Feltet må fylles ut. Grunn, linje 3: Feltet må fylles ut.");
        assertThat(json(complete("complete", wrong, "en,nn;q=0.8,nb;q=0.5")).path("message").asText()).contains("linje 3: Feltet må fyllast ut.");
        assertThat(json(complete("complete", wrong, "no")).path("message").asText()).contains("må fylles ut");
        JsonNode first = json(complete("submit-form", wrong, "de")).path("errors").path(0);
        assertThat(first.toString()).isEqualTo("{\"field\":\"lines.amount\",\"row\":2,\"code\":\"form.required\",\"message\":\"Feltet må fylles ut.\"}");
    }

    @Test
    void every_kind_of_wrong_value_is_found_at_once_and_nothing_is_changed() {
        runtime.setVariable(instance, "ceiling", 10);
        String wrong = variables("'outcome':{'value':'maybe'},'sure':{'value':'yes'},'criteria':" + jsonVariable("[\"c9\"]")
                + ",'onDate':{'value':'2027-02-30'},'code':{'value':'abc'},'share':{'value':10.5},'lines':{'value':'x'},'extra':{'value':true}");
        var answer = complete("complete", wrong, "nb");
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(json(answer).path("type").asText()).isEqualTo("Refusal");
        assertThat(codes(answer)).containsExactlyInAnyOrder("outcome form.option", "sure form.boolean", "criteria form.option",
                "onDate form.date", "code form.pattern", "share form.max", "lines form.list", "extra form.unknown");
        assertThat(runtime.getVariables(instance)).doesNotContainKeys("outcome", "extra", "lines");
        assertThat(task().getTaskDefinitionKey()).isEqualTo("contract-form");
        assertThat(room.taken).hasSize(1);
    }

    @Test
    void values_of_types_that_no_form_sends_are_refused() {
        var list = complete("complete", variables("'outcome':{'value':'accept'},'criteria':{'value':['c1']}"), "nb");
        assertThat(codes(list)).containsExactly("criteria form.type");
        var bytes = complete("complete", variables("'outcome':{'value':'accept'},'code':{'value':'QUI=','type':'Bytes'}"), "nb");
        assertThat(codes(bytes)).containsExactly("code form.type");
        var broken = complete("complete", variables("'outcome':{'value':'accept'},'lines':{'value':'[{','type':'Json'}"), "nb");
        assertThat(codes(broken)).containsExactly("lines form.json");
    }

    @Test
    void texts_that_are_too_long_or_cannot_be_stored_are_refused_with_the_figure() {
        var answer = complete("complete", variables("'outcome':{'value':'reject'},'reason':{'value':'" + "x".repeat(4001) + "'}"), "nb");
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(json(answer).path("message").asText().replaceAll("[\\u00a0\\u202f]", " "))
                .isEqualTo("Begrunnelse: Teksten er for lang: høyst 4 000 tegn, her er det 4 001.");
        var nul = complete("complete", variables("'outcome':{'value':'reject'},'reason':{'value':'a\\u0000b'}"), "nb");
        assertThat(codes(nul)).containsExactly("reason form.character");
        assertThat(complete("complete", variables("'outcome':{'value':'reject'},'reason':{'value':'" + "x".repeat(4000) + "'}"), "nb")
                .getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void nobody_can_send_a_text_that_would_be_read_as_the_systems_own_sentence() {
        var forged = complete("complete", variables("'outcome':{'value':'reject'},'reason':{'value':'\\ue000form.required\\ue001'}"), "nn");
        assertThat(codes(forged)).containsExactly("reason form.character");
        assertThat(codes(complete("submit-form", variables("'outcome':{'value':'reject'},'reason':{'value':'a \\ue001'}"), "nb")))
                .containsExactly("reason form.character");
    }

    @Test
    void a_hidden_field_is_not_required_and_a_shown_one_is() {
        assertThat(codes(complete("complete", variables("'outcome':{'value':'reject'}"), "nb"))).containsExactly("reason form.required");
        assertThat(complete("complete", variables("'outcome':{'value':'accept'}"), "nb").getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void a_value_from_an_earlier_round_is_not_taken_for_a_sent_one() {
        String first = task().getId();
        complete("complete", variables("'outcome':{'value':'reject'},'reason':{'value':'first round'},'share':{'value':3}"), "nb");
        assertThat(task().getId()).isNotEqualTo(first);
        assertThat(runtime.getVariable(instance, "reason")).isEqualTo("first round");
        assertThat(codes(complete("complete", variables("'outcome':{'value':'reject'}"), "nb"))).containsExactly("reason form.required");
        assertThat(codes(complete("complete", "", "nb"))).containsExactly("outcome form.required");
        complete("submit-form", variables("'outcome':{'value':'accept'}"), "nb");
        assertThat(room.taken.get(2)).isEqualTo("contract-form {\"outcome\":\"accept\"}");
    }

    @Test
    void row_keys_without_a_column_are_kept_and_limits_come_from_the_row() {
        runtime.setVariable(instance, "asked", 100);
        var over = complete("complete", variables("'outcome':{'value':'accept'},'lines':" + jsonVariable("[{\"amount\":101,\"why\":\"x\"}]")), "nb");
        assertThat(codes(over)).containsExactly("lines.amount form.max");
        complete("complete", variables("'outcome':{'value':'accept'},'lines':" + jsonVariable("[{\"amount\":70,\"asked\":70,\"note\":{\"a\":1}}]")), "nb");
        assertThat(room.taken.get(1)).contains("\"note\":{\"a\":1}");
    }

    @Test
    void a_list_of_more_than_two_thousand_rows_is_refused() {
        String rows = "{\"amount\":1,\"why\":\"x\"},".repeat(2001);
        var answer = complete("complete", variables("'outcome':{'value':'accept'},'lines':" + jsonVariable("[" + rows.substring(0, rows.length() - 1) + "]")), "nb");
        assertThat(codes(answer)).containsExactly("lines form.too-many-rows");
    }

    @Test
    void what_a_handler_also_accepts_is_taken_and_its_own_refusal_is_answered_alike() {
        assertThat(codes(complete("complete", variables("'outcome':{'value':'accept'},'clientReference':{'value':'bad'}"), "nb")))
                .containsExactly("clientReference form.pattern");
        assertThat(task().getTaskDefinitionKey()).isEqualTo("contract-form");
        assertThat(complete("complete", variables("'outcome':{'value':'accept'},'clientReference':{'value':'r-1'}"), "nb").getStatusCode().value()).isEqualTo(204);
    }
}
