package no.arshjul.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Diagram correct-report, every path: an owner corrects what it has sent, until the deadline and until it is controlled. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@CoversDiagram("correct-report")
class CorrectReportTest {

    private static final Map<String, Object> YES = Map.of("partnershipConfirmed", true, "partnershipComment", "");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private NeedsReports reports;
    @Autowired
    private JdbcClient jdbc;

    private static RogalandYear open;

    private Office office;
    private RogalandYear year;

    @BeforeEach
    void an_open_year() {
        office = new Office(engine);
        if (open == null) {
            open = new RogalandYear(office).open();
        }
        year = open;
    }

    @Test
    void what_is_corrected_replaces_what_was_sent_and_the_first_receipt_counts() {
        String caseNumber = year.report("haugesund");
        OffsetDateTime received = received(caseNumber);
        Task task = taken("haugesund", caseNumber);
        assertThat(office.variable(task, "title")).isEqualTo("Lek og vennskap");
        assertThat(office.json(task, "amounts").get(0).get("ownerAmount").asLong()).isEqualTo(100_000);
        office.complete("haugesund", task, form(Map.of("title", "Lek og språk")));
        assertThat(reports.get(caseNumber)).satisfies(report -> {
            assertThat(report.title()).isEqualTo("Lek og språk");
            assertThat(report.late()).isFalse();
            assertThat(report.status()).isEqualTo("confirming");
        });
        assertThat(received(caseNumber)).isEqualTo(received);
        assertThat(jdbc.sql("select old_value || ' -> ' || new_value || ' ' || person from needs_change where case_number = ? and cause = 'correction'")
                .param(caseNumber).query(String.class).list()).containsExactly("Lek og vennskap -> Lek og språk haugesund");
        assertThat(office.variable(office.task("confirm-partnership", caseNumber), "title")).as("what the partner is asked of").isEqualTo("Lek og språk");
    }

    @Test
    void a_report_is_corrected_as_often_as_one_likes_but_once_at_a_time() {
        String caseNumber = year.report("haugesund");
        Task first = taken("haugesund", caseNumber);
        assertThat(Refused.faults(() -> take("haugesund", caseNumber))).containsExactly("caseNumber: needs.correction-open");
        office.complete("haugesund", first, form(Map.of("goal", "Alle er med.")));
        office.complete("haugesund", taken("haugesund", caseNumber), form(Map.of("goal", "Alle er med i leken.")));
        assertThat(reports.said(caseNumber, "goal")).isEqualTo("Alle er med i leken.");
        assertThat(changes(caseNumber)).isEqualTo(2);
    }

    @Test
    void what_is_sent_unchanged_changes_nothing_and_tells_nobody() {
        String caseNumber = inControl();
        Task control = office.task("formal-control", caseNumber);
        office.complete("haugesund", taken("haugesund", caseNumber), form(Map.of()));
        assertThat(changes(caseNumber)).isZero();
        assertThat(office.task("formal-control", caseNumber).getId()).isEqualTo(control.getId());
        assertThat(told(caseNumber)).isEmpty();
    }

    @Test
    void a_control_that_has_begun_begins_anew_with_what_stands_now_and_its_people_are_told() {
        String caseNumber = inControl();
        Task control = office.task("formal-control", caseNumber);
        office.complete("haugesund", taken("haugesund", caseNumber), form(Map.of("measureKind", "further-education")));
        Task anew = office.task("formal-control", caseNumber);
        assertThat(anew.getId()).isNotEqualTo(control.getId());
        assertThat(office.variable(anew, "advice")).as("of the table, for what is asked now").isEqualTo("reject");
        assertThat(office.json(anew, "changes")).extracting(row -> row.get("what").asText()).contains("Type tiltak");
        assertThat(office.tasks("confirm-partnership", caseNumber)).as("amounts and partner stand").isEmpty();
        assertThat(told(caseNumber)).contains("silje@arshjul.example", email("uis"));
    }

    @Test
    void the_partner_answers_anew_when_the_amounts_change() {
        String caseNumber = inControl();
        office.complete("haugesund", taken("haugesund", caseNumber), form(Map.of("amounts", List.of(RogalandYear.amount(year.year(), 120_000, 40_000)))));
        assertThat(reports.get(caseNumber).partnership()).isEqualTo("unanswered");
        Task question = office.task("confirm-partnership", caseNumber);
        assertThat(office.isFor("uis", question.getId())).isTrue();
        assertThat(office.json(question, "amounts").get(0).get("ownerAmount").asLong()).isEqualTo(120_000);
        assertThat(office.variable(office.task("formal-control", caseNumber), "confirmationsText").toString()).contains("har ikke svart");
        office.complete("uis", question, YES);
        assertThat(reports.get(caseNumber).partnership()).isEqualTo("confirmed");
        assertThat(office.variable(office.task("formal-control", caseNumber), "confirmationsText").toString()).contains("bekreftet");
        year.control(caseNumber, "accept", "");
        assertThat(reports.get(caseNumber).status()).isEqualTo("ready");
    }

    @Test
    void a_partner_that_does_not_answer_anew_holds_nothing_up() {
        String caseNumber = inControl();
        office.complete("haugesund", taken("haugesund", caseNumber), form(Map.of("amounts", List.of(RogalandYear.amount(year.year(), 90_000, 50_000)))));
        office.fire("partner-silent", caseNumber);
        assertThat(office.tasks("confirm-partnership", caseNumber)).isEmpty();
        year.control(caseNumber, "accept", "");
        assertThat(reports.get(caseNumber).status()).isEqualTo("ready");
    }

    @Test
    void a_question_that_is_open_goes_to_the_new_partner() {
        String caseNumber = year.report("haugesund");
        office.complete("haugesund", taken("haugesund", caseNumber), form(Map.of("university", RogalandYear.orgnr("hvl"))));
        Task question = office.task("confirm-partnership", caseNumber);
        assertThat(office.isFor("hvl", question.getId())).isTrue();
        assertThat(office.isFor("uis", question.getId())).isFalse();
        office.complete("hvl", question, YES);
        assertThat(reports.get(caseNumber).partnership()).isEqualTo("confirmed");
    }

    @Test
    void what_breaks_a_rule_is_refused_as_when_it_was_sent_first() {
        String caseNumber = year.report("haugesund");
        Task task = taken("haugesund", caseNumber);
        assertThat(Refused.faults(() -> office.complete("haugesund", task, form(Map.of("coordinatorAmount", 1_000_000)))))
                .containsExactly("coordinatorAmount: needs.coordinator");
        assertThat(Refused.faults(() -> office.complete("haugesund", task, form(Map.of("accountNumber", "12345678901")))))
                .containsExactly("accountNumber: needs.account");
        assertThat(reports.get(caseNumber).account()).isEqualTo(RogalandYear.ACCOUNT);
    }

    @Test
    void nobody_corrects_the_report_of_another() {
        String caseNumber = year.report("haugesund");
        assertThat(Refused.faults(() -> take("stavanger", caseNumber))).containsExactly("caseNumber: needs.unknown-case");
        assertThatThrownBy(() -> take("silje", caseNumber)).isInstanceOf(AuthorizationException.class);
        assertThat(office.isFor("stavanger", taken("haugesund", caseNumber).getId())).isFalse();
    }

    @Test
    void a_report_that_is_controlled_asked_about_or_withdrawn_is_not_corrected_here() {
        String ready = inControl();
        Task late = taken("haugesund", ready);
        year.control(ready, "accept", "");
        assertThat(Refused.faults(() -> take("haugesund", ready))).containsExactly("caseNumber: needs.correction-controlled");
        assertThat(Refused.faults(() -> office.complete("haugesund", late, form(Map.of("title", "For sent"))))).containsExactly("caseNumber: needs.correction-controlled");
        String asked = inControl();
        year.control(asked, "more-information", "Mer om målet.");
        assertThat(Refused.faults(() -> take("haugesund", asked))).containsExactly("caseNumber: needs.correction-asked-for");
    }

    @Test
    void after_the_deadline_the_report_stands_as_it_was() {
        year = new RogalandYear(office).open();
        String caseNumber = year.report("haugesund");
        Task task = taken("haugesund", caseNumber);
        String other = year.report("haugesund");
        office.fire("needs-deadline", year.key());
        assertThat(Refused.faults(() -> take("haugesund", other))).containsExactly("caseNumber: needs.correction-too-late");
        assertThat(Refused.faults(() -> office.complete("haugesund", task, form(Map.of("title", "For sent"))))).containsExactly("caseNumber: needs.correction-too-late");
        office.fire("correction-closed", caseNumber);
        assertThat(office.open(task.getId())).isFalse();
        assertThat(reports.get(caseNumber).title()).isEqualTo("Lek og vennskap");
    }

    @Test
    void a_deadline_that_is_moved_moves_what_is_being_corrected_along() {
        year = new RogalandYear(office).open();
        String caseNumber = year.report("haugesund");
        Task task = taken("haugesund", caseNumber);
        office.start("silje", "change-deadline", Map.of("deadline", "needs", "cycle", year.key(), "newDate", year.year() + "-02-10", "reason", "Uvær."));
        assertThat(office.timer("correction-closed", caseNumber).getDuedate()).hasYear(year.year()).hasMonth(2).isAfter(year.year() + "-02-09");
        assertThat(office.task("send-correction", caseNumber).getDueDate()).isAfter(task.getDueDate());
    }

    private Task taken(String person, String caseNumber) {
        take(person, caseNumber);
        return office.task("send-correction", caseNumber);
    }

    private void take(String person, String caseNumber) {
        office.start(person, "correct-report", Map.of("caseNumber", caseNumber));
    }

    private String inControl() {
        String caseNumber = year.report("haugesund");
        office.complete("uis", "confirm-partnership", caseNumber, YES);
        return caseNumber;
    }

    /** The whole form as it was sent first, but for this. */
    private Map<String, Object> form(Map<String, Object> but) {
        Map<String, Object> form = year.reportForm("haugesund");
        List.of("cycle", "scheme", "owner", "networkOwners").forEach(form::remove);
        form.putAll(but);
        return form;
    }

    private OffsetDateTime received(String caseNumber) {
        return jdbc.sql("select received_on from needs_report where case_number = ?").param(caseNumber).query(OffsetDateTime.class).single();
    }

    private int changes(String caseNumber) {
        return jdbc.sql("select count(*) from needs_change where case_number = ?").param(caseNumber).query(Integer.class).single();
    }

    private List<String> told(String caseNumber) {
        return jdbc.sql("select recipient from news where kind = 'report-corrected' and text like ? union select recipient from outbox where kind = 'report-corrected' and case_number = ?")
                .params("%" + caseNumber + "%", caseNumber).query(String.class).list();
    }

    private String email(String person) {
        return jdbc.sql("select lower(email) from organisation where orgnr = ?").param(RogalandYear.orgnr(person)).query(String.class).single();
    }
}
