package no.arshjul.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists go to the regions when nothing is in control any more, or what is left out has its reason. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class ReadyForRecommendationTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private Office office;
    private RogalandYear year;
    private String ready;
    private String inControl;

    @BeforeEach
    void a_year_with_one_case_in_control() {
        office = new Office(engine);
        year = new RogalandYear(office).open();
        ready = year.readyReport("stavanger");
        inControl = year.report("haugesund");
        office.complete("uis", "confirm-partnership", inControl, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        office.fire("needs-deadline", year.key());
    }

    @Test
    void it_lists_what_is_still_in_control_and_is_not_completed_while_something_is() {
        assertThat(office.json(office.task("ready-for-recommendation", year.key()), "openCases")).extracting(row -> row.get("caseNumber").asText())
                .containsExactly(inControl);
        assertThat(refused(Map.of("readyConfirmed", true))).containsExactly("readyConfirmed: recommendation.still-in-control");
        assertThat(refused(Map.of("readyConfirmed", false))).containsExactly("readyConfirmed: recommendation.not-ready");
        year.control(inControl, "accept", "");
        send(Map.of("readyConfirmed", true));
        assertThat(office.tasks("prioritise", year.key() + "/%")).hasSize(2);
    }

    @Test
    void a_case_is_left_out_only_with_a_reason() {
        assertThat(refused(Map.of("readyConfirmed", true, "leftOut", List.of(Map.of("caseNumber", inControl, "reason", "")))))
                .hasSize(1).allMatch(fault -> fault.startsWith("leftOut.reason: "));
        assertThat(refused(Map.of("readyConfirmed", true, "leftOut", List.of(Map.of("caseNumber", ready, "reason", "Nei")))))
                .contains("leftOut.caseNumber: recommendation.not-in-control");
        leaveOut();
        assertThat(office.tasks("prioritise", year.key() + "/%")).hasSize(1);
        assertThat(jdbc.sql("select left_out_reason from needs_report where case_number = ?").param(inControl).query(String.class).single())
                .isEqualTo("Eieren har ikke svart.");
    }

    @Test
    void a_case_left_out_that_is_accepted_later_joins_its_regions_list_until_that_is_controlled() {
        String second = year.key() + "/kindergarten/nord";
        year.control(inControl, "accept", "");
        String late = lateReport("karmoy");
        send(Map.of("readyConfirmed", true, "leftOut", List.of(Map.of("caseNumber", late, "reason", "Kom for sent."))));
        year.control(late, "accept", "");
        assertThat(office.lines(office.task("prioritise", second))).extracting(line -> line.get("caseNumber")).containsExactly(inControl, late);

        year.recommendAll("kindergarten", "nord");
        assertThat(jdbc.sql("select status from needs_report where case_number = ?").param(late).query(String.class).single()).isEqualTo("recommended");
    }

    @Test
    void a_case_that_joins_a_list_already_sent_must_be_put_in_order_before_the_list_is_accepted() {
        year.control(inControl, "accept", "");
        String late = lateReport("karmoy");
        send(Map.of("readyConfirmed", true, "leftOut", List.of(Map.of("caseNumber", late, "reason", "Kom for sent."))));
        var task = year.regionTask("prioritise", "kindergarten", "nord");
        office.complete("rolf-nord", task, Map.of("lines", RogalandYear.asAsked(office.lines(task)), "regionRemark", ""));
        year.control(late, "accept", "");
        var control = year.regionTask("control-recommendation", "kindergarten", "nord");
        assertThat(Refused.faults(() -> office.complete("sindre", control, Map.of("controlOutcome", "accept", "controlComment", ""))))
                .containsExactly("controlOutcome: recommendation.joined-meanwhile");
        office.complete("sindre", control, Map.of("controlOutcome", "return", "controlComment", "Ett behov er kommet til."));
        assertThat(office.lines(year.regionTask("prioritise", "kindergarten", "nord"))).hasSize(2);
        year.recommendAll("kindergarten", "nord");
    }

    @Test
    void a_case_left_out_whose_region_has_no_open_list_goes_to_the_next_call() {
        leaveOut();
        year.control(inControl, "accept", "");
        assertThat(jdbc.sql("select status from needs_report where case_number = ?").param(inControl).query(String.class).single()).isEqualTo("next-call");
        assertThat(office.ended(inControl)).isTrue();
    }

    private String lateReport(String owner) {
        String late = year.report(owner);
        office.complete("silje", "decide-late", late, Map.of("lateOutcome", "admit", "lateReason", "Feil i innsendingen."));
        office.complete("uis", "confirm-partnership", late, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        return late;
    }

    private void leaveOut() {
        send(Map.of("readyConfirmed", true, "leftOut", List.of(Map.of("caseNumber", inControl, "reason", "Eieren har ikke svart."))));
    }

    private void send(Map<String, Object> form) {
        office.complete("silje", "ready-for-recommendation", year.key(), form);
    }

    private List<String> refused(Map<String, Object> form) {
        List<String> faults = Refused.faults(() -> send(form));
        assertThat(office.tasks("ready-for-recommendation", year.key())).hasSize(1);
        return faults;
    }
}
