package no.arshjul.needs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asking an owner for more: deadline, one reminder, extension, what the answer changed, and what silence leads to. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class MoreInformationTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private NeedsReports reports;
    @Autowired
    private Completions completions;
    @Autowired
    private CompletionDeadline deadline;
    @Autowired
    private JdbcClient jdbc;

    private static RogalandYear open;

    private Office office;
    private RogalandYear year;
    private String caseNumber;

    @BeforeEach
    void a_case_in_the_control() {
        office = new Office(engine);
        if (open == null) {
            open = new RogalandYear(office).open();
        }
        year = open;
        caseNumber = year.report("stavanger");
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
    }

    @Test
    void the_owner_is_reminded_once_some_days_before_the_deadline() {
        ask();
        Completions.Request request = completions.open(caseNumber).orElseThrow();
        assertThat(request.remindOn()).isEqualTo(request.dueOn().minusDays(5));
        assertThat(office.timer("completion-reminder", caseNumber).getDuedate())
                .isEqualTo(Date.from(request.remindOn().atTime(8, 0).atZone(Norway.ZONE).toInstant()));
        office.fire("completion-reminder", caseNumber);
        assertThat(mails("Påminnelse")).isEqualTo(1);
        assertThat(completions.open(caseNumber).orElseThrow().remindedAt()).isNotNull();
        assertThat(office.waitsFor("completion-reminder", caseNumber)).isFalse();
        assertThat(office.tasks("complete-report", caseNumber)).hasSize(1);
    }

    @Test
    void an_extension_moves_the_stored_date_the_task_and_both_timers() {
        ask();
        LocalDate to = completions.open(caseNumber).orElseThrow().dueOn().plusDays(14);
        move(to);
        Completions.Request request = completions.open(caseNumber).orElseThrow();
        assertThat(request.dueOn()).isEqualTo(to);
        assertThat(request.firstDueOn()).isEqualTo(to.minusDays(14));
        assertThat(office.task("complete-report", caseNumber).getDueDate()).isEqualTo(Date.from(Deadline.of(to).lastMoment()));
        assertThat(office.timer("completion-overdue", caseNumber).getDuedate()).isEqualTo(Date.from(Deadline.of(to).lastMoment()));
        assertThat(office.timer("completion-reminder", caseNumber).getDuedate())
                .isEqualTo(Date.from(to.minusDays(5).atTime(8, 0).atZone(Norway.ZONE).toInstant()));
    }

    @Test
    void a_moved_deadline_has_one_reminder_of_its_own() {
        ask();
        office.fire("completion-reminder", caseNumber);
        assertThat(office.waitsFor("completion-reminder", caseNumber)).as("one for a deadline").isFalse();
        move(completions.open(caseNumber).orElseThrow().dueOn().plusDays(14));
        office.fire("completion-reminder", caseNumber);
        assertThat(office.waitsFor("completion-reminder", caseNumber)).isFalse();
    }

    @Test
    void a_deadline_that_is_moved_too_near_for_a_reminder_reminds_of_nothing() {
        ask();
        LocalDate soon = Norway.today(Clock.systemUTC()).plusDays(2);
        move(soon);
        assertThat(completions.open(caseNumber).orElseThrow().remindOn()).isNull();
        assertThat(office.timer("completion-reminder", caseNumber).getDuedate()).isAfter(Date.from(Deadline.of(soon).lastMoment()));
    }

    @Test
    void the_control_sees_what_the_answer_changed_and_it_is_kept_with_person_and_time() {
        ask();
        Map<String, Object> answer = year.reportForm("stavanger");
        answer.put("method", "Utprøving i tre barnehager.");
        answer.put("networkOwners", List.of(RogalandYear.orgnr("sola")));
        answer.put("amounts", List.of(RogalandYear.amount(year.year(), 90_000, 60_000), RogalandYear.amount(year.year() + 1, 10_000, 0)));
        office.complete("stavanger", "complete-report", caseNumber, answer);
        JsonNode shown = office.json(office.task("formal-control", caseNumber), "changes");
        assertThat(shown).extracting(row -> row.get("what").asText()).containsExactlyInAnyOrder("Arbeidsmåte", "Andre eiere i nettverket",
                "Beløp til eier " + year.year(), "Beløp til UH " + year.year(), "Beløp til eier " + (year.year() + 1), "Beløp til UH " + (year.year() + 1));
        JsonNode amount = row(shown, "Beløp til eier " + year.year());
        assertThat(amount.get("before").asText()).contains("100").isNotEqualTo(amount.get("now").asText());
        assertThat(row(shown, "Andre eiere i nettverket").get("now").asText()).contains("Sola");
        assertThat(jdbc.sql("select count(*) from needs_change where case_number = ? and person = 'stavanger' and cause = 'completion'")
                .param(caseNumber).query(Long.class).single()).isEqualTo(6);
        assertThat(jdbc.sql("select new_value from needs_change where case_number = ? and field = 'method'").param(caseNumber)
                .query(String.class).single()).isEqualTo("Utprøving i tre barnehager.");
    }

    @Test
    void an_answer_that_changes_nothing_shows_nothing() {
        ask();
        office.complete("stavanger", "complete-report", caseNumber, year.reportForm("stavanger"));
        assertThat(office.json(office.task("formal-control", caseNumber), "changes")).isEmpty();
    }

    @Test
    void silence_is_marked_and_the_owner_may_still_answer_when_the_control_asks_again() {
        ask();
        office.fire("completion-overdue", caseNumber);
        Task control = office.task("formal-control", caseNumber);
        assertThat((String) office.variable(control, "silentUntil")).isNotBlank();
        assertThat(completions.latest(caseNumber).orElseThrow().endedBy()).isEqualTo("silence");
        ask();
        Map<String, Object> answer = year.reportForm("stavanger");
        answer.put("title", "Lek, vennskap og språk");
        office.complete("stavanger", "complete-report", caseNumber, answer);
        Task again = office.task("formal-control", caseNumber);
        assertThat(office.variable(again, "silentUntil")).isNull();
        assertThat(office.json(again, "changes")).hasSize(1);
        ask();
        office.complete("stavanger", "complete-report", caseNumber, answer);
        assertThat(office.json(office.task("formal-control", caseNumber), "changes")).as("only what changed since the last control").isEmpty();
        year.control(caseNumber, "accept", "");
        assertThat(reports.get(caseNumber).status()).isEqualTo("ready");
        assertThat(jdbc.sql("select ended_by from needs_completion where case_number = ? order by id").param(caseNumber).query(String.class).list())
                .containsExactly("silence", "answer", "answer");
    }

    private void move(LocalDate to) {
        deadline.move(caseNumber, to, to);
    }

    private void ask() {
        year.control(caseNumber, "more-information", "Beskriv metoden.");
    }

    private static JsonNode row(JsonNode rows, String what) {
        for (JsonNode row : rows) {
            if (row.get("what").asText().equals(what)) {
                return row;
            }
        }
        throw new AssertionError(what + " is not among " + rows);
    }

    private long mails(String subject) {
        return jdbc.sql("select count(*) from outbox where subject like ? || '%' and subject like '%' || ? || '%'").params(subject, caseNumber)
                .query(Long.class).single();
    }
}
