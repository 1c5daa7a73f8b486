package no.arshjul.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.Fault;
import no.arshjul.money.Kroner;
import no.arshjul.testing.Bookkeeping;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Diagram grant-cycle, every path; what its opening refuses is in {@link OpenCycleTest}. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@CoversDiagram("grant-cycle")
class GrantCycleTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private Office office;
    private RogalandYear year;

    @BeforeEach
    void a_year() {
        office = new Office(engine);
        year = new RogalandYear(office);
    }

    @Test
    void the_straight_year_reaches_the_owners_answers() {
        List<String> cases = year.decided();
        assertThat(office.task("accept-grant", cases.get(0))).isNotNull();
        assertThat(office.task("accept-grant", cases.get(1))).isNotNull();
    }

    @Test
    void frames_that_are_not_confirmed_take_the_opening_back_and_the_year_can_be_opened_again() {
        office.start("silje", "grant-cycle", year.openForm());
        office.complete("silje", "confirm-frames", year.key(), Map.of("framesConfirmed", false));
        assertThat(office.passed("cycle-cancelled", year.key())).isTrue();
        assertThat(jdbc.sql("select count(*) from posting where cycle = ?").param(year.key()).query(Long.class).single()).isZero();
        year.open();
        assertThat(office.waitsFor("needs-deadline", year.key())).isTrue();
    }

    @Test
    void the_net_frame_is_what_is_allotted_less_what_is_set_aside_and_bound() {
        office.start("silje", "grant-cycle", year.openForm());
        Map<String, Object> row = frame(year, "kindergarten");
        assertThat(row).containsEntry("allotted", 20_000_000).containsEntry("setAside", 6_000_000).containsEntry("bound", 0)
                .containsEntry("net", 14_000_000);
    }

    @Test
    void what_an_earlier_year_committed_is_bound_in_this_year_and_is_granted_by_its_decision_without_a_new_acceptance() {
        String caseNumber = decidedOverTwoYears();
        RogalandYear next = year.next();
        office.start("silje", "grant-cycle", next.openForm());
        assertThat(frame(next, "kindergarten")).containsEntry("bound", 50_000).containsEntry("net", 13_950_000);
        office.complete("silje", "confirm-frames", next.key(), Map.of("framesConfirmed", true));
        next.toRegions();
        next.holdMeeting(1);
        next.decideAsRecommended();

        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("grant").processInstanceBusinessKey(caseNumber)
                .variableValueEquals("cycle", next.key()).count()).isOne();
        assertThat(office.tasks("accept-grant", caseNumber)).as("only the first year's").hasSize(1);
        assertThat(office.variable(office.task("accept-grant", caseNumber), "cycle")).isEqualTo(year.key());
        Bookkeeping books = new Bookkeeping(jdbc);
        assertThat(books.ofCase("COMMITTED", caseNumber)).isZero();
        assertThat(books.ofCase("DUE", caseNumber)).as("the second year's, at once").isEqualTo(50_000);
        assertThat(books.ofCycle("BOUND", next.key())).isZero();
    }

    @Test
    void the_frame_must_cover_what_is_set_aside_and_bound() {
        decidedOverTwoYears();
        RogalandYear next = year.next();
        Map<String, Object> form = next.openForm();
        form.put("frames", List.of(RogalandYear.frame("kindergarten", 1_000_000, 950_001)));
        Fault fault = Refused.because(() -> office.start("silje", "grant-cycle", form)).get(0);
        assertThat(fault.field()).isEqualTo("frames.allotted");
        assertThat(fault.code()).isEqualTo("cycle.over-bound");
        assertThat(fault.args()).containsExactly(Kroner.of(1_000_000), Kroner.of(950_001), Kroner.of(50_000));
        form.put("frames", List.of(RogalandYear.frame("kindergarten", 1_000_000, 950_000)));
        office.start("silje", "grant-cycle", form);
        assertThat(frame(next, "kindergarten")).containsEntry("net", 0);
    }

    @Test
    void a_needs_deadline_on_a_sunday_counts_to_monday_in_the_timer_the_tables_and_the_call_and_stays_as_typed_beside_it() {
        ClockUtil.setCurrentTime(java.sql.Timestamp.valueOf("2025-12-01 12:00:00"));
        try {
            Map<String, Object> form = year.openForm();
            form.putAll(Map.of("year", 2026, "needsDeadline", "2026-02-01", "recommendationDeadline", "2026-03-15", "forumDate", "2026-04-20",
                    "reportDeadline", "2027-01-17"));
            long before = lastMail();
            office.start("silje", "grant-cycle", form);
            office.complete("silje", "confirm-frames", "ROGALAND-2026", Map.of("framesConfirmed", true));
            assertThat(office.timer("needs-deadline", "ROGALAND-2026").getDuedate().toInstant()).isEqualTo(java.time.Instant.parse("2026-02-02T22:59:00Z"));
            assertThat(jdbc.sql("""
                    select concat_ws(' ', needs_deadline, needs_deadline_typed, recommendation_deadline, report_deadline) from cycle where key = 'ROGALAND-2026'""")
                    .query(String.class).single()).as("the report deadline, a Sunday, stands").isEqualTo("2026-02-02 2026-02-01 2026-03-16 2027-01-17");
            assertThat(jdbc.sql("select body from outbox where id > ?").param(before).query(String.class).list()).isNotEmpty()
                    .allMatch(body -> body.contains("2. februar 2026"));
        } finally {
            ClockUtil.reset();
        }
    }

    @Test
    void the_call_is_stored_in_both_language_forms_and_told_to_every_owner() {
        long before = lastMail();
        year.open();
        assertThat(documents("call")).containsExactlyInAnyOrder("nb", "nn");
        assertThat(mailedSince(before)).contains("post@haugesund.example", "post@suldal.example").doesNotHaveDuplicates();
    }

    @Test
    void both_reminders_before_the_deadline_go_only_to_those_who_have_not_reported() {
        year.open();
        year.report("stavanger");
        long before = lastMail();
        office.fire("first-needs-reminder", year.key());
        assertThat(mailedSince(before)).contains("post@haugesund.example", "post@karmoy.example").doesNotContain("post@stavanger.example");

        Map<String, Object> form = year.reportForm("haugesund");
        form.put("networkOwners", List.of(RogalandYear.orgnr("karmoy")));
        year.report("haugesund", form);
        before = lastMail();
        office.fire("second-needs-reminder", year.key());
        assertThat(mailedSince(before)).contains("post@sandnes.example")
                .doesNotContain("post@stavanger.example", "post@haugesund.example", "post@karmoy.example");
        assertThat(office.waitsFor("needs-deadline", year.key())).isTrue();
    }

    @Test
    void a_report_after_the_deadlines_timer_is_late() {
        year.open();
        office.fire("needs-deadline", year.key());
        String caseNumber = year.report("sandnes");
        assertThat(jdbc.sql("select late from needs_report where case_number = ?").param(caseNumber).query(Boolean.class).single()).isTrue();
        assertThat(office.tasks("decide-late", caseNumber)).hasSize(1);
    }

    @Test
    void a_line_the_forum_returned_goes_to_its_region_with_what_is_left_and_then_to_a_second_meeting_while_the_decision_waits() {
        year.open();
        String returned = year.readyReport("stavanger");
        String kept = year.readyReport("sola");
        String elsewhere = year.readyReport("haugesund");
        year.toRegions();
        long frame = ((Number) office.variable(year.regionTask("prioritise", "kindergarten", "midt"), "regionFrame")).longValue();
        year.recommendAll("kindergarten", "midt");
        year.recommendAll("kindergarten", "nord");
        year.callMeeting(1);
        year.declareImpartial(1);
        List<Map<String, Object>> lines = office.lines(office.task("record-minutes", year.meetingKey(1)));
        lines.forEach(line -> line.putAll(line.get("caseNumber").equals(returned)
                ? Map.of("outcome", "return", "reason", "Beløpene må deles på nytt.") : Map.of("outcome", "approve")));
        office.complete("silje", "record-minutes", year.meetingKey(1), RogalandYear.minutes(lines));
        office.complete("frida", "approve-minutes", year.meetingKey(1), Map.of("minutesApproved", true, "minutesComment", ""));

        assertThat(office.tasks("make-decision", year.key())).isEmpty();
        assertThat(office.tasks("prioritise", year.key() + "/%")).hasSize(1);
        Task again = year.regionTask("prioritise", "kindergarten", "midt");
        assertThat(office.lines(again)).extracting(line -> line.get("caseNumber")).containsExactly(returned);
        assertThat(((Number) office.variable(again, "regionFrame")).longValue()).isEqualTo(frame - 150_000);
        year.recommendAll("kindergarten", "midt");
        year.callMeeting(2);
        year.declareImpartial(2);
        assertThat(office.lines(office.task("record-minutes", year.meetingKey(2)))).extracting(line -> line.get("caseNumber")).containsExactly(returned);
        assertThat(office.tasks("make-decision", year.key())).isEmpty();
        year.approveAll(2);
        assertThat(office.json(office.task("make-decision", year.key()), "recommendedLines")).extracting(line -> line.get("caseNumber").asText())
                .containsExactlyInAnyOrder(returned, kept, elsewhere);
        year.decideAsRecommended();
        assertThat(office.tasks("accept-grant", year.key() + "-%")).hasSize(3);
    }

    @Test
    void a_decision_that_goes_back_to_the_forum_holds_a_new_meeting_with_all_lines() {
        List<String> cases = year.beforeTheDecision();
        office.complete("astrid", "make-decision", year.key(), Map.of("decisionOutcome", "return-to-forum", "decisionReason", "Grunnen mangler."));
        assertThat(office.tasks("make-decision", year.key())).isEmpty();
        year.callMeeting(2);
        year.declareImpartial(2);
        assertThat(office.lines(office.task("record-minutes", year.meetingKey(2)))).extracting(line -> line.get("caseNumber"))
                .containsExactlyInAnyOrderElementsOf(cases);
        year.approveAll(2);
        year.decideAsRecommended();
        assertThat(office.tasks("accept-grant", year.key() + "-%")).hasSize(2);
    }

    @Test
    void a_year_without_reports_goes_all_the_way_and_its_result_is_stored_in_both_language_forms() {
        emptyYearToItsClosing();
        office.complete("silje", "close-cycle", year.key(), Map.of("closingRemark", "Ingen meldte behov."));
        assertThat(office.ended(year.key())).isTrue();
        assertThat(office.passed("cycle-closed", year.key())).isTrue();
        assertThat(documents("year-result")).containsExactlyInAnyOrder("nb", "nn");
    }

    @Test
    void a_closed_year_takes_no_report() {
        emptyYearToItsClosing();
        office.complete("silje", "close-cycle", year.key(), Map.of("closingRemark", ""));
        assertThat(Refused.faults(() -> year.report("stavanger"))).containsExactly("cycle: needs.cycle-closed");
        assertThat(jdbc.sql("select count(*) from needs_report where cycle = ?").param(year.key()).query(Long.class).single()).isZero();
    }

    @Test
    void a_year_closes_when_its_last_grant_has_ended() {
        List<String> cases = year.decided();
        decline("stavanger", cases.get(0));
        assertThat(office.tasks("close-cycle", year.key())).isEmpty();
        decline("haugesund", cases.get(1));
        assertThat(office.tasks("close-cycle", year.key())).hasSize(1);
    }

    @Test
    void the_secretariat_is_reminded_of_what_has_been_due_for_some_days() {
        List<String> cases = year.decided();
        office.complete("stavanger", "accept-grant", cases.get(0), Map.of("grantAccepted", true, "accountNumber", RogalandYear.ACCOUNT));
        long before = lastMail();
        office.fire("payout-reminder-date", year.key());
        assertThat(mailedSince(before)).contains("silje@arshjul.example", "sindre@arshjul.example").doesNotContain("astrid@arshjul.example");
        office.complete("haugesund", "accept-grant", cases.get(1), Map.of("grantAccepted", true, "accountNumber", RogalandYear.ACCOUNT));
        assertThat(office.waitsFor("payout-reminder-date", year.key())).as("what is due later is reminded of anew").isTrue();
    }

    @Test
    void letters_go_out_in_batches_and_a_year_in_which_nothing_was_granted_can_be_closed_at_once() {
        year.open();
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 26; i++) {
            cases.add(year.readyReport("stavanger"));
        }
        year.toRegions();
        year.recommendAll("kindergarten", "midt");
        year.callMeeting(1);
        year.declareImpartial(1);
        List<Map<String, Object>> lines = office.lines(office.task("record-minutes", year.meetingKey(1)));
        lines.forEach(line -> line.putAll(Map.of("outcome", "reject", "reason", "Tiltaket er alt i gang.")));
        office.complete("silje", "record-minutes", year.meetingKey(1), RogalandYear.minutes(lines));
        office.complete("frida", "approve-minutes", year.meetingKey(1), Map.of("minutesApproved", true, "minutesComment", ""));
        year.decideAsRecommended();
        assertThat(jdbc.sql("select distinct case_number from document where cycle = ? and recipient = ? and kind <> 'receipt'")
                .params(year.key(), RogalandYear.orgnr("stavanger")).query(String.class).list()).containsExactlyInAnyOrderElementsOf(cases);
        assertThat(office.tasks("close-cycle", year.key())).hasSize(1);
    }

    @Test
    void only_the_countys_own_secretariat_opens_its_year() {
        assertThat(Refused.faults(() -> office.start("silje-vl", "grant-cycle", year.openForm()))).containsExactly("http.other-county");
        for (String person : List.of("stavanger", "astrid", "finn", "frida", "mona")) {
            assertThatThrownBy(() -> office.start(person, "grant-cycle", year.openForm())).isInstanceOf(AuthorizationException.class);
        }
        assertThat(jdbc.sql("select count(*) from cycle where key = ?").param(year.key()).query(Long.class).single()).isZero();
    }

    private String decidedOverTwoYears() {
        year.open();
        Map<String, Object> form = year.reportForm("stavanger");
        form.put("amounts", List.of(RogalandYear.amount(year.year(), 100_000, 50_000), RogalandYear.amount(year.year() + 1, 30_000, 20_000)));
        String caseNumber = year.report("stavanger", form);
        year.accept(caseNumber);
        year.toRegions();
        year.recommendAll("kindergarten", "midt");
        year.holdMeeting(1);
        year.decideAsRecommended();
        return caseNumber;
    }

    private void emptyYearToItsClosing() {
        year.open();
        year.toRegions();
        assertThat(office.tasks("prioritise", year.key() + "/%")).isEmpty();
        year.holdMeeting(1);
        year.decideAsRecommended();
    }

    private void decline(String owner, String caseNumber) {
        office.complete(owner, "accept-grant", caseNumber, Map.of("grantAccepted", false));
    }

    private Map<String, Object> frame(RogalandYear of, String scheme) {
        Task task = office.task("confirm-frames", of.key());
        for (var row : office.json(task, "frameTable")) {
            if (row.get("scheme").asText().equals(scheme)) {
                return Map.of("allotted", row.get("allotted").asInt(), "setAside", row.get("setAside").asInt(), "bound", row.get("bound").asInt(),
                        "net", row.get("net").asInt());
            }
        }
        throw new AssertionError(scheme);
    }

    private List<String> documents(String kind) {
        return jdbc.sql("select language_form from document where cycle = ? and kind = ? and media_type = 'application/pdf'")
                .params(year.key(), kind).query(String.class).list();
    }

    private long lastMail() {
        return jdbc.sql("select coalesce(max(id), 0) from outbox").query(Long.class).single();
    }

    private List<String> mailedSince(long id) {
        return jdbc.sql("select recipient from outbox where id > ?").param(id).query(String.class).list();
    }
}
