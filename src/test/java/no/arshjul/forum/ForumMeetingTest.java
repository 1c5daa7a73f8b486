package no.arshjul.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.arshjul.flow.Fault;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Diagram forum-meeting, every path: who is called, who may take part, and what the minutes must be to be approved. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@CoversDiagram("forum-meeting")
class ForumMeetingTest {

    private static final List<String> MEMBERS = List.of("frida", "fredrik", "fatima");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private Office office;
    private RogalandYear year;
    private String meeting;
    private String stavangers;
    private String haugesunds;

    @BeforeEach
    void a_meeting_to_be_called() {
        office = new Office(engine);
        year = new RogalandYear(office);
        List<String> cases = year.beforeTheMeeting();
        stavangers = cases.get(0);
        haugesunds = cases.get(1);
        meeting = year.key() + "/forum-1";
    }

    @Test
    void a_meeting_bears_the_cycles_key_and_asks_each_member_by_name() {
        year.callMeeting(1);
        List<Task> asked = office.tasks("declare-impartiality", meeting);
        assertThat(asked).extracting(Task::getAssignee).containsExactlyInAnyOrderElementsOf(MEMBERS);
        Task ofFatima = asked.stream().filter(task -> task.getAssignee().equals("fatima")).findFirst().orElseThrow();
        assertThatThrownBy(() -> declare("fredrik", ofFatima, List.of(), "")).isInstanceOf(RuntimeException.class);
        assertThat(answer("fatima")).isEqualTo("unanswered");
    }

    @Test
    void a_meeting_is_called_with_people_of_the_county_each_of_them_once() {
        Task call = office.task("call-meeting", meeting);
        assertThat(Refused.faults(() -> call(call, List.of()))).hasSize(1).allMatch(fault -> fault.startsWith("members: "));
        assertThat(Refused.faults(() -> call(call, List.of("frida", "frida-vl")))).containsExactly("members: forum.unknown-member");
        assertThat(Refused.faults(() -> call(call, List.of("frida", "frida")))).containsExactly("members: forum.member-twice");
        assertThat(office.tasks("declare-impartiality", meeting)).isEmpty();
    }

    @Test
    void a_declared_conflict_is_about_a_case_of_the_meeting_and_has_a_reason() {
        year.callMeeting(1);
        assertThat(Refused.faults(() -> declare("fatima", List.of("ROGALAND-2000-0001"), "Slekt"))).containsExactly("conflicts: forum.unknown-case");
        assertThat(Refused.faults(() -> declare("fatima", List.of(stavangers), ""))).containsExactly("conflictReason: form.required");
        assertThat(answer("fatima")).isEqualTo("unanswered");
    }

    @Test
    void the_case_of_a_members_own_organisation_is_put_forward_whatever_the_member_says() {
        call(List.of("frida", "fredrik", "stavanger"));
        assertThat(office.json(taskOf("stavanger"), "conflicts")).extracting(item -> item.asText()).containsExactly(stavangers);
        for (String member : List.of("frida", "fredrik", "stavanger")) {
            declare(member, List.of(), "");
        }
        assertThat(office.json(decide("forum-leader"), "rulings")).singleElement().satisfies(ruling -> {
            assertThat(ruling.get("member").asText()).isEqualTo("stavanger");
            assertThat(ruling.get("caseNumber").asText()).isEqualTo(stavangers);
            assertThat(ruling.get("conflictReason").asText()).isNotEmpty();
        });
    }

    @Test
    void a_member_who_has_not_declared_on_the_meeting_day_is_absent() {
        year.callMeeting(1);
        declare("frida", List.of(), "");
        declare("fredrik", List.of(), "");
        office.fire("meeting-day", meeting);
        assertThat(answer("fatima")).isEqualTo("absent");
        assertThat(office.tasks("declare-impartiality", meeting)).isEmpty();
        assertThat(office.json(minutesTask(), "present")).extracting(item -> item.asText()).containsExactly("fredrik", "frida");
        assertThat(Refused.faults(() -> record(minutes(approved())))).containsExactly("present: forum.not-declared");
        record(with(minutes(approved()), "present", List.of("frida", "fredrik")));
        assertThat(office.task("approve-minutes", meeting)).isNotNull();
    }

    @Test
    void a_meeting_that_nobody_came_to_grants_nothing_but_can_be_concluded() {
        year.callMeeting(1);
        office.fire("meeting-day", meeting);
        Map<String, Object> form = with(minutes(approved()), "present", List.of());
        assertThat(Refused.faults(() -> record(form))).containsOnly("lines: forum.too-few-impartial");
        record(with(minutes(outcome("reject", "Ingen møtte.")), "present", List.of()));
        assertThat(office.task("approve-minutes", meeting)).isNotNull();
    }

    @Test
    void the_leader_rules_on_every_conflict_of_the_members() {
        year.callMeeting(1);
        declare("frida", List.of(), "");
        declare("fredrik", List.of(stavangers), "Svoger");
        declare("fatima", List.of(haugesunds), "Tidligere ansatt");
        Task task = decide("forum-leader");
        assertThat(office.tasks("decide-impartiality", meeting)).hasSize(1);
        List<Map<String, Object>> one = List.of(ruling("fredrik", stavangers, true, "For nær"));
        assertThat(Refused.faults(() -> rule("frida", task, one))).containsExactly("rulings: forum.ruling-missing");
        assertThat(Refused.faults(() -> rule("frida", task, List.of(one.get(0), ruling("fatima", haugesunds, true, "")))))
                .hasSize(1).allMatch(fault -> fault.startsWith("rulings.reason: "));
        assertThat(Refused.faults(() -> rule("frida", task, List.of(one.get(0), ruling("fatima", stavangers, true, "Nei")))))
                .contains("rulings.caseNumber: forum.unknown-conflict");
        for (String other : List.of("fredrik", "silje")) {
            assertThatThrownBy(() -> rule(other, task, one)).isInstanceOf(AuthorizationException.class);
        }
        assertThatThrownBy(() -> rule("frida-vl", task, one)).isInstanceOf(ProcessEngineException.class).hasMessageContaining("tenant");
        rule("frida", task, List.of(one.get(0), ruling("fatima", haugesunds, false, "Lenge siden")));
        assertThat((String) office.variable(minutesTask(), "disqualifiedText")).contains(stavangers).doesNotContain(haugesunds);
    }

    @Test
    void the_leaders_own_conflict_is_ruled_on_by_another_member_of_the_meeting() {
        office.hire("forum-guest", "rogaland", "forum");
        year.callMeeting(1);
        declare("frida", List.of(stavangers), "Bor der");
        declare("fredrik", List.of(haugesunds), "Svoger");
        declare("fatima", List.of(), "");
        assertThat(office.tasks("decide-impartiality", meeting)).hasSize(2);
        Task ofDeputy = decide("forum");
        List<Map<String, Object>> rulings = List.of(ruling("frida", stavangers, false, ""));
        assertThat(Refused.faults(() -> rule("frida", ofDeputy, rulings))).containsExactly("forum.deputy");
        assertThat(Refused.faults(() -> rule("forum-guest", ofDeputy, rulings))).containsExactly("forum.deputy");
        assertThatThrownBy(() -> rule("silje", ofDeputy, rulings)).isInstanceOf(AuthorizationException.class);
        assertThat(Refused.faults(() -> rule("frida", decide("forum-leader"),
                List.of(ruling("fredrik", haugesunds, false, ""), rulings.get(0))))).contains("rulings.member: forum.own-conflict");
        rule("frida", decide("forum-leader"), List.of(ruling("fredrik", haugesunds, false, "")));
        rule("fatima", ofDeputy, rulings);
        assertThat(minutesTask()).isNotNull();
        assertThat(jdbc.sql("select ruled_by from conflict c join meeting m on m.id = c.meeting where m.key = ? and member = 'frida'").param(meeting)
                .query(String.class).single()).isEqualTo("fatima");
    }

    @Test
    void a_leader_whose_own_conflict_nobody_there_may_rule_on_is_disqualified() {
        year.callMeeting(1);
        declare("frida", List.of(stavangers), "Bor der");
        office.fire("meeting-day", meeting);
        assertThat(office.tasks("decide-impartiality", meeting)).isEmpty();
        assertThat((String) office.variable(minutesTask(), "disqualifiedText")).contains(stavangers);
        assertThat(jdbc.sql("select ruling_reason from conflict c join meeting m on m.id = c.meeting where m.key = ?").param(meeting)
                .query(String.class).single()).isNotEmpty();
    }

    @Test
    void a_disqualified_member_is_not_counted_and_too_few_impartial_members_stop_the_line() {
        year.callMeeting(1);
        declare("frida", List.of(), "");
        declare("fredrik", List.of(), "");
        declare("fatima", List.of(stavangers), "Gift med rektor");
        rule("frida", decide("forum-leader"), List.of(ruling("fatima", stavangers, true, "Nær familie")));
        List<Fault> faults = Refused.because(() -> record(with(minutes(approved()), "present", List.of("fredrik", "fatima"))));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("forum.too-few-impartial");
            assertThat(fault.args()).containsExactly(stavangers, 1L, 2);
        });
        record(minutes(approved()));
        assertThat(office.task("approve-minutes", meeting)).isNotNull();
    }

    @Test
    void people_of_the_county_governor_have_no_vote_and_do_not_count() {
        call(List.of("frida", "fredrik", "fatima", "silje", "astrid"));
        for (String member : List.of("frida", "fredrik", "fatima", "silje", "astrid")) {
            declare(member, List.of(), "");
        }
        Map<String, Object> form = minutes(approved());
        form.putAll(Map.of("present", List.of("frida", "fredrik", "fatima", "silje", "astrid"), "voteHeld", true, "votesFor", 3, "votesAgainst", 1));
        Fault fault = Refused.because(() -> record(form)).get(0);
        assertThat(fault.code()).isEqualTo("forum.too-many-votes");
        assertThat(fault.args()).containsExactly(4L, 3);
        Map<String, Object> few = with(minutes(approved()), "present", List.of("frida", "silje", "astrid"));
        assertThat(Refused.faults(() -> record(few))).containsOnly("lines: forum.too-few-impartial");
        record(with(form, "votesFor", 2));
        assertThat(office.task("approve-minutes", meeting)).isNotNull();
    }

    @Test
    void a_vote_is_recorded_as_it_was_held() {
        impartialMeeting();
        Map<String, Object> form = with(minutes(approved()), "voteHeld", true);
        assertThat(Refused.faults(() -> record(votes(form, 4, 0)))).containsExactly("votesFor: forum.too-many-votes");
        assertThat(Refused.faults(() -> record(votes(form, 0, 0)))).containsExactly("votesFor: forum.no-votes");
        assertThat(Refused.faults(() -> record(votes(form, 1, 2)))).containsExactly("votesFor: forum.voted-down");
        assertThat(Refused.faults(() -> record(votes(minutes(approved()), 2, 0)))).containsExactly("voteHeld: forum.vote-not-held");
        record(votes(form, 2, 1));
        assertThat(jdbc.sql("select votes_for * 10 + votes_against from minutes n join meeting m on m.id = n.meeting where m.key = ?").param(meeting)
                .query(Integer.class).single()).isEqualTo(21);
    }

    @Test
    void every_line_is_dealt_with_and_no_other() {
        impartialMeeting();
        List<Map<String, Object>> lines = approved();
        assertThat(Refused.faults(() -> record(minutes(lines.subList(0, 1))))).containsExactly("lines: recommendation.line-missing");
        List<Map<String, Object>> foreign = new ArrayList<>(lines);
        foreign.add(new HashMap<>(Map.of("caseNumber", "ROGALAND-2000-0001", "year", year.year(), "ownerAmount", 1, "universityAmount", 1,
                "outcome", "approve", "reason", "")));
        assertThat(Refused.faults(() -> record(minutes(foreign)))).containsExactly("lines.caseNumber: recommendation.unknown-line");
        assertThat(recorded()).isZero();
    }

    @Test
    void what_is_not_approved_as_recommended_has_a_reason() {
        impartialMeeting();
        for (String outcome : List.of("reduce", "reject", "return")) {
            List<Map<String, Object>> lines = approved();
            lines.get(0).putAll(Map.of("outcome", outcome, "ownerAmount", 90_000));
            assertThat(Refused.faults(() -> record(minutes(lines)))).as(outcome).hasSize(1).allMatch(fault -> fault.startsWith("lines.reason: "));
        }
        List<Map<String, Object>> same = approved();
        same.get(0).putAll(Map.of("outcome", "reduce", "reason", "Mindre"));
        assertThat(Refused.faults(() -> record(minutes(same)))).containsExactly("lines.outcome: forum.not-reduced");
        List<Map<String, Object>> more = approved();
        more.get(0).putAll(Map.of("ownerAmount", 100_001, "reason", "Mer"));
        assertThat(Refused.faults(() -> record(minutes(more)))).containsExactly("lines.ownerAmount: recommendation.over-asked");
        assertThat(recorded()).isZero();
        List<Map<String, Object>> lines = approved();
        lines.get(0).putAll(Map.of("outcome", "reduce", "ownerAmount", 90_000, "reason", "Færre deltakere"));
        lines.get(1).putAll(Map.of("outcome", "reject", "reason", "Alt i gang"));
        record(minutes(lines));
        assertThat(jdbc.sql("select sum(owner_amount + university_amount) from minutes_line l join meeting m on m.id = l.meeting where m.key = ?")
                .param(meeting).query(Long.class).single()).as("a rejected line gets nothing").isEqualTo(140_000);
    }

    @Test
    void minutes_that_are_not_approved_come_back_as_they_were_recorded() {
        impartialMeeting();
        List<Map<String, Object>> lines = approved();
        lines.get(0).putAll(Map.of("outcome", "reduce", "ownerAmount", 90_000, "reason", "Færre deltakere"));
        record(minutes(lines));
        for (String other : List.of("fredrik", "silje", "astrid")) {
            assertThatThrownBy(() -> approve(other, true, "")).isInstanceOf(AuthorizationException.class);
        }
        approve("frida", false, "Husk at Stavanger fikk nei.");
        assertThat(office.variable(minutesTask(), "minutesComment")).isEqualTo("Husk at Stavanger fikk nei.");
        List<Map<String, Object>> again = office.lines(minutesTask());
        assertThat(again.get(0)).containsEntry("outcome", "reduce").containsEntry("ownerAmount", 90_000).containsEntry("reason", "Færre deltakere");
        assertThat(again.get(1)).containsEntry("outcome", "approve").containsEntry("ownerAmount", 100_000);
        again.get(0).putAll(Map.of("outcome", "reject", "reason", "Stavanger fikk nei."));
        record(minutes(again));
        approve("frida", true, "");
        assertThat(office.passed("meeting-held", meeting)).isTrue();
        assertThat(jdbc.sql("select outcome from minutes_line l join meeting m on m.id = l.meeting where m.key = ? order by case_number").param(meeting)
                .query(String.class).list()).containsExactly("reject", "approve");
    }

    @Test
    void a_meeting_without_a_quorum_only_warns() {
        call(List.of("frida", "fredrik"));
        year.declareImpartial(1);
        record(with(minutes(approved()), "present", List.of("frida", "fredrik")));
        assertThat(jdbc.sql("select warnings from minutes n join meeting m on m.id = n.meeting where m.key = ?").param(meeting).query(String.class).single())
                .contains("2").contains("3");
        approve("frida", true, "");
        assertThat(office.tasks("make-decision", year.key())).hasSize(1);
    }

    @Test
    void two_members_who_declare_at_the_same_moment_are_both_heard() throws Exception {
        year.callMeeting(1);
        Map<String, Task> tasks = new HashMap<>();
        MEMBERS.forEach(member -> tasks.put(member, taskOf(member)));
        CyclicBarrier together = new CyclicBarrier(MEMBERS.size());
        ExecutorService threads = Executors.newFixedThreadPool(MEMBERS.size());
        try {
            List<Future<?>> done = new ArrayList<>();
            for (String member : MEMBERS) {
                done.add(threads.submit(() -> {
                    together.await();
                    office.as(member, () -> {
                        engine.getTaskService().complete(tasks.get(member).getId(), Office.typed(Map.of("conflicts", List.of(), "conflictReason", "")));
                        return null;
                    });
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        MEMBERS.forEach(member -> assertThat(answer(member)).isEqualTo("declared"));
        office.work();
        assertThat(office.json(minutesTask(), "present")).hasSize(3);
    }

    private void impartialMeeting() {
        year.callMeeting(1);
        year.declareImpartial(1);
    }

    private void call(List<String> members) {
        call(office.task("call-meeting", meeting), members);
    }

    private void call(Task task, List<String> members) {
        office.complete("silje", task, Map.of("meetingDate", year.year() + "-04-20", "meetingPlace", "Stavanger", "members", members));
    }

    private Task taskOf(String member) {
        return office.tasks("declare-impartiality", meeting).stream().filter(task -> member.equals(task.getAssignee())).findFirst().orElseThrow();
    }

    private void declare(String member, List<String> conflicts, String reason) {
        declare(member, taskOf(member), conflicts, reason);
    }

    private void declare(String person, Task task, List<String> conflicts, String reason) {
        office.complete(person, task, Map.of("conflicts", conflicts, "conflictReason", reason));
    }

    /** The open task for the leader or, for the leader's own conflicts, the group {@code forum}. */
    private Task decide(String group) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey("decide-impartiality").processInstanceBusinessKey(meeting)
                .taskCandidateGroup(group).singleResult();
    }

    private static Map<String, Object> ruling(String member, String caseNumber, boolean disqualified, String reason) {
        return Map.of("member", member, "caseNumber", caseNumber, "disqualified", disqualified, "reason", reason);
    }

    private void rule(String person, Task task, List<Map<String, Object>> rulings) {
        office.complete(person, task, Map.of("rulings", rulings));
    }

    private Task minutesTask() {
        return office.task("record-minutes", meeting);
    }

    private List<Map<String, Object>> approved() {
        return outcome("approve", "");
    }

    private List<Map<String, Object>> outcome(String outcome, String reason) {
        List<Map<String, Object>> lines = office.lines(minutesTask());
        lines.forEach(line -> line.putAll(Map.of("outcome", outcome, "reason", reason)));
        return lines;
    }

    private static Map<String, Object> minutes(List<Map<String, Object>> lines) {
        return RogalandYear.minutes(lines);
    }

    private static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> votes(Map<String, Object> form, int votesFor, int votesAgainst) {
        return with(with(form, "votesFor", votesFor), "votesAgainst", votesAgainst);
    }

    private void record(Map<String, Object> form) {
        office.complete("silje", minutesTask(), form);
    }

    private void approve(String person, boolean approved, String comment) {
        office.complete(person, "approve-minutes", meeting, Map.of("minutesApproved", approved, "minutesComment", comment));
    }

    private String answer(String member) {
        return jdbc.sql("select answer from meeting_member x join meeting m on m.id = x.meeting where m.key = ? and member = ?").params(meeting, member)
                .query(String.class).single();
    }

    private long recorded() {
        return jdbc.sql("select count(*) from minutes_line l join meeting m on m.id = l.meeting where m.key = ?").param(meeting).query(Long.class).single();
    }
}
