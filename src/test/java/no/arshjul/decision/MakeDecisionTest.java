package no.arshjul.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Values;
import no.arshjul.money.Kroner;
import no.arshjul.testing.Bookkeeping;
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

/** The decision: by whom, when, and how far from the forum's recommendation. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class MakeDecisionTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DecisionRules rules;

    @Autowired
    private Cycles cycles;

    private Office office;
    private RogalandYear year;

    @BeforeEach
    void a_year() {
        office = new Office(engine);
        year = new RogalandYear(office);
    }

    @Test
    void a_decision_as_recommended_grants_what_the_forum_recommended() {
        List<String> cases = year.beforeTheDecision();
        year.decideAsRecommended();
        assertThat(new Bookkeeping(jdbc).ofCycle("GRANTED", year.key())).isEqualTo(300_000);
        cases.forEach(caseNumber -> assertThat(office.variable(office.task("accept-grant", caseNumber), "ownerAmount")).isEqualTo(100_000L));
    }

    @Test
    void whoever_recommended_in_a_region_does_not_decide() {
        office.hire("borghild", "rogaland", "authority", "region", "region-nord");
        year.open();
        year.readyReport("haugesund");
        year.toRegions();
        Task task = year.regionTask("prioritise", "kindergarten", "nord");
        office.complete("borghild", task, Map.of("lines", RogalandYear.asAsked(office.lines(task)), "regionRemark", ""));
        office.complete("sindre", year.regionTask("control-recommendation", "kindergarten", "nord"), Map.of("controlOutcome", "return", "controlComment", "Se på den."));
        year.recommendAll("kindergarten", "nord");
        year.holdMeeting(1);
        assertThat(refused("borghild", asRecommended())).containsExactly("decision.recommended-it");
        year.decideAsRecommended();
    }

    @Test
    void whoever_took_part_in_the_forum_does_not_decide() {
        office.hire("birger", "rogaland", "authority", "forum");
        year.beforeTheMeeting();
        office.complete("silje", "call-meeting", year.meetingKey(1), Map.of("meetingDate", year.year() + "-04-20", "meetingPlace", "Stavanger",
                "members", List.of("frida", "fredrik", "birger")));
        year.declareImpartial(1);
        minutes(List.of("frida", "fredrik", "birger"), line -> line.put("outcome", "approve"));
        assertThat(refused("birger", asRecommended())).containsExactly("decision.recommended-it");
    }

    @Test
    void only_the_authority_decides() {
        year.beforeTheDecision();
        for (String person : List.of("silje", "frida", "finn", "mona")) {
            assertThatThrownBy(() -> decide(person, asRecommended())).isInstanceOf(AuthorizationException.class);
        }
        assertThatThrownBy(() -> decide("astrid-vl", asRecommended())).isInstanceOf(ProcessEngineException.class).hasMessageContaining("tenant");
        nothingDecided();
    }

    @Test
    void nothing_is_decided_before_a_meeting_has_been_approved() {
        year.beforeTheMeeting();
        assertThat(office.tasks("make-decision", year.key())).isEmpty();
        assertThat(Refused.faults(() -> rules.check(cycles.get(year.key()), "as-recommended", new Values(JsonNodeFactory.instance.objectNode()))))
                .containsExactly("decision.no-meeting");
    }

    @Test
    void every_change_has_a_reason_and_keeps_within_what_was_asked() {
        String caseNumber = year.beforeTheDecision().get(0);
        Map<String, Object> line = line(caseNumber, 90_000, 50_000, "Færre deltakere");
        assertThat(refused("astrid", changes("", line))).hasSize(1).allMatch(fault -> fault.startsWith("decisionReason: "));
        assertThat(refused("astrid", changes("Færre", line(caseNumber, 90_000, 50_000, "")))).hasSize(1).allMatch(fault -> fault.startsWith("lines.reason: "));
        assertThat(refused("astrid", changes("Mer", line(caseNumber, 100_001, 50_000, "Mer")))).containsExactly("lines.ownerAmount: recommendation.over-asked");
        assertThat(refused("astrid", changes("Mer", line(caseNumber, 100_000, 50_001, "Mer"))))
                .containsExactly("lines.universityAmount: recommendation.over-asked");
        assertThat(refused("astrid", changes("Under null", line(caseNumber, -1, 0, "Nei")))).hasSize(1).allMatch(fault -> fault.startsWith("lines.ownerAmount: "));
        assertThat(refused("astrid", changes("Ny", line("ROGALAND-2000-0001", 1, 1, "Ny")))).containsExactly("lines.caseNumber: recommendation.unknown-line");
        assertThat(refused("astrid", changes("Likt", line(caseNumber, 100_000, 50_000, "Likt")))).containsExactly("lines: decision.nothing-changed");
        assertThat(refused("astrid", changes("Ingen"))).hasSize(1).allMatch(fault -> fault.startsWith("lines: "));
        decide("astrid", changes("Færre deltakere enn meldt", line));
        assertThat(new Bookkeeping(jdbc).ofCase("GRANTED", caseNumber)).isEqualTo(140_000);
        assertThat(new Bookkeeping(jdbc).ofCycle("GRANTED", year.key())).isEqualTo(290_000);
    }

    @Test
    void what_differs_is_neither_overlooked_nor_said_twice() {
        String caseNumber = year.beforeTheDecision().get(0);
        Map<String, Object> unsaid = new HashMap<>(asRecommended());
        unsaid.put("lines", List.of(line(caseNumber, 90_000, 50_000, "")));
        assertThat(refused("astrid", unsaid)).containsExactly("lines.caseNumber: decision.differs");
        assertThat(refused("astrid", changes("To", line(caseNumber, 0, 0, "Null"), line(caseNumber, 100_000, 50_000, ""))))
                .containsExactly("lines.caseNumber: decision.line-twice");
        Map<String, Object> same = new HashMap<>(asRecommended());
        same.put("lines", List.of(line(caseNumber, 100_000, 50_000, "")));
        decide("astrid", same);
    }

    @Test
    void a_line_changed_to_nothing_gets_a_letter_and_no_grant() {
        String caseNumber = year.beforeTheDecision().get(0);
        decide("astrid", changes("Trukket", line(caseNumber, 0, 0, "Kommunen har ikke folk til det.")));
        assertThat(office.tasks("accept-grant", caseNumber)).isEmpty();
        assertThat(jdbc.sql("select count(*) from document where case_number = ? and recipient is not null and kind = 'not-granted'").param(caseNumber)
                .query(Long.class).single()).isOne();
    }

    @Test
    void a_return_to_the_forum_has_a_reason() {
        year.beforeTheDecision();
        assertThat(refused("astrid", Map.of("decisionOutcome", "return-to-forum", "decisionReason", "")))
                .hasSize(1).allMatch(fault -> fault.startsWith("decisionReason: "));
    }

    @Test
    void changes_over_the_schemes_frame_are_refused_with_the_figures() {
        List<String> cases = askedForMoreThanTheFrame(4_900_000, 2_000_000);
        Fault fault = Refused.because(() -> decide("astrid", changes("Mer til Stavanger", line(cases.get(0), 12_000_001, 0, "Mer")))).get(0);
        assertThat(fault.field()).isEqualTo("lines");
        assertThat(fault.code()).isEqualTo("forum.over-frame");
        assertThat(fault.args()).containsExactly(Kroner.of(14_000_001), Kroner.of(14_000_000), Kroner.of(1));
        nothingDecided();
        decide("astrid", changes("Mer til Stavanger", line(cases.get(0), 12_000_000, 0, "Mer")));
        assertThat(new Bookkeeping(jdbc).ofCycle("REGION", year.key())).isEqualTo(15_000_000);
    }

    @Test
    void money_the_forum_gives_a_region_beyond_its_frame_is_moved_by_postings_of_their_own() {
        // Midt's frame is 4 900 000 and Nord's 3 050 000; Midt gets 6 000 000 and Nord all of its own.
        List<String> cases = askedForMoreThanTheFrame(6_000_000, 3_050_000);
        year.decideAsRecommended();
        Bookkeeping books = new Bookkeeping(jdbc);
        assertThat(books.ofCase("GRANTED", cases.get(0))).isEqualTo(6_000_000);
        assertThat(books.ofCase("GRANTED", cases.get(1))).isEqualTo(3_050_000);
        assertThat(jdbc.sql("select coalesce(sum(amount), 0) from posting where cycle = ? and cause = 'FORUM_MOVE' and to_account = 'REGION' and region = 'midt'")
                .param(year.key()).query(Long.class).single()).isEqualTo(1_100_000);
        assertThat(jdbc.sql("select sum(case when to_account = 'REGION' then amount else -amount end) from posting where cycle = ? and cause = 'FORUM_MOVE'")
                .param(year.key()).query(Long.class).single()).as("what one region gets, others give").isZero();
        assertThat(jdbc.sql("select distinct person from posting where cycle = ? and cause = 'FORUM_MOVE'").param(year.key()).query(String.class).list())
                .containsExactly("astrid");
    }

    @Test
    void the_forum_keeps_within_the_schemes_frame() {
        List<String> cases = atTheMinutes();
        Task task = office.task("record-minutes", year.meetingKey(1));
        List<Map<String, Object>> lines = office.lines(task);
        lines.forEach(line -> line.putAll(Map.of("outcome", "approve", "reason", "Viktigst", "ownerAmount",
                line.get("caseNumber").equals(cases.get(0)) ? 12_000_000 : 2_000_001)));
        Fault fault = Refused.because(() -> office.complete("silje", task, RogalandYear.minutes(lines))).get(0);
        assertThat(fault.field()).isEqualTo("lines");
        assertThat(fault.code()).isEqualTo("forum.over-frame");
        assertThat(fault.args()).containsExactly(Kroner.of(14_000_001), Kroner.of(14_000_000), Kroner.of(1));
    }

    /** Stavanger asks for 13 million and Haugesund for 4, all of it to the owner; their regions give one krone each. */
    private List<String> atTheMinutes() {
        year.open();
        List<String> cases = List.of(ready("stavanger", 13_000_000), ready("haugesund", 4_000_000));
        year.toRegions();
        for (String region : List.of("midt", "nord")) {
            Task task = year.regionTask("prioritise", "kindergarten", region);
            List<Map<String, Object>> lines = office.lines(task);
            lines.forEach(line -> line.putAll(Map.of("priority", 1, "ownerAmount", 1, "universityAmount", 0)));
            office.complete("rolf-" + region, task, Map.of("lines", lines, "regionRemark", ""));
            office.complete("sindre", year.regionTask("control-recommendation", "kindergarten", region), Map.of("controlOutcome", "accept", "controlComment", ""));
        }
        year.callMeeting(1);
        year.declareImpartial(1);
        return cases;
    }

    private List<String> askedForMoreThanTheFrame(int stavanger, int haugesund) {
        List<String> cases = atTheMinutes();
        minutes(List.of("frida", "fredrik", "fatima"), line -> line.putAll(Map.of("outcome", "approve", "reason", "Viktigst", "ownerAmount",
                line.get("caseNumber").equals(cases.get(0)) ? stavanger : haugesund)));
        return cases;
    }

    private String ready(String owner, long amount) {
        Map<String, Object> form = year.reportForm(owner);
        form.put("amounts", List.of(RogalandYear.amount(year.year(), amount, 0)));
        String caseNumber = year.report(owner, form);
        year.accept(caseNumber);
        return caseNumber;
    }

    private void minutes(List<String> present, java.util.function.Consumer<Map<String, Object>> word) {
        Task task = office.task("record-minutes", year.meetingKey(1));
        List<Map<String, Object>> lines = office.lines(task);
        lines.forEach(word);
        Map<String, Object> form = RogalandYear.minutes(lines);
        form.put("present", present);
        office.complete("silje", task, form);
        office.complete("frida", "approve-minutes", year.meetingKey(1), Map.of("minutesApproved", true, "minutesComment", ""));
    }

    private static Map<String, Object> asRecommended() {
        return Map.of("decisionOutcome", "as-recommended", "decisionReason", "");
    }

    @SafeVarargs
    private static Map<String, Object> changes(String reason, Map<String, Object>... lines) {
        return new HashMap<>(Map.of("decisionOutcome", "with-changes", "decisionReason", reason, "lines", List.of(lines)));
    }

    private Map<String, Object> line(String caseNumber, int owner, int university, String reason) {
        return Map.of("caseNumber", caseNumber, "year", year.year(), "ownerAmount", owner, "universityAmount", university, "reason", reason);
    }

    private void decide(String person, Map<String, Object> form) {
        office.complete(person, "make-decision", year.key(), form);
    }

    private List<String> refused(String person, Map<String, Object> form) {
        List<String> faults = Refused.faults(() -> decide(person, form));
        nothingDecided();
        return faults;
    }

    private void nothingDecided() {
        assertThat(office.tasks("make-decision", year.key())).hasSize(1);
        assertThat(jdbc.sql("select count(*) from decision where cycle = ?").param(year.key()).query(Long.class).single()).isZero();
        assertThat(new Bookkeeping(jdbc).ofCycle("GRANTED", year.key())).isZero();
    }
}
