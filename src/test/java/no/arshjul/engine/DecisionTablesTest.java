package no.arshjul.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that a process owner may change: they open in the Modeler, every line says why, and every case has an answer. */
class DecisionTablesTest {

    private static final List<String> KINDS = List.of("collective", "workplace-based", "competence-package", "course", "work-placement",
            "further-education", "vocational-college", "stipend", "learning-environment");
    private static final List<String> SCHEMES = List.of("kindergarten", "school", "inclusion", "vocational");

    private final DmnEngine engine = new DefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @ValueSource(strings = {"choose-measure", "formal-control"})
    void a_table_is_drawn_named_kept_for_ten_years_and_explained_line_by_line(String key) {
        DmnModelInstance model = Dmn.readModelFromFile(file(key).toFile());
        Decision decision = model.getModelElementById(key);
        assertThat(decision.getName()).isNotBlank();
        assertThat(decision.getDescription().getTextContent()).isNotBlank();
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(model.getModelElementsByType(Input.class)).allSatisfy(input -> assertThat(input.getLabel()).as(input.getId()).isNotBlank());
        assertThat(model.getModelElementsByType(Output.class)).allSatisfy(output -> assertThat(output.getLabel()).as(output.getId()).isNotBlank());
        assertThat(model.getModelElementsByType(Rule.class)).allSatisfy(rule -> {
            assertThat(rule.getId()).matches("[a-z]+(-[a-z0-9]+)*");
            assertThat(rule.getDescription().getTextContent()).as(rule.getId()).isNotBlank();
        });
        assertThat(drawn(key)).contains(key);
        assertThat(DiagramReferences.broken(file(key))).isEmpty();
    }

    @Test
    void every_kind_of_measure_has_one_answer_in_every_scheme() {
        DmnDecision table = decision("choose-measure");
        KINDS.forEach(kind -> SCHEMES.forEach(scheme -> assertThat(engine.evaluateDecisionTable(table, Map.of("measureKind", kind, "scheme", scheme)))
                .as("%s in %s", kind, scheme).hasSize(1)));
    }

    private DmnDecision decision(String key) {
        return engine.parseDecision(key, Dmn.readModelFromFile(file(key).toFile()));
    }

    private static List<String> drawn(String key) {
        return DiagramReferences.values(file(key), "DMNShape", "dmnElementRef");
    }

    private static Path file(String key) {
        return Path.of("processes", key + ".dmn");
    }
}
