package no.arshjul.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a form hides is judged by the server with another FEEL engine than the browser's: both have to say the same. */
class FormConditionsTest {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    static List<FormFile> forms() {
        return FormFile.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_condition_answers_yes_or_no_also_when_nothing_is_filled_in(FormFile form) {
        assertThat(form.components().stream().map(FormConditionsTest::condition).filter(Objects::nonNull)).allSatisfy(condition -> {
            EvaluationResult answer = evaluate(condition, Map.of());
            assertThat(answer.isSuccess()).as(condition).isTrue();
            assertThat(answer.result()).as(condition).isInstanceOf(Boolean.class);
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void no_field_is_hidden_by_its_own_value_since_it_would_never_come_back(FormFile form) {
        assertThat(form.components().stream().filter(c -> c.has("key") && condition(c) != null))
                .allSatisfy(field -> assertThat(condition(field).split("[^A-Za-z]+")).doesNotContain(field.get("key").asText()));
    }

    @Test
    void a_report_that_never_comes_asks_for_nothing_more() {
        assertThat(hidden("report-use", "spentOwner", Map.of("noReport", true))).isTrue();
        assertThat(hidden("report-use", "evaluation", Map.of("noReport", true))).isTrue();
        assertThat(hidden("report-use", "spentOwner", Map.of("noReport", false))).isFalse();
        assertThat(hidden("report-use", "spentOwner", Map.of())).isFalse();
    }

    @Test
    void an_account_is_asked_for_only_when_the_grant_is_accepted() {
        assertThat(hidden("accept-grant", "accountNumber", Map.of("grantAccepted", false))).isTrue();
        assertThat(hidden("accept-grant", "accountNumber", Map.of("grantAccepted", true))).isFalse();
    }

    @Test
    void a_reason_is_asked_for_only_when_a_conflict_is_declared() {
        assertThat(hidden("declare-impartiality", "conflictReason", Map.of())).isTrue();
        assertThat(hidden("declare-impartiality", "conflictReason", Map.of("conflicts", List.of()))).isTrue();
        assertThat(hidden("declare-impartiality", "conflictReason", Map.of("conflicts", List.of("ROGALAND-2027-0001")))).isFalse();
    }

    @Test
    void votes_are_counted_only_when_there_was_a_vote() {
        assertThat(hidden("record-minutes", "votesFor", Map.of("voteHeld", false))).isTrue();
        assertThat(hidden("record-minutes", "votesAgainst", Map.of("voteHeld", true))).isFalse();
    }

    @Test
    void changes_are_asked_for_only_when_the_decision_differs() {
        assertThat(hidden("make-decision", "lines", Map.of("decisionOutcome", "with-changes"))).isFalse();
        assertThat(hidden("make-decision", "lines", Map.of("decisionOutcome", "as-recommended"))).isTrue();
    }

    private static boolean hidden(String form, String variable, Map<String, Object> values) {
        JsonNode field = forms().stream().filter(f -> f.name().equals(form)).flatMap(f -> FormFile.inputs(f.json()).stream())
                .filter(c -> FormFile.variable(c).equals(variable)).findFirst().orElseThrow();
        return (Boolean) evaluate(condition(field), values).result();
    }

    private static EvaluationResult evaluate(String condition, Map<String, Object> values) {
        return FEEL.evaluateExpression(condition.substring(1), values);
    }

    private static String condition(JsonNode component) {
        return component.path("conditional").path("hide").asText(null);
    }
}
