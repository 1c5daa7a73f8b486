package no.arshjul.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision tables choose-measure and formal-control, as the diagram asks them. */
class DecisionTablesTest {

    private static final List<String> SCHEMES = List.of("kindergarten", "school", "inclusion", "vocational");
    private static final String[] ALL_MET = {"c1", "c2", "c3", "c4", "c5", "c6", "c7"};

    private final DmnEngine tables = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({"collective,collective", "workplace-based,collective", "competence-package,collective", "learning-environment,collective",
            "course,individual", "further-education,refer", "vocational-college,refer", "stipend,refer"})
    void every_kind_of_measure_has_one_answer_that_is_the_same_in_every_scheme(String kind, String answer) {
        for (String scheme : SCHEMES) {
            assertThat(measure(kind, scheme)).as(kind + " in " + scheme).containsExactly(answer);
        }
    }

    @Test
    void a_work_placement_is_individual_but_in_vocational_education() {
        for (String scheme : SCHEMES) {
            assertThat(measure("work-placement", scheme)).as(scheme).containsExactly(scheme.equals("vocational") ? "collective" : "individual");
        }
    }

    @Test
    void a_good_report_meets_every_criterion_and_nothing_is_noticed() {
        assertThat(findings(Map.of())).containsExactlyInAnyOrder(ALL_MET);
    }

    @Test
    void a_measure_for_single_employees_is_noticed_and_needs_more_reasons() {
        assertThat(findings(Map.of("measure", "individual")))
                .containsExactlyInAnyOrder("c1", "c2", "c3", "c5", "c6", "c7", "individual", "advice-more-information");
    }

    @Test
    void a_measure_that_the_schemes_do_not_pay_for_is_proposed_rejected() {
        assertThat(findings(Map.of("measure", "refer"))).containsExactlyInAnyOrder("c1", "c2", "c5", "c6", "c7", "refer", "advice-reject");
    }

    @ParameterizedTest
    @CsvSource({"denied", "unanswered"})
    void without_a_partner_the_criteria_of_partnership_are_not_met(String answer) {
        assertThat(findings(Map.of("partnership", answer)))
                .containsExactlyInAnyOrder("c1", "c2", "c3", "c4", "partner-missing", "advice-more-information");
    }

    @Test
    void an_assessment_or_an_involvement_of_under_twenty_characters_is_too_little() {
        assertThat(findings(Map.of("localAssessment", "x".repeat(19)))).doesNotContain("c1").contains("c2", "advice-more-information");
        assertThat(findings(Map.of("involvement", "x".repeat(19)))).doesNotContain("c2").contains("c1", "advice-more-information");
        assertThat(findings(Map.of("localAssessment", "x".repeat(20), "involvement", "x".repeat(20)))).containsExactlyInAnyOrder(ALL_MET);
    }

    @Test
    void a_report_that_came_late_is_noticed_and_counts_as_the_others() {
        assertThat(findings(Map.of("late", true))).containsExactlyInAnyOrder("c1", "c2", "c3", "c4", "c5", "c6", "c7", "late");
    }

    private List<String> measure(String kind, String scheme) {
        return answers("choose-measure", Map.of("measureKind", kind, "scheme", scheme));
    }

    /** Of a report without faults, but for what is given here. */
    private List<String> findings(Map<String, Object> but) {
        Map<String, Object> report = new HashMap<>(Map.of("measure", "collective", "localAssessment", "Hver enhet har vurdert behovet.",
                "involvement", "Ansatte og ledere har vært med.", "partnership", "confirmed", "late", false));
        report.putAll(but);
        return answers("formal-control", report);
    }

    private List<String> answers(String table, Map<String, Object> input) {
        try (InputStream file = Files.newInputStream(Path.of("processes", table + ".dmn"))) {
            DmnDecisionResult result = tables.evaluateDecision(tables.parseDecision(table, file), input);
            return result.getResultList().stream().map(row -> (String) row.values().iterator().next()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
