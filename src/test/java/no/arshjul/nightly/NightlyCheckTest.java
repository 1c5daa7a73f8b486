package no.arshjul.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.arshjul.calendar.Norway;
import no.arshjul.letters.DocumentRow;
import no.arshjul.letters.Documents;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Diagram nightly-check: preliminary replies, the invariants, and who starts it when. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@CoversDiagram("nightly-check")
class NightlyCheckTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Documents documents;

    @Autowired
    private Nights nights;

    private Office office;
    private RogalandYear year;

    @BeforeEach
    void a_year() {
        office = new Office(engine);
        year = new RogalandYear(office);
    }

    @AfterEach
    void the_clock_runs() {
        ClockUtil.reset();
    }

    @Test
    void a_case_older_than_the_limit_gets_one_preliminary_reply_that_says_when_to_expect_the_decision() {
        on(LocalDate.of(year.year() - 1, 12, 1));
        year.open();
        String caseNumber = year.report("stavanger");
        on(LocalDate.of(year.year() - 1, 12, 31));
        check();
        assertThat(replies(caseNumber)).as("30 days old, not older").isEmpty();
        on(LocalDate.of(year.year(), 1, 1));
        check();
        assertThat(replies(caseNumber)).hasSize(1);
        assertThat(jdbc.sql("select expected_on from preliminary_reply where case_number = ?").param(caseNumber).query(LocalDate.class).single())
                .as("the forum's date").isEqualTo(LocalDate.of(year.year(), 4, 20));
        assertThat(jdbc.sql("select body from outbox where document = ?").param(replies(caseNumber).get(0).id()).query(String.class).single())
                .contains("20. april " + year.year());
        on(LocalDate.of(year.year(), 1, 2));
        check();
        assertThat(replies(caseNumber)).as("only one").hasSize(1);
    }

    @Test
    void after_the_forums_date_the_decision_is_expected_within_the_limit_again() {
        on(LocalDate.of(year.year() - 1, 12, 1));
        year.open();
        String caseNumber = year.report("stavanger");
        on(LocalDate.of(year.year(), 5, 3));
        check();
        assertThat(jdbc.sql("select expected_on from preliminary_reply where case_number = ?").param(caseNumber).query(LocalDate.class).single())
                .isEqualTo(LocalDate.of(year.year(), 6, 2));
    }

    @Test
    void a_case_that_has_been_decided_gets_none() {
        on(LocalDate.of(year.year() - 1, 12, 1));
        year.open();
        String caseNumber = year.report("stavanger");
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        year.control(caseNumber, "reject", "Gjelder videreutdanning.");
        on(LocalDate.of(year.year(), 1, 20));
        check();
        assertThat(replies(caseNumber)).isEmpty();
    }

    @Test
    void books_that_do_not_add_up_stop_the_check_with_plain_words_in_cockpit_and_go_on_when_they_do() {
        year.open();
        jdbc.sql("update cycle_frame set allotted = allotted + 1, net = net + 1 where cycle = ? and scheme = 'school'").param(year.key()).update();
        String id = started("mona");
        for (Job job : jobs(id)) {
            engine.getManagementService().executeJob(job.getId());
        }
        Job failing = jobs(id).get(0);
        assertThatThrownBy(() -> engine.getManagementService().executeJob(failing.getId())).hasMessageStartingWith("Kontrollen av pengene fant ");
        Incident incident = engine.getRuntimeService().createIncidentQuery().processInstanceId(id).singleResult();
        assertThat(incident.getActivityId()).isEqualTo("check-invariants");
        assertThat(incident.getIncidentMessage()).startsWith("Kontrollen av pengene fant ").contains(year.key()).doesNotContain("Exception");
        assertThat(jobs(id).get(0).getRetries()).isZero();

        jdbc.sql("update cycle_frame set allotted = allotted - 1, net = net - 1 where cycle = ? and scheme = 'school'").param(year.key()).update();
        engine.getManagementService().executeJob(failing.getId());
        engine.getManagementService().executeJob(jobs(id).get(0).getId());
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(id).count()).isZero();
    }

    @Test
    void the_night_comes_once_to_a_county_however_many_nodes_wake() {
        year.open();
        on(LocalDate.of(year.year(), 1, 10));
        CompletableFuture.allOf(CompletableFuture.runAsync(nights::come), CompletableFuture.runAsync(nights::come),
                CompletableFuture.runAsync(nights::come)).join();
        List<ProcessInstance> started = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("nightly-check").list();
        assertThat(started).extracting(ProcessInstance::getTenantId).containsExactly("rogaland");
        assertThat(started.get(0).getBusinessKey()).startsWith("ROGALAND/check-" + year.year() + "-01-10T");
        office.work();
        on(LocalDate.of(year.year(), 1, 11));
        nights.come();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("nightly-check").count()).isOne();
        office.work();
    }

    @Test
    void the_button_is_the_secretariats_and_the_managers() {
        for (String person : List.of("silje", "mona")) {
            started(person);
            office.work();
        }
        for (String person : List.of("finn", "astrid", "stavanger", "uis")) {
            assertThatThrownBy(() -> started(person)).isInstanceOf(AuthorizationException.class);
        }
    }

    private void check() {
        started("silje");
        office.work();
    }

    private String started(String person) {
        return office.as(person, () -> engine.getRuntimeService().startProcessInstanceByKey("nightly-check", Map.of("remark", "Nå."))).getId();
    }

    private List<Job> jobs(String instance) {
        return engine.getManagementService().createJobQuery().processInstanceId(instance).list();
    }

    private List<DocumentRow> replies(String caseNumber) {
        return documents.ofCase(caseNumber).stream().filter(document -> document.kind().equals("preliminary-reply")).toList();
    }

    private static void on(LocalDate date) {
        ClockUtil.setCurrentTime(Date.from(date.atTime(12, 0).atZone(Norway.ZONE).toInstant()));
    }
}
