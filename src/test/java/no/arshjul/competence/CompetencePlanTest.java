package no.arshjul.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Diagram competence-package-plan, every path. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@CoversDiagram("competence-package-plan")
class CompetencePlanTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private CompetencePlans plans;

    private Office office;

    @BeforeEach
    void an_office() {
        office = new Office(engine);
    }

    @Test
    void a_plan_is_made_by_each_then_in_groups_then_in_plenary_and_adopted_by_the_owner() {
        String key = start("stavanger", "stavanger", "uis");
        assertThat(office.tasks("individual-work", key)).extracting(Task::getAssignee).containsExactlyInAnyOrder("stavanger", "uis");
        individually("stavanger", key, "Styrer leder gruppen.");
        assertThat(office.tasks("group-work", key)).as("the other is still at work").isEmpty();
        individually("uis", key, "Universitetet leder gruppen.");

        Task group = office.task("group-work", key);
        assertThat((String) office.variable(group, "individualText")).contains("Styrer leder gruppen.").contains("Universitetet leder gruppen.");
        office.complete("uis", group, plan("Gruppen ledes av styrer."));
        Task plenary = office.task("plenary", key);
        assertThat(office.variable(plenary, "developmentGroup")).as("the group's proposal").isEqualTo("Gruppen ledes av styrer.");
        office.complete("stavanger", plenary, plan("Felles ledelse."));
        Task adoption = office.task("adopt-plan", key);
        assertThat(office.variable(adoption, "developmentGroup")).as("the joint plan").isEqualTo("Felles ledelse.");
        office.complete("stavanger", adoption, plan("Felles ledelse, vedtatt."));

        assertThat(office.ended(key)).isTrue();
        assertThat(plans.get(key).status()).isEqualTo("adopted");
        assertThat(documents(key)).containsExactly("competence-plan");
        assertThat(jdbc.sql("select plan ->> 'developmentGroup' from competence_plan where key = ?").param(key).query(String.class).single())
                .isEqualTo("Felles ledelse, vedtatt.");
    }

    @Test
    void individual_work_that_is_not_finished_ends_when_the_meeting_begins() {
        String key = start("stavanger", "stavanger", "uis");
        individually("stavanger", key, "Styrer leder gruppen.");
        office.fire("plan-meeting", key);
        assertThat(office.tasks("individual-work", key)).isEmpty();
        assertThat((String) office.variable(office.task("group-work", key), "individualText")).isEqualTo(String.join("\n", atEveryElement("Styrer leder gruppen.")));
    }

    @Test
    void only_those_who_take_part_do_the_work_and_only_the_owner_adopts() {
        String key = start("stavanger", "stavanger", "uis");
        office.fire("plan-meeting", key);
        assertThatThrownBy(() -> office.complete("haugesund", office.task("group-work", key), plan("Vi tar over."))).isNotNull();
        office.complete("uis", office.task("group-work", key), plan("Felles."));
        office.complete("uis", office.task("plenary", key), plan("Felles."));
        assertThatThrownBy(() -> office.complete("uis", office.task("adopt-plan", key), plan("Felles."))).isNotNull();
        assertThat(plans.get(key).status()).isEqualTo("adopting");
    }

    @Test
    void a_plan_cannot_be_started_for_another_owner_or_with_unknown_people_or_with_nobody() {
        Map<String, Object> form = form("stavanger", "stavanger", "uis");
        assertThatThrownBy(() -> office.start("haugesund", "competence-package-plan", form)).hasStackTraceContaining("competence.not-your-owner");
        assertThatThrownBy(() -> office.start("stavanger", "competence-package-plan", form("stavanger"))).hasStackTraceContaining("competence.no-participants");
        assertThatThrownBy(() -> office.start("stavanger", "competence-package-plan", form("stavanger", "silje-vl", "uis", "uis")))
                .hasStackTraceContaining("unknown-member");
    }

    @Test
    void a_needs_report_refers_to_an_adopted_plan_of_its_own_owner_by_the_plans_key() {
        String key = start("stavanger", "stavanger");
        RogalandYear year = new RogalandYear(office).open();
        Map<String, Object> report = year.reportForm("stavanger");
        report.put("competencePlan", key);
        assertThatThrownBy(() -> year.report("stavanger", report)).as("not adopted yet").hasStackTraceContaining("needs.unknown-plan");
        individually("stavanger", key, "Styrer leder gruppen.");
        office.complete("stavanger", "group-work", key, plan("Felles."));
        office.complete("stavanger", "plenary", key, plan("Felles."));
        office.complete("stavanger", "adopt-plan", key, plan("Felles."));

        String caseNumber = year.report("stavanger", report);
        assertThat(jdbc.sql("select form ->> 'competencePlan' from needs_report where case_number = ?").param(caseNumber).query(String.class).single())
                .isEqualTo(key);
        Map<String, Object> others = year.reportForm("haugesund");
        others.put("competencePlan", key);
        assertThatThrownBy(() -> year.report("haugesund", others)).hasStackTraceContaining("needs.unknown-plan");
    }

    private String start(String owner, String... participants) {
        return office.start(owner, "competence-package-plan", form(owner, participants));
    }

    private static Map<String, Object> form(String owner, String... participants) {
        return Map.of("owner", RogalandYear.orgnr(owner), "packageTitle", "Livsmestring", "participants", List.of(participants),
                "meetingDate", "2027-03-01");
    }

    private void individually(String person, String key, String text) {
        Task own = office.tasks("individual-work", key).stream().filter(task -> person.equals(task.getAssignee())).findFirst().orElseThrow();
        office.complete(person, own, plan(text));
    }

    /** The same text at every element. */
    private static Map<String, Object> plan(String text) {
        Map<String, Object> plan = new HashMap<>();
        CompetencePlans.ELEMENTS.forEach(element -> plan.put(element, text));
        return plan;
    }

    private static List<String> atEveryElement(String text) {
        return CompetencePlans.ELEMENTS.stream().map(element -> text).toList();
    }

    private List<String> documents(String key) {
        return jdbc.sql("select kind from document where case_number = ?").param(key).query(String.class).list();
    }
}
