package no.arshjul.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Rest;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Diagram needs-report, every path. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@CoversDiagram("needs-report")
class NeedsReportTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private NeedsReports reports;
    @Autowired
    private LateReports lateReports;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    /** Open for reports; a test that goes on from there takes a year of its own. */
    private static RogalandYear reporting;

    private Office office;
    private RogalandYear year;

    @BeforeEach
    void an_open_year() {
        office = new Office(engine);
        if (reporting == null) {
            reporting = new RogalandYear(office).open();
        }
        year = reporting;
    }

    @AfterEach
    void the_clock_runs() {
        ClockUtil.reset();
    }

    @Test
    void a_report_in_time_is_confirmed_controlled_and_ready() {
        String caseNumber = year.report("stavanger");
        assertThat(caseNumber).startsWith(year.key() + "-0");
        assertThat(documents(caseNumber)).containsExactly("receipt");
        assertThat(status(caseNumber)).isEqualTo("confirming");
        assertThat(office.tasks("confirm-network", caseNumber)).as("the owner reports alone").isEmpty();
        confirm(caseNumber, true);
        Task control = office.task("formal-control", caseNumber);
        assertThat(office.variable(control, "advice")).isEqualTo("accept");
        assertThat(texts(control, "criteria")).containsExactlyInAnyOrder("c1", "c2", "c3", "c4", "c5", "c6", "c7");
        year.control(caseNumber, "accept", "");
        assertThat(status(caseNumber)).isEqualTo("ready");
        assertThat(office.ended(caseNumber)).isTrue();
    }

    @Test
    void each_owner_of_a_network_is_asked_and_the_control_sees_who_said_no() {
        String caseNumber = year.report("stavanger", with("stavanger", "networkOwners", owners("sola", "randaberg")));
        List<Task> asked = office.tasks("confirm-network", caseNumber);
        assertThat(asked).hasSize(2);
        for (Task task : asked) {
            String person = office.json(task, "networkOwner").asText().equals(RogalandYear.orgnr("sola")) ? "sola" : "randaberg";
            office.complete(person, task, Map.of("participationConfirmed", person.equals("sola")));
        }
        assertThat(office.tasks("formal-control", caseNumber)).as("the university has not answered").isEmpty();
        confirm(caseNumber, true);
        assertThat(jdbc.sql("select answer from needs_network where case_number = ? order by answer").param(caseNumber).query(String.class).list())
                .containsExactly("confirmed", "denied");
        String seen = (String) office.variable(office.task("formal-control", caseNumber), "confirmationsText");
        assertThat(seen.lines()).anyMatch(line -> line.contains("Sola") && line.endsWith("bekreftet"))
                .anyMatch(line -> line.contains("Randaberg") && line.endsWith("svarte nei"));
    }

    @Test
    void a_partnership_that_is_denied_goes_to_the_control_without_its_criteria() {
        String caseNumber = year.report("stavanger");
        confirm(caseNumber, false);
        Task control = office.task("formal-control", caseNumber);
        assertThat(reports.get(caseNumber).partnership()).isEqualTo("denied");
        assertThat(texts(control, "criteria")).containsExactlyInAnyOrder("c1", "c2", "c3", "c4");
        assertThat(office.variable(control, "advice")).isEqualTo("more-information");
        assertThat((String) office.variable(control, "confirmationsText")).contains("svarte nei", "Partneren har ikke bekreftet.");
    }

    @Test
    void confirmations_that_nobody_gives_are_marked_and_the_case_goes_to_the_control() {
        String caseNumber = year.report("stavanger", with("stavanger", "networkOwners", owners("sola")));
        office.fire("confirmations-overdue", caseNumber);
        assertThat(office.tasks("confirm-partnership", caseNumber)).isEmpty();
        assertThat(office.tasks("confirm-network", caseNumber)).isEmpty();
        Task control = office.task("formal-control", caseNumber);
        assertThat(office.variable(control, "confirmationsOverdue")).isEqualTo(true);
        assertThat(((String) office.variable(control, "confirmationsText")).lines().filter(line -> line.endsWith("har ikke svart"))).hasSize(2);
        assertThat(office.variable(control, "advice")).isEqualTo("more-information");
    }

    @Test
    void what_the_schemes_do_not_pay_for_is_proposed_rejected_and_the_person_decides() {
        String caseNumber = year.report("stavanger", with("stavanger", "measureKind", "further-education"));
        confirm(caseNumber, true);
        assertThat(office.variable(office.task("formal-control", caseNumber), "advice")).isEqualTo("reject");
        year.control(caseNumber, "accept", "Del av et kollektivt tiltak.");
        assertThat(status(caseNumber)).isEqualTo("ready");
    }

    @Test
    void a_rejection_needs_a_reason_and_is_sent_as_a_letter() {
        String caseNumber = year.report("stavanger");
        confirm(caseNumber, true);
        assertThatThrownBy(() -> year.control(caseNumber, "reject", "")).hasStackTraceContaining("needs.reject-reason");
        assertThat(status(caseNumber)).isEqualTo("control");
        year.control(caseNumber, "reject", "Tiltaket er ikke barnehagebasert.");
        assertThat(status(caseNumber)).isEqualTo("rejected");
        assertThat(reports.get(caseNumber).outcomeReason()).isEqualTo("Tiltaket er ikke barnehagebasert.");
        assertThat(documents(caseNumber)).containsExactlyInAnyOrder("receipt", "rejection");
        assertThat(office.ended(caseNumber)).isTrue();
    }

    @Test
    void more_information_is_asked_for_with_a_deadline_and_the_answer_comes_back_to_the_control() {
        String caseNumber = year.report("stavanger");
        confirm(caseNumber, true);
        year.control(caseNumber, "more-information", "Beskriv metoden.");
        assertThat(documents(caseNumber)).containsExactlyInAnyOrder("receipt", "more-information");
        assertThat(status(caseNumber)).isEqualTo("completing");
        Task completion = office.task("complete-report", caseNumber);
        LocalDate dueOn = Deadline.rolledForward(Norway.today(Clock.systemUTC()).plusDays(21)).date();
        assertThat(completion.getDueDate()).isEqualTo(Date.from(Deadline.of(dueOn).lastMoment()));
        assertThat(office.timer("completion-overdue", caseNumber).getDuedate()).isEqualTo(Date.from(Deadline.of(dueOn).lastMoment()));

        Map<String, Object> answer = with("stavanger", "method", "Utprøving i tre barnehager.");
        answer.put("amounts", List.of(RogalandYear.amount(year.year(), 90_000, 60_000)));
        office.complete("stavanger", completion, answer);
        assertThat(status(caseNumber)).isEqualTo("control");
        assertThat(reports.said(caseNumber, "method")).isEqualTo("Utprøving i tre barnehager.");
        assertThat(reports.amounts(caseNumber)).extracting(amount -> amount.ownerAmount().amount()).containsExactly(90_000L);
        year.control(caseNumber, "accept", "");
        assertThat(status(caseNumber)).isEqualTo("ready");
    }

    @Test
    void silence_brings_the_case_back_to_the_control_as_it_is() {
        String caseNumber = year.report("stavanger");
        confirm(caseNumber, true);
        year.control(caseNumber, "more-information", "Beskriv metoden.");
        office.fire("completion-reminder", caseNumber);
        assertThat(office.tasks("complete-report", caseNumber)).as("a reminder never interrupts").hasSize(1);
        office.fire("completion-overdue", caseNumber);
        assertThat(office.tasks("complete-report", caseNumber)).isEmpty();
        assertThat(status(caseNumber)).isEqualTo("control");
        year.control(caseNumber, "reject", "Svarte ikke.");
        assertThat(status(caseNumber)).isEqualTo("rejected");
    }

    @Test
    void owner_cycle_and_scheme_of_a_case_never_change() {
        String caseNumber = year.report("stavanger");
        confirm(caseNumber, true);
        year.control(caseNumber, "more-information", "Beskriv metoden.");
        Task completion = office.task("complete-report", caseNumber);
        Map<String, Object> answer = with("stavanger", "owner", RogalandYear.orgnr("sola"));
        answer.put("scheme", "school");
        answer.put("title", "Lek, vennskap og språk");
        String complete = "/engine-rest/task/" + completion.getId() + "/complete";
        assertThat(new Rest(port).post("stavanger", complete, Rest.variables(answer), "nb").status())
                .as("what the form only shows may not be changed").isEqualTo(400);
        answer.put("owner", RogalandYear.orgnr("stavanger"));
        answer.put("scheme", "kindergarten");
        assertThat(new Rest(port).post("stavanger", complete, Rest.variables(answer), "nb").status()).isEqualTo(204);
        office.work();
        assertThat(office.variable(office.task("formal-control", caseNumber), "owner")).isEqualTo(RogalandYear.orgnr("stavanger"));
        assertThat(reports.get(caseNumber).title()).isEqualTo("Lek, vennskap og språk");
        assertThat(reports.get(caseNumber).owner()).isEqualTo(RogalandYear.orgnr("stavanger"));
        assertThat(reports.get(caseNumber).scheme()).isEqualTo("kindergarten");
    }

    @Test
    void the_first_submission_decides_whether_it_came_in_time_also_when_it_is_corrected_after_the_deadline() {
        year = new RogalandYear(office).open();
        String caseNumber = year.report("stavanger");
        confirm(caseNumber, true);
        year.control(caseNumber, "more-information", "Beskriv metoden.");
        office.fire("needs-deadline", year.key());
        office.complete("stavanger", "complete-report", caseNumber, year.reportForm("stavanger"));
        assertThat(reports.get(caseNumber).late()).isFalse();
        assertThat(office.tasks("decide-late", caseNumber)).isEmpty();
        assertThat((String) office.variable(office.task("formal-control", caseNumber), "confirmationsText")).doesNotContain("etter fristen");
    }

    @Test
    void a_late_report_that_is_admitted_is_handled_as_the_others() {
        year = new RogalandYear(office).open();
        String caseNumber = lateReport("stavanger");
        Task decision = office.task("decide-late", caseNumber);
        assertThat(status(caseNumber)).isEqualTo("late");
        assertThat(office.variable(decision, "deadlineText")).isEqualTo(
                NorwegianText.date(Deadline.rolledForward(LocalDate.of(year.year(), 2, 1)).date(), LanguageForm.NB));
        assertThatThrownBy(() -> decideLate(caseNumber, "admit", "")).hasStackTraceContaining("needs.late-reason");
        decideLate(caseNumber, "admit", "Feil i skjemaet vårt.");
        assertThat(status(caseNumber)).isEqualTo("confirming");
        confirm(caseNumber, true);
        assertThat((String) office.variable(office.task("formal-control", caseNumber), "confirmationsText")).contains("etter fristen");
        year.control(caseNumber, "accept", "");
        assertThat(status(caseNumber)).isEqualTo("ready");
    }

    @Test
    void a_late_report_that_is_not_admitted_is_rejected_by_letter() {
        year = new RogalandYear(office).open();
        String caseNumber = lateReport("stavanger");
        decideLate(caseNumber, "reject", "Ingen særlig grunn.");
        assertThat(status(caseNumber)).isEqualTo("rejected");
        assertThat(documents(caseNumber)).containsExactlyInAnyOrder("receipt", "late-refusal");
        assertThat(office.ended(caseNumber)).isTrue();
    }

    @Test
    void a_late_report_that_was_turned_away_is_admitted_by_an_appeal_and_begins_at_the_confirmations() {
        year = new RogalandYear(office).open();
        String caseNumber = lateReport("stavanger");
        decideLate(caseNumber, "reject", "Ingen særlig grunn.");
        LocalDate received = reports.receivedOn(caseNumber);
        lateReports.admit(caseNumber, "Klagen viser at skjemaet var nede.", "astrid");
        office.work();
        assertThat(status(caseNumber)).isEqualTo("confirming");
        assertThat(reports.receivedOn(caseNumber)).isEqualTo(received);
        assertThat(office.tasks("decide-late", caseNumber)).isEmpty();
        year.accept(caseNumber);
        assertThat(status(caseNumber)).isIn("ready", "next-call");
        assertThatThrownBy(() -> lateReports.admit(caseNumber, "Igjen.", "astrid")).hasMessageContaining("needs.not-turned-away");
    }

    @Test
    void a_report_is_late_when_the_time_has_passed_also_before_the_deadlines_timer_has_fired() {
        ClockUtil.setCurrentTime(Date.from(Deadline.rolledForward(LocalDate.of(year.year(), 2, 1)).lastMoment().plusSeconds(60)));
        assertThat(reports.get(year.report("stavanger")).late()).isTrue();
    }

    @Test
    void a_report_on_paper_counts_from_the_day_that_the_secretariat_says_it_came() {
        year = new RogalandYear(office).open();
        office.fire("needs-deadline", year.key());
        ClockUtil.setCurrentTime(Date.from(LocalDate.of(year.year(), 2, 10).atTime(12, 0).atZone(Norway.ZONE).toInstant()));
        Map<String, Object> paper = with("stavanger", "receivedOn", year.year() + "-01-30");
        assertThatThrownBy(() -> year.report("silje", paper)).hasStackTraceContaining("needs.received-reason");
        paper.put("receivedReason", "Kom i posten.");
        assertThatThrownBy(() -> year.report("stavanger", paper)).hasStackTraceContaining("needs.received-by-office-only");
        String inTime = year.report("silje", paper);
        assertThat(reports.get(inTime).late()).isFalse();
        assertThat(reports.receivedOn(inTime)).isEqualTo(LocalDate.of(year.year(), 1, 30));
        assertThat(status(inTime)).isEqualTo("confirming");

        paper.put("receivedOn", year.year() + "-02-05");
        String late = year.report("silje", paper);
        assertThat(reports.get(late).late()).isTrue();
        paper.put("receivedOn", year.year() + "-02-11");
        assertThatThrownBy(() -> year.report("silje", paper)).hasStackTraceContaining("needs.received-in-future");
    }

    @Test
    void a_late_report_that_is_accepted_while_its_regions_list_is_open_joins_that_list() {
        year = new RogalandYear(office).open();
        String first = year.readyReport("stavanger");
        year.toRegions();
        String late = year.report("randaberg");
        decideLate(late, "admit", "Sykdom.");
        year.accept(late);
        assertThat(status(late)).isEqualTo("recommended");
        List<Map<String, Object>> rows = office.lines(year.regionTask("prioritise", "kindergarten", "midt"));
        assertThat(rows).extracting(row -> row.get("caseNumber")).containsExactly(first, late);
        assertThat(rows.get(1)).containsEntry("requestedOwner", 100_000).containsEntry("requestedUniversity", 50_000);
        year.recommendAll("kindergarten", "midt");
    }

    @Test
    void a_report_that_was_left_out_joins_its_regions_list_when_it_is_accepted() {
        year = new RogalandYear(office).open();
        String first = year.readyReport("stavanger");
        String leftOut = year.report("randaberg");
        office.fire("needs-deadline", year.key());
        assertThatThrownBy(() -> office.complete("silje", "ready-for-recommendation", year.key(), Map.of("readyConfirmed", true)))
                .hasStackTraceContaining("recommendation.still-in-control");
        leaveOut(leftOut);
        assertThat(office.lines(year.regionTask("prioritise", "kindergarten", "midt"))).hasSize(1);
        year.accept(leftOut);
        assertThat(office.lines(year.regionTask("prioritise", "kindergarten", "midt"))).extracting(row -> row.get("caseNumber"))
                .containsExactly(first, leftOut);
    }

    @Test
    void a_report_that_is_accepted_after_its_regions_list_is_controlled_waits_for_the_next_call() {
        year = new RogalandYear(office).open();
        year.readyReport("stavanger");
        String leftOut = year.report("randaberg");
        office.fire("needs-deadline", year.key());
        leaveOut(leftOut);
        year.recommendAll("kindergarten", "midt");
        year.accept(leftOut);
        assertThat(status(leftOut)).isEqualTo("next-call");
        assertThat(jdbc.sql("select count(*) from outbox where recipient = (select email from organisation where orgnr = ?) and body like '%' || ? || '%' and subject <> ''")
                .params(RogalandYear.orgnr("randaberg"), leftOut).query(Long.class).single()).isPositive();
    }

    @Test
    void a_report_is_withdrawn_by_message_wherever_it_waits() {
        year = new RogalandYear(office).open();
        List<String> waiting = IntStream.range(0, 4).mapToObj(i -> year.report(List.of("stavanger", "sola", "randaberg", "strand").get(i))).toList();
        confirm(waiting.get(1), true);
        confirm(waiting.get(2), true);
        year.control(waiting.get(2), "more-information", "Beskriv metoden.");
        confirm(waiting.get(3), true);
        String late = lateReport("hjelmeland");
        assertThat(Stream.concat(waiting.stream(), Stream.of(late)).map(this::status))
                .containsExactly("confirming", "control", "completing", "control", "late");
        Stream.concat(waiting.stream(), Stream.of(late)).forEach(caseNumber -> {
            office.as("silje", () -> engine.getRuntimeService().createMessageCorrelation("withdraw-needs-report")
                    .processInstanceBusinessKey(caseNumber).correlateWithResult());
            assertThat(status(caseNumber)).isEqualTo("withdrawn");
            assertThat(office.ended(caseNumber)).isTrue();
        });
    }

    @Test
    void an_owner_withdraws_its_own_report_until_its_regions_list_is_made() {
        year = new RogalandYear(office).open();
        String waiting = year.report("stavanger");
        String ready = year.readyReport("sola");
        String recommended = year.readyReport("randaberg");
        assertThat(withdraw("haugesund", waiting)).as("not their report").isEqualTo(404);
        assertThat(withdraw("silje-vl", waiting)).as("another county").isEqualTo(404);
        assertThat(withdraw("stavanger", waiting)).isEqualTo(204);
        assertThat(withdraw("sola", ready)).isEqualTo(204);
        assertThat(Stream.of(waiting, ready).map(this::status)).containsOnly("withdrawn");
        assertThat(office.ended(waiting)).isTrue();
        assertThat(withdraw("stavanger", waiting)).as("once only").isEqualTo(400);
        year.toRegions();
        assertThat(withdraw("randaberg", recommended)).isEqualTo(400);
        assertThat(status(recommended)).isEqualTo("recommended");
        assertThat(withdraw("randaberg", year.key() + "-9999")).isEqualTo(404);
    }

    @Test
    void a_control_begins_anew_when_the_owner_corrects_the_report() {
        String caseNumber = year.report("stavanger");
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        Task begun = office.task("formal-control", caseNumber);
        office.start("stavanger", "correct-report", Map.of("caseNumber", caseNumber));
        Map<String, Object> form = new HashMap<>(year.reportForm("stavanger"));
        List.of("cycle", "scheme", "owner", "networkOwners").forEach(form::remove);
        form.put("title", "Lek ute");
        office.complete("stavanger", "send-correction", caseNumber, form);
        assertThat(office.open(begun.getId())).isFalse();
        assertThat(office.variable(office.task("formal-control", caseNumber), "title")).isEqualTo("Lek ute");
    }

    private int withdraw(String person, String caseNumber) {
        return new Rest(port).post(person, "/api/needs-reports/" + caseNumber + "/withdrawal", Map.of(), "nb").status();
    }

    private String lateReport(String owner) {
        office.fire("needs-deadline", year.key());
        return year.report(owner);
    }

    private void decideLate(String caseNumber, String outcome, String reason) {
        office.complete("silje", "decide-late", caseNumber, Map.of("lateOutcome", outcome, "lateReason", reason));
    }

    private void confirm(String caseNumber, boolean partner) {
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", partner, "partnershipComment", ""));
    }

    private void leaveOut(String caseNumber) {
        office.complete("silje", "ready-for-recommendation", year.key(), Map.of("readyConfirmed", true,
                "leftOut", List.of(Map.of("caseNumber", caseNumber, "reason", "Venter på svar fra eieren."))));
    }

    private Map<String, Object> with(String owner, String field, Object value) {
        Map<String, Object> form = new HashMap<>(year.reportForm(owner));
        form.put(field, value);
        return form;
    }

    private static List<String> owners(String... people) {
        return Stream.of(people).map(RogalandYear::orgnr).toList();
    }

    private List<String> texts(Task task, String name) {
        return new ObjectMapper().convertValue(office.json(task, name),
                new TypeReference<List<String>>() { });
    }

    private String status(String caseNumber) {
        return reports.get(caseNumber).status();
    }

    private List<String> documents(String caseNumber) {
        return jdbc.sql("select kind from document where case_number = ?").param(caseNumber).query(String.class).list();
    }
}
