package no.arshjul.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.calendar.NorwegianDays;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When each user task of the house is due, when it is to be begun, and how urgent it is. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class TaskTimesTest {

    /** Where others set the deadline: which one it is. */
    private static final Map<String, String> SET = new TreeMap<>(Map.ofEntries(
            Map.entry("confirm-frames", "within a week, before the needs deadline"),
            Map.entry("ready-for-recommendation", "the recommendation deadline"), Map.entry("make-decision", "the forum date"),
            Map.entry("confirm-partnership", "the guideline's days to confirm"), Map.entry("confirm-network", "the guideline's days to confirm"),
            Map.entry("formal-control", "two weeks after the needs deadline, or after the report came"),
            Map.entry("send-correction", "the needs deadline"),
            Map.entry("complete-report", "the guideline's days to complete"), Map.entry("confirm-lead", "the guideline's days to confirm"),
            Map.entry("prioritise", "the recommendation deadline"), Map.entry("control-recommendation", "the recommendation deadline"),
            Map.entry("call-meeting", "the forum date"), Map.entry("declare-impartiality", "the meeting"), Map.entry("decide-impartiality", "the meeting"),
            Map.entry("record-minutes", "the meeting"), Map.entry("approve-minutes", "the meeting"),
            Map.entry("accept-grant", "the guideline's days to accept"), Map.entry("report-use", "the report deadline, the case's own first"),
            Map.entry("confirm-repayment", "the repayment deadline"), Map.entry("confirm-claim", "the claim's deadline"),
            Map.entry("attest-payout", "the payment date"), Map.entry("confirm-paid", "the payment date"),
            Map.entry("assess-appeal", "the guideline's days to a preliminary reply"), Map.entry("approve-substitute", "the day it begins"),
            Map.entry("individual-work", "the plan's meeting"), Map.entry("group-work", "the plan's meeting"), Map.entry("plenary", "the plan's meeting"),
            Map.entry("adopt-plan", "two weeks after the plan's meeting")));

    /** Days that the office gives itself where nobody else sets a deadline. */
    private static final Map<String, Integer> OWN = new TreeMap<>(Map.ofEntries(Map.entry("decide-late", 7), Map.entry("assess-amendment", 14),
            Map.entry("decide-amendment", 14), Map.entry("decide-withdrawal", 14), Map.entry("decide-appeal", 14), Map.entry("record-appeal-outcome", 90),
            Map.entry("settle-unspent", 14), Map.entry("prepare-payout", 7), Map.entry("verify-account", 7), Map.entry("approve-correction", 7),
            Map.entry("approve-guideline", 14), Map.entry("rule-conflict", 7), Map.entry("control-report", 30), Map.entry("close-cycle", 30)));

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private TaskTimes times;
    @Autowired
    private UrgencyOfTheDay urgency;
    @Autowired
    private Clock clock;
    private Office office;

    @BeforeEach
    void office() {
        office = new Office(engine);
    }

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
    }

    @Test
    void every_user_task_of_the_diagrams_has_a_stated_deadline() throws IOException {
        Set<String> stated = new TreeSet<>(SET.keySet());
        stated.addAll(OWN.keySet());
        assertThat(SET.keySet()).doesNotContainAnyElementsOf(OWN.keySet());
        assertThat(stated).isEqualTo(userTasks());
    }

    @Test
    void where_nobody_else_sets_a_deadline_the_offices_own_days_count_and_end_on_a_working_day() {
        OWN.forEach((task, days) -> assertThat(times.own(task)).as(task).isEqualTo(Deadline.rolledForward(today().plusDays(days)).date()));
        assertThat(times.own("a-task-that-a-process-owner-added")).isEqualTo(Deadline.rolledForward(today().plusDays(30)).date());
    }

    @Test
    void a_year_s_tasks_are_due_by_the_cycles_dates_the_guidelines_days_and_the_meeting() {
        RogalandYear year = new RogalandYear(office);
        LocalDate needs = rolled(year.year() + "-02-01");
        office.start("silje", "grant-cycle", year.openForm());
        LocalDate week = Deadline.rolledForward(today().plusDays(7)).date();
        due("confirm-frames", year.key(), week.isBefore(needs) ? week : needs);
        office.complete("silje", "confirm-frames", year.key(), Map.of("framesConfirmed", true));

        String stavanger = year.report("stavanger");
        assertThat(dueOf(office.task("confirm-partnership", stavanger))).isAfter(today()).isEqualTo(
                LocalDate.parse(office.variable(office.task("confirm-partnership", stavanger), "confirmationsDueOn").toString()));
        office.complete("uis", "confirm-partnership", stavanger, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        due("formal-control", stavanger, Deadline.rolledForward((today().isAfter(needs) ? today() : needs).plusDays(14)).date());
        year.control(stavanger, "accept", "");

        office.fire("needs-deadline", year.key());
        due("ready-for-recommendation", year.key(), rolled(year.year() + "-03-15"));
        office.complete("silje", "ready-for-recommendation", year.key(), Map.of("readyConfirmed", true));
        due("prioritise", year.key() + "/kindergarten/midt", rolled(year.year() + "-03-15"));
        year.recommendAll("kindergarten", "midt");
        due("call-meeting", year.meetingKey(1), LocalDate.parse(year.year() + "-04-20"));
        year.holdMeeting(1);
        due("make-decision", year.key(), LocalDate.parse(year.year() + "-04-20"));
        year.decideAsRecommended();
        assertThat(dueOf(office.task("accept-grant", stavanger))).isAfter(today());
        office.complete("stavanger", "accept-grant", stavanger, Map.of("grantAccepted", true, "accountNumber", RogalandYear.ACCOUNT));
        String run = office.start("silje", "payout", Map.of("cycle", year.key()));
        due("prepare-payout", run, Deadline.rolledForward(today().plusDays(7)).date());
        Task prepare = office.task("prepare-payout", run);
        List<Map<String, Object>> lines = office.lines(prepare);
        lines.forEach(line -> line.put("include", true));
        office.complete("silje", prepare, new HashMap<>(Map.of("payoutDate", year.year() + "-05-14", "lines", lines)));
        due("attest-payout", run, LocalDate.parse(year.year() + "-05-14"));
    }

    @Test
    void no_open_task_is_without_a_deadline_a_day_to_begin_and_a_priority_by_the_scale() {
        new RogalandYear(office).beforeTheDecision();
        assertThat(engine.getTaskService().createTaskQuery().list()).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getDueDate()).as(task.getTaskDefinitionKey()).isNotNull();
            LocalDate begin = LocalDate.ofInstant(task.getFollowUpDate().toInstant(), Norway.ZONE);
            LocalDate opened = LocalDate.ofInstant(task.getCreateTime().toInstant(), Norway.ZONE);
            assertThat(NorwegianDays.isWorkingDay(begin) || begin.equals(opened)).as(task.getTaskDefinitionKey() + " begins " + begin).isTrue();
            assertThat(begin).isAfterOrEqualTo(opened);
        });
    }

    @Test
    void a_task_is_begun_a_week_before_its_deadline_and_a_meeting_called_two_weeks_before() {
        RogalandYear year = new RogalandYear(office);
        year.beforeTheMeeting();
        Task call = office.task("call-meeting", year.meetingKey(1));
        LocalDate twoWeeks = LocalDate.parse(year.year() + "-04-20").minusDays(14);
        assertThat(LocalDate.ofInstant(call.getFollowUpDate().toInstant(), Norway.ZONE)).isBetween(twoWeeks.minusDays(6), twoWeeks);
    }

    @Test
    void a_moved_deadline_moves_when_to_begin_and_the_priority_too() {
        RogalandYear year = new RogalandYear(office).open();
        String caseNumber = year.report("stavanger");
        LocalDate soon = NorwegianDays.nextWorkingDay(today().plusDays(1));
        office.start("silje", "change-deadline", Map.of("deadline", "confirmation", "caseNumber", caseNumber, "newDate", soon.toString(), "reason", "Svar trengs."));
        Task task = office.task("confirm-partnership", caseNumber);
        assertThat(dueOf(task)).isEqualTo(soon);
        assertThat(LocalDate.ofInstant(task.getFollowUpDate().toInstant(), Norway.ZONE)).isEqualTo(today());
        assertThat(task.getPriority()).isEqualTo(Urgency.of(soon, today())).isGreaterThanOrEqualTo(70);

        LocalDate later = NorwegianDays.nextWorkingDay(today().plusDays(60));
        office.start("silje", "change-deadline", Map.of("deadline", "confirmation", "caseNumber", caseNumber, "newDate", later.toString(), "reason", "Mer tid."));
        assertThat(office.task("confirm-partnership", caseNumber).getPriority()).isEqualTo(40);
    }

    @Test
    void a_moved_needs_deadline_moves_the_controls_of_that_year_and_of_no_other() {
        RogalandYear year = new RogalandYear(office).open();
        RogalandYear other = new RogalandYear(office).open();
        List<String> cases = List.of(year.report("stavanger"), other.report("stavanger"));
        cases.forEach(it -> office.complete("uis", "confirm-partnership", it, Map.of("partnershipConfirmed", true, "partnershipComment", "")));
        LocalDate before = dueOf(office.task("formal-control", cases.get(1)));
        LocalDate moved = rolled(year.year() + "-02-20");
        office.start("silje", "change-deadline", Map.of("deadline", "needs", "cycle", year.key(), "newDate", moved.toString(), "reason", "Vinterferie."));
        due("formal-control", cases.get(0), Deadline.rolledForward((today().isAfter(moved) ? today() : moved).plusDays(14)).date());
        due("formal-control", cases.get(1), before);
    }

    @Test
    void the_night_makes_open_tasks_more_urgent_and_a_second_night_changes_nothing() {
        RogalandYear year = new RogalandYear(office).open();
        String caseNumber = year.report("stavanger");
        LocalDate due = dueOf(office.task("confirm-partnership", caseNumber));
        for (int left : List.of(6, 3, 1, -1)) {
            ClockUtil.setCurrentTime(java.util.Date.from(Norway.morning(due.minusDays(left))));
            assertThat(urgency.refresh()).isPositive();
            assertThat(office.task("confirm-partnership", caseNumber).getPriority()).as(left + " days left").isEqualTo(Urgency.of(due, due.minusDays(left)));
        }
        assertThat(urgency.refresh()).isZero();
    }

    private void due(String task, String key, LocalDate day) {
        assertThat(dueOf(office.task(task, key))).as(task).isEqualTo(day);
        assertThat(office.task(task, key).getPriority()).as(task).isEqualTo(Urgency.of(day, today()));
    }

    private static LocalDate dueOf(Task task) {
        return LocalDate.ofInstant(task.getDueDate().toInstant(), Norway.ZONE);
    }

    private static LocalDate rolled(String date) {
        return Deadline.rolledForward(LocalDate.parse(date)).date();
    }

    private LocalDate today() {
        return Norway.today(clock);
    }

    private static Set<String> userTasks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).flatMap(file -> {
                try (InputStream in = Files.newInputStream(file)) {
                    return Bpmn.readModelFromStream(in).getModelElementsByType(UserTask.class).stream().map(UserTask::getId);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
