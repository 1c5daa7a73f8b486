package no.arshjul.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Diagram change-deadline: every deadline moved through its one door, and what may not be moved. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@CoversDiagram("change-deadline")
class ChangeDeadlineTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

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
    void a_needs_deadline_that_is_moved_takes_its_timer_along_and_reports_before_it_are_in_time() {
        year.open();
        LocalDate to = sunday(2);
        LocalDate counts = to.plusDays(1);
        moveYear("needs", to);
        assertThat(due("needs-deadline")).isEqualTo(Deadline.of(counts).lastMoment());
        assertThat(cycleDate("needs_deadline")).isEqualTo(counts);
        assertThat(cycleDate("needs_deadline_typed")).as("as it was typed").isEqualTo(to);
        assertThat(change("new_date")).isEqualTo(counts);
        assertThat(change("typed")).isEqualTo(to);
        assertThat(change("old_date")).isEqualTo(rolled(LocalDate.of(year.year(), 2, 1)));

        ClockUtil.setCurrentTime(Date.from(Deadline.of(counts).lastMoment()));
        String caseNumber = year.report("stavanger");
        assertThat(jdbc.sql("select late from needs_report where case_number = ?").param(caseNumber).query(Boolean.class).single()).isFalse();
    }

    @Test
    void reminders_follow_the_deadline_and_those_that_had_been_sent_are_sent_again() {
        year.open();
        office.fire("first-needs-reminder", year.key());
        office.fire("second-needs-reminder", year.key());
        assertThat(office.waitsFor("first-needs-reminder", year.key())).isFalse();
        LocalDate counts = rolled(LocalDate.of(year.year(), 2, 24));
        moveYear("needs", LocalDate.of(year.year(), 2, 24));
        assertThat(due("first-needs-reminder")).isEqualTo(at9(counts.minusDays(14)));
        assertThat(due("second-needs-reminder")).isEqualTo(at9(counts.minusDays(3)));
        long before = lastMail();
        office.fire("second-needs-reminder", year.key());
        assertThat(mailsSince(before)).anyMatch(body -> body.contains("24. februar " + year.year()) || body.contains(counts.getDayOfMonth() + ". februar"));
        assertThat(office.waitsFor("needs-deadline", year.key())).as("a reminder interrupts nothing").isTrue();
        office.fire("needs-deadline", year.key());
        assertThat(office.tasks("ready-for-recommendation", year.key())).hasSize(1);
    }

    @Test
    void reminders_not_yet_sent_are_moved_and_are_not_doubled() {
        year.open();
        moveYear("needs", LocalDate.of(year.year(), 2, 24));
        moveYear("needs", LocalDate.of(year.year(), 2, 27));
        LocalDate counts = rolled(LocalDate.of(year.year(), 2, 27));
        assertThat(due("first-needs-reminder")).isEqualTo(at9(counts.minusDays(14)));
        assertThat(jdbc.sql("select count(*) from deadline_change where key = ?").param(year.key()).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void everybody_concerned_is_told_the_new_date_and_the_reason_in_their_own_language_form() {
        year.open();
        long before = lastMail();
        moveYear("needs", LocalDate.of(year.year(), 2, 24));
        assertThat(mailsSince(before)).hasSizeGreaterThan(20).allMatch(body -> body.contains("Streik i kommunene."))
                .anyMatch(body -> body.contains("Fristen for å melde behov er flyttet til"))
                .anyMatch(body -> body.contains("Fristen for å melde behov er flytt til"));
    }

    @Test
    void a_moved_frame_of_a_year_that_is_not_confirmed_yet_counts_when_it_is() {
        office.start("silje", "grant-cycle", year.openForm());
        moveYear("needs", LocalDate.of(year.year(), 2, 24));
        office.complete("silje", "confirm-frames", year.key(), Map.of("framesConfirmed", true));
        assertThat(due("needs-deadline")).isEqualTo(Deadline.of(rolled(LocalDate.of(year.year(), 2, 24))).lastMoment());
    }

    @Test
    void a_date_that_breaks_the_order_has_passed_or_changes_nothing_is_refused() {
        year.open();
        assertThat(refused("needs", year.key(), LocalDate.of(year.year(), 3, 15))).containsExactly("newDate: cycle.order");
        assertThat(refused("needs", year.key(), LocalDate.of(2026, 1, 5))).containsExactly("newDate: deadline.past");
        assertThat(refused("needs", year.key(), LocalDate.of(year.year(), 2, 1))).containsExactly("newDate: deadline.same");
        assertThat(refused("recommendation", year.key(), LocalDate.of(year.year(), 2, 1))).containsExactly("newDate: cycle.order");
        assertThat(refused("recommendation", year.key(), LocalDate.of(year.year(), 5, 1))).containsExactly("newDate: cycle.order");
        assertThat(refused("forum", year.key(), LocalDate.of(year.year(), 3, 1))).containsExactly("newDate: cycle.order");
        assertThat(refused("report", year.key(), LocalDate.of(year.year(), 4, 1))).containsExactly("newDate: cycle.order");
        assertThat(jdbc.sql("select count(*) from deadline_change where key = ?").param(year.key()).query(Integer.class).single()).isZero();
        assertThat(cycleDate("needs_deadline")).isEqualTo(rolled(LocalDate.of(year.year(), 2, 1)));
    }

    @Test
    void what_is_over_not_there_or_another_countys_can_not_be_moved() {
        year.open();
        String caseNumber = year.report("stavanger");
        office.fire("needs-deadline", year.key());
        LocalDate to = LocalDate.of(year.year(), 2, 24);
        assertThat(refused("needs", year.key(), to)).containsExactly("deadline: deadline.not-running");
        assertThat(refused("completion", caseNumber, to)).containsExactly("deadline: deadline.not-running");
        assertThat(refused("acceptance", caseNumber, to)).containsExactly("deadline: deadline.not-running");
        assertThat(refused("needs", "ROGALAND-1999", to)).containsExactly("cycle: deadline.unknown-key");
        assertThat(refused("completion", "ROGALAND-1999-0001", to)).containsExactly("caseNumber: deadline.unknown-key");
        assertThatThrownBy(() -> office.start("silje-vl", "change-deadline", form("recommendation", year.key(), to)))
                .hasStackTraceContaining("http.other-county");
        Map<String, Object> withoutCycle = form("recommendation", year.key(), to);
        withoutCycle.remove("cycle");
        assertThat(Refused.faults(() -> office.start("silje", "change-deadline", withoutCycle))).containsExactly("cycle: form.required");
    }

    @Test
    void only_the_secretariat_moves_deadlines() {
        year.open();
        for (String person : List.of("finn", "mona", "stavanger", "rolf-nord")) {
            assertThatThrownBy(() -> office.start(person, "change-deadline", form("needs", year.key(), LocalDate.of(year.year(), 2, 24))))
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void the_regions_open_tasks_get_the_new_date() {
        year.open();
        year.readyReport("stavanger");
        office.fire("needs-deadline", year.key());
        LocalDate first = LocalDate.of(year.year(), 3, 25);
        moveYear("recommendation", first);
        assertThat(office.task("ready-for-recommendation", year.key()).getDueDate()).isEqualTo(Date.from(Deadline.of(rolled(first)).lastMoment()));
        office.complete("silje", "ready-for-recommendation", year.key(), Map.of("readyConfirmed", true));
        LocalDate second = LocalDate.of(year.year(), 4, 7);
        moveYear("recommendation", second);
        assertThat(year.regionTask("prioritise", "kindergarten", "midt").getDueDate()).isEqualTo(Date.from(Deadline.of(rolled(second)).lastMoment()));
    }

    @Test
    void the_forums_date_is_moved_until_the_meeting_has_been_called_and_never_rolls() {
        year.beforeTheMeeting();
        LocalDate to = LocalDate.of(year.year(), 4, 25).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        moveYear("forum", to);
        assertThat(cycleDate("forum_date")).isEqualTo(to);
        assertThat(office.task("call-meeting", year.meetingKey(1)).getDueDate()).isEqualTo(Date.from(Deadline.of(to).lastMoment()));
        year.callMeeting(1);
        assertThat(refused("forum", year.key(), to.plusDays(7))).containsExactly("deadline: deadline.not-running");
    }

    @Test
    void an_owner_gets_longer_to_complete_a_report_and_the_university_to_confirm_it() {
        year.open();
        String caseNumber = year.report("stavanger");
        LocalDate to = rolled(Norway.today(clock).plusDays(40));
        move("confirmation", caseNumber, to);
        assertThat(due("confirmations-overdue", caseNumber)).isEqualTo(Deadline.of(to).lastMoment());
        assertThat(office.task("confirm-partnership", caseNumber).getDueDate()).isEqualTo(Date.from(Deadline.of(to).lastMoment()));
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        year.control(caseNumber, "more-information", "Si mer.");
        LocalDate longer = rolled(Norway.today(clock).plusDays(50));
        long before = lastMail();
        move("completion", caseNumber, longer);
        assertThat(due("completion-overdue", caseNumber)).isEqualTo(Deadline.of(longer).lastMoment());
        assertThat(office.task("complete-report", caseNumber).getDueDate()).isEqualTo(Date.from(Deadline.of(longer).lastMoment()));
        assertThat(office.variable(office.task("complete-report", caseNumber), "completionDueOn")).isEqualTo(longer.toString());
        assertThat(mailsSince(before)).hasSize(1).allMatch(body -> body.contains(caseNumber) && body.contains("Streik i kommunene."));
    }

    @Test
    void a_grants_answer_its_report_and_its_repayment_are_given_longer() {
        String caseNumber = year.decided().get(0);
        LocalDate answer = rolled(Norway.today(clock).plusDays(60));
        move("acceptance", caseNumber, answer);
        assertThat(due("acceptance-overdue", caseNumber)).isEqualTo(Deadline.of(answer).lastMoment());
        assertThat(office.task("accept-grant", caseNumber).getDueDate()).isEqualTo(Date.from(Deadline.of(answer).lastMoment()));

        GrantSteps steps = new GrantSteps(office, year);
        steps.accept("stavanger", caseNumber);
        steps.payAll();
        LocalDate own = LocalDate.of(year.year() + 1, 3, 3);
        move("use-report", caseNumber, own);
        assertThat(due("report-date", caseNumber)).isEqualTo(own.minusDays(30).atTime(8, 0).atZone(Norway.ZONE).toInstant());
        moveYear("report", LocalDate.of(year.year() + 1, 2, 20));
        assertThat(due("report-date", caseNumber)).as("its own date stands").isEqualTo(own.minusDays(30).atTime(8, 0).atZone(Norway.ZONE).toInstant());
        assertThat(steps.reportTask(caseNumber).getDueDate()).isEqualTo(Date.from(Deadline.of(own).lastMoment()));
        office.fire("report-overdue", caseNumber);
        move("use-report", caseNumber, own.plusDays(14));
        assertThat(due("report-overdue", caseNumber)).as("the owner is reminded anew").isEqualTo(Deadline.of(own.plusDays(14)).lastMoment());

        office.complete("stavanger", "report-use", caseNumber, GrantSteps.useForm(90_000, 50_000, "repay"));
        steps.control(caseNumber, "accept");
        steps.settle(caseNumber, "repay");
        LocalDate repay = rolled(Norway.today(clock).plusDays(70));
        move("repayment", caseNumber, repay);
        assertThat(office.task("confirm-repayment", caseNumber).getDueDate()).isEqualTo(Date.from(Deadline.of(repay).lastMoment()));
    }

    @Test
    void a_whole_years_report_deadline_moves_every_grant_and_does_not_roll() {
        List<String> cases = year.decided();
        GrantSteps steps = new GrantSteps(office, year);
        steps.accept("stavanger", cases.get(0));
        LocalDate to = LocalDate.of(year.year() + 1, 2, 10).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        moveYear("report", to);
        assertThat(cycleDate("report_deadline")).as("a published Sunday stands").isEqualTo(to);
        Instant opens = to.minusDays(30).atTime(8, 0).atZone(Norway.ZONE).toInstant();
        assertThat(due("report-date", cases.get(0))).isEqualTo(opens);
        steps.accept("haugesund", cases.get(1));
        assertThat(due("report-date", cases.get(1))).as("one that had not come so far").isEqualTo(opens);
    }

    private void moveYear(String deadline, LocalDate to) {
        office.start("silje", "change-deadline", form(deadline, year.key(), to));
    }

    private void move(String deadline, String caseNumber, LocalDate to) {
        office.start("silje", "change-deadline", form(deadline, caseNumber, to));
    }

    private List<String> refused(String deadline, String key, LocalDate to) {
        return Refused.faults(() -> office.start("silje", "change-deadline", form(deadline, key, to)));
    }

    private static Map<String, Object> form(String deadline, String key, LocalDate to) {
        boolean ofCycle = List.of("needs", "recommendation", "forum", "report").contains(deadline);
        return new HashMap<>(Map.of("deadline", deadline, ofCycle ? "cycle" : "caseNumber", key, "newDate", to.toString(),
                "reason", "Streik i kommunene."));
    }

    private Instant due(String timer) {
        return due(timer, year.key());
    }

    private Instant due(String timer, String key) {
        return office.timer(timer, key).getDuedate().toInstant();
    }

    private LocalDate cycleDate(String column) {
        return jdbc.sql("select " + column + " from cycle where key = ?").param(year.key()).query(LocalDate.class).single();
    }

    private LocalDate change(String column) {
        return jdbc.sql("select " + column + " from deadline_change where key = ? order by id desc limit 1").param(year.key()).query(LocalDate.class).single();
    }

    private LocalDate sunday(int ofFebruary) {
        return LocalDate.of(year.year(), 2, 1).with(TemporalAdjusters.dayOfWeekInMonth(ofFebruary, DayOfWeek.SUNDAY));
    }

    private static LocalDate rolled(LocalDate date) {
        return Deadline.rolledForward(date).date();
    }

    private static Instant at9(LocalDate date) {
        return date.atTime(9, 0).atZone(Norway.ZONE).toInstant();
    }

    private long lastMail() {
        return jdbc.sql("select coalesce(max(id), 0) from outbox").query(Long.class).single();
    }

    private List<String> mailsSince(long id) {
        return jdbc.sql("select body from outbox where id > ? order by id").param(id).query(String.class).list();
    }
}
