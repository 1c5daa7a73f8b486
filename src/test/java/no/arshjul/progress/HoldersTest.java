package no.arshjul.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds what in a cycle, what has stopped, and how the days went. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class HoldersTest {

    @LocalServerPort int port;
    @Autowired ProcessEngine engine;
    @Autowired JdbcClient jdbc;

    private PublicOffice api;
    private Office office;
    private RogalandYear year;

    @BeforeEach
    void open() {
        api = new PublicOffice(port);
        office = new Office(engine);
        year = new RogalandYear(office).open();
    }

    @Test
    void tasks_are_told_by_role_and_region_the_oldest_first_and_late_ones_are_marked() {
        String stavanger = year.report("stavanger");
        String sola = year.report("sola");
        year.report("haugesund");
        office.complete("uis", "confirm-partnership", sola, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        Task late = office.task("confirm-partnership", stavanger);
        late.setDueDate(java.sql.Timestamp.valueOf("2026-01-15 12:00:00"));
        engine.getTaskService().saveTask(late);
        JsonNode holders = cycle().get("holders");
        assertThat(holders).extracting(holder -> holder.get("role").asText() + " " + holder.get("region").asText() + " " + holder.get("open").asInt() + " "
                + holder.get("overdue").asInt()).containsExactly("university midt 1 1", "university nord 1 0", "secretariat midt 1 0");
        JsonNode task = holders.get(0).get("tasks").get(0);
        assertThat(task.get("id").asText()).isEqualTo(late.getId());
        assertThat(List.of(task.get("task").asText(), task.get("name").asText(), task.get("businessKey").asText(), task.get("title").asText(),
                task.get("due").asText(), task.get("overdue").asText(), task.get("instance").asText(), task.get("definition").asText()))
                .containsExactly("confirm-partnership", "Bekreft partnerskap", stavanger, "Lek og vennskap", "2026-01-15", "true", late.getProcessInstanceId(),
                        "needs-report");
    }

    @Test
    void all_open_tasks_of_the_cycle_are_counted_and_no_other_cycles() {
        new RogalandYear(office).open().report("stavanger");
        List.of("stavanger", "sola", "haugesund", "sandnes").forEach(year::report);
        long open = engine.getTaskService().createTaskQuery().list().stream().map(task -> engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey()).filter(key -> key.startsWith(year.key())).count();
        JsonNode cycle = cycle();
        assertThat(sum(cycle.get("holders"), "open")).isEqualTo(open).isEqualTo(sum(cycle.get("tasks"), "open")).isEqualTo(4);
    }

    @Test
    void a_meeting_is_the_forums_and_a_list_the_regions() {
        List.of("stavanger", "haugesund").forEach(year::readyReport);
        year.toRegions();
        assertThat(cycle().get("holders")).extracting(holder -> holder.get("role").asText() + " " + holder.get("region").asText())
                .containsExactlyInAnyOrder("region midt", "region nord");
        assertThat(cycle().get("holders").findValuesAsText("title")).contains("Barnehage, Kompetanseregion Midt");
        year.recommendAll("kindergarten", "midt");
        year.recommendAll("kindergarten", "nord");
        year.callMeeting(1);
        JsonNode holder = cycle().get("holders").get(0);
        assertThat(holder.get("role").asText()).isEqualTo("forum");
        assertThat(holder.get("region").isNull()).isTrue();
        assertThat(holder.get("open").asInt()).isEqualTo(3);
        assertThat(holder.get("tasks").findValuesAsText("title")).containsOnly("Rogaland " + year.year());
    }

    @Test
    void a_later_years_grant_is_held_in_the_cycle_of_its_year() {
        String number = year.report("stavanger", year.twoYearForm("stavanger"));
        year.accept(number);
        year.toRegions();
        year.recommendAll("kindergarten", "midt");
        year.holdMeeting(1);
        year.decideAsRecommended();
        assertThat(cycle().get("holders")).extracting(holder -> holder.get("role").asText() + " " + holder.get("region").asText()).containsExactly("owner midt");
        assertThat(cycle().get("holders").get(0).get("tasks").findValuesAsText("task")).containsExactly("accept-grant");
        new GrantSteps(office, year).accept("stavanger", number);
        RogalandYear later = year.next().open();
        String other = later.readyReport("haugesund");
        later.toRegions();
        later.recommendAll("kindergarten", "nord");
        later.holdMeeting(1);
        later.decideAsRecommended();
        engine.getManagementService().createJobQuery().activityId("report-date").timers().list().stream()
                .filter(job -> number.equals(businessKey(job.getProcessInstanceId()))).map(Job::getId).forEach(engine.getManagementService()::executeJob);
        office.work();
        List<Task> reports = engine.getTaskService().createTaskQuery().taskDefinitionKey("report-use").processInstanceBusinessKey(number).list();
        assertThat(reports).hasSize(2);
        for (Task report : reports) {
            boolean late = later.key().equals(engine.getTaskService().getVariable(report.getId(), "cycle"));
            assertThat(held(later)).as(report.getId()).matches(ids -> ids.contains(report.getId()) == late);
            assertThat(held(year)).as(report.getId()).matches(ids -> ids.contains(report.getId()) != late);
        }
        assertThat(cycle().get("holders").findValuesAsText("businessKey")).doesNotContain(other);
    }

    private List<String> held(RogalandYear of) {
        return api.get("mona", "/api/progress/cycles/" + of.key()).get("holders").findValuesAsText("id");
    }

    private String businessKey(String instance) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
    }

    @Test
    void a_step_that_has_stopped_is_told_with_what_to_do() {
        Job job = office.timer("needs-deadline", year.key());
        engine.getManagementService().setJobRetries(job.getId(), 0);
        JsonNode incident = cycle().get("incidents").get(0);
        assertThat(incident.get("instance").asText()).isEqualTo(job.getProcessInstanceId());
        assertThat(incident.get("step").asText()).isEqualTo("needs-deadline");
        assertThat(incident.get("words").asText()).startsWith("Steget «Frist for å melde behov» i " + year.key() + " stoppet ").endsWith(" og kommer ikke videre av seg selv.");
        assertThat(incident.get("next").asText()).startsWith("Be en administrator ");
        engine.getManagementService().setJobRetries(job.getId(), 1);
        assertThat(cycle().get("incidents")).isEmpty();
    }

    @Test
    void a_step_without_a_name_is_told_by_its_id_and_one_that_repeats_by_the_name_of_the_step() {
        engine.getManagementService().setJobRetries(office.timer("needs-deadline", year.key()).getId(), 0);
        Map.of("regional-recommendations#multiInstanceBody", "Regionene innstiller", "no-such-step", "no-such-step").forEach((step, name) -> {
            jdbc.sql("update act_ru_incident set activity_id_ = ? where activity_id_ = 'needs-deadline' or activity_id_ = 'no-such-step' or activity_id_ like '%Body'")
                    .param(step).update();
            assertThat(cycle().get("incidents").get(0).get("words").asText()).startsWith("Steget «" + name + "» i ");
        });
    }

    @Test
    void a_group_that_the_house_has_no_word_for_is_told_by_its_id() {
        String task = office.task("confirm-partnership", year.report("stavanger")).getId();
        engine.getTaskService().getIdentityLinksForTask(task).forEach(link -> engine.getTaskService().deleteCandidateGroup(task, link.getGroupId()));
        engine.getTaskService().addCandidateGroup(task, "innkjop");
        assertThat(cycle().get("holders").findValuesAsText("name")).containsOnlyOnce("innkjop");
        engine.getTaskService().deleteCandidateGroup(task, "innkjop");
        engine.getTaskService().addCandidateGroup(task, "camunda-admin");
        assertThat(cycle().get("holders").get(0).get("name").asText()).isEqualTo("Administratorene");
    }

    @Test
    void what_somebody_does_to_a_case_is_the_cycles_too() {
        String number = year.report("stavanger");
        RogalandYear other = year.next().open();
        String declaration = office.start("vera", "declare-conflict", Map.of("caseNumber", number, "reason", "Jeg kjenner rektor godt."));
        Task ruling = office.task("rule-conflict", declaration);
        ruling.setDueDate(java.sql.Timestamp.valueOf("2026-01-15 12:00:00"));
        engine.getTaskService().saveTask(ruling);
        JsonNode held = held(cycle(), ruling.getId());
        assertThat(List.of(held.get("businessKey").asText(), held.get("title").asText(), held.get("definition").asText()))
                .containsExactly(declaration, "Lek og vennskap", "declare-conflict");
        assertThat(cycle().get("overdue").findValuesAsText("businessKey")).containsExactly(declaration);
        assertThat(sum(cycle().get("holders"), "open")).isEqualTo(sum(cycle().get("tasks"), "open")).isEqualTo(2);
        assertThat(held(other)).doesNotContain(ruling.getId());

        Incident stopped = engine.getRuntimeService().createIncident("noted", ruling.getExecutionId(), null);
        assertThat(cycle().get("incidents").findValuesAsText("businessKey")).containsExactly(declaration);
        engine.getRuntimeService().resolveIncident(stopped.getId());

        long done = done();
        office.complete("mona", ruling, Map.of("disqualified", false, "rulingReason", "Kjenner ham bare fra jobben."));
        assertThat(done()).isEqualTo(done + 1);
    }

    private static JsonNode held(JsonNode cycle, String task) {
        return StreamSupport.stream(cycle.get("holders").spliterator(), false).flatMap(holder -> StreamSupport.stream(holder.get("tasks").spliterator(), false))
                .filter(held -> held.get("id").asText().equals(task)).findFirst().orElseThrow();
    }

    private long done() {
        JsonNode days = cycle().get("curve").get("thisYear").get("days");
        return days.get(days.size() - 1).get("tasks").asLong();
    }

    @Test
    void reports_and_tasks_are_counted_up_day_by_day_with_last_year_behind() {
        List.of("stavanger", "sola").forEach(year::readyReport);
        jdbc.sql("update cycle set opened_at = opened_at - interval '3 days' where key = ?").param(year.key()).update();
        jdbc.sql("update needs_report set received_on = received_on - interval '2 days' where cycle = ? and owner = ?")
                .params(year.key(), RogalandYear.orgnr("sola")).update();
        JsonNode days = cycle().get("curve").get("thisYear").get("days");
        assertThat(days.findValuesAsText("day")).containsExactly("0", "1", "2", "3");
        assertThat(days.findValuesAsText("reports")).containsExactly("0", "1", "1", "2");
        // one confirmed the frames; two confirmed partnerships and two controls
        assertThat(days.findValuesAsText("tasks")).containsExactly("0", "0", "0", "5");
        assertThat(cycle().get("curve").get("lastYear").isNull()).isTrue();
        year = year.next().open();
        assertThat(cycle().get("curve").get("lastYear").get("days")).isEqualTo(days);
        assertThat(cycle().get("curve").get("lastYear").get("year").asInt()).isEqualTo(year.year() - 1);
    }

    private static long sum(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).mapToLong(row -> row.get(field).asLong()).sum();
    }

    private JsonNode cycle() {
        return api.get("mona", "/api/progress/cycles/" + year.key());
    }
}
