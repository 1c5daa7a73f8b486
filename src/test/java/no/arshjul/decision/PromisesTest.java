package no.arshjul.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.ledger.By;
import no.arshjul.testing.Decided;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import no.arshjul.testing.WalkedYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is promised for years 2 and 3 binds their frames whenever it is promised, frees them when it is given up, and is never paid twice. */
class PromisesTest extends WalkedYear {

    @Autowired private ChangedDecisions changes;
    @Autowired private Decisions decisions;

    private RogalandYear next;

    @BeforeEach
    void two_years() {
        next = year.next();
    }

    @Test
    void a_promise_made_after_the_next_years_frames_were_confirmed_binds_them_and_is_started_there() {
        next.open();
        String caseNumber = decidedForTwoYears();
        assertThat(book.ofCycle("BOUND", next.key())).isEqualTo(50_000);
        assertThat(frame("net")).isEqualTo(13_950_000);
        decide(next, "haugesund", next.reportForm("haugesund"));
        assertThat(book.ofCycle("BOUND", next.key())).isZero();
        assertThat(grantsOf(caseNumber)).containsExactly(year.year(), next.year());
    }

    @Test
    void a_promise_made_while_the_next_years_frames_wait_to_be_confirmed_is_in_them() {
        office.start("silje", "grant-cycle", next.openForm());
        decidedForTwoYears();
        office.complete("silje", "confirm-frames", next.key(), Map.of("framesConfirmed", true));
        assertThat(book.ofCycle("BOUND", next.key())).isEqualTo(50_000);
        assertThat(frame("bound")).isEqualTo(50_000);
    }

    @Test
    void a_promise_made_after_the_next_years_frames_were_divided_is_told_of_and_not_started() {
        next.open();
        next.readyReport("haugesund");
        next.toRegions();
        year.open();
        String caseNumber = year.report("stavanger", year.twoYearForm("stavanger"));
        year.accept(caseNumber);
        year.toRegions();
        year.recommendAll("kindergarten", "midt");
        year.holdMeeting(1);
        assertThat(office.json(office.task("make-decision", year.key()), "lateTable")).hasToString(
                "[{\"scheme\":\"kindergarten\",\"caseNumber\":\"%s\",\"year\":\"%d\",\"amount\":50000}]".formatted(caseNumber, next.year()));
        year.decideAsRecommended();
        next.recommendAll("kindergarten", "nord");
        next.holdMeeting(1);
        assertThat(office.json(office.task("make-decision", next.key()), "unboundTable")).hasToString("[{\"scheme\":\"kindergarten\",\"amount\":50000}]");
        next.decideAsRecommended();
        assertThat(grantsOf(caseNumber)).containsExactly(year.year());
    }

    @Test
    void a_grant_declined_after_the_next_years_frames_were_confirmed_frees_what_was_bound_for_its_second_year() {
        String caseNumber = decidedForTwoYears();
        next.open();
        assertThat(book.ofCycle("BOUND", next.key())).isEqualTo(50_000);
        new GrantSteps(office, year).decline("stavanger", caseNumber);
        assertThat(book.ofCycle("BOUND", next.key())).isZero();
        assertThat(frame("net")).as("it is divided with the rest").isEqualTo(14_000_000);
    }

    @Test
    void declined_after_the_next_years_frames_were_divided_it_is_left_over_there() {
        String caseNumber = decidedForTwoYears();
        next.open();
        next.readyReport("haugesund");
        next.toRegions();
        new GrantSteps(office, year).decline("stavanger", caseNumber);
        assertThat(book.ofCycle("BOUND", next.key())).isZero();
        assertThat(book.ofCycle("FRAME", next.key())).isEqualTo(50_000);
        next.recommendAll("kindergarten", "nord");
        next.holdMeeting(1);
        next.decideAsRecommended();
        assertThat(grantsOf(caseNumber)).containsExactly(year.year());
    }

    @Test
    void a_new_report_that_refers_to_the_decision_raises_it_and_never_are_both_paid() {
        String earlier = decidedForTwoYears();
        next.open();
        Map<String, Object> form = next.reportForm("stavanger");
        form.put("earlierCase", earlier);
        String newer = decide(next, "stavanger", form);
        assertThat(grantsOf(earlier)).containsExactly(year.year());
        assertThat(grantsOf(newer)).containsExactly(next.year());
        assertThat(book.ofCase("COMMITTED", earlier)).isZero();
        assertThat(book.ofCase("GRANTED", newer)).isEqualTo(150_000);
        assertThat(book.ofCycle("BOUND", next.key())).as("what was bound pays first").isZero();
        assertThat(book.ofCycle("REGION", next.key())).isEqualTo(28_950_000 - 100_000);
        assertThat(jdbc.sql("select new_case from replaced_commitment where earlier_case = ? and year = ?").params(earlier, next.year())
                .query(String.class).single()).isEqualTo(newer);
    }

    @Test
    void what_a_new_decision_has_replaced_is_not_given_again_by_a_change_of_the_earlier_one_and_may_be_taken_away() {
        String earlier = decidedForTwoYears();
        next.open();
        Map<String, Object> form = next.reportForm("stavanger");
        form.put("earlierCase", earlier);
        decide(next, "stavanger", form);
        By by = new By("decide-amendment", "astrid", null);
        assertThat(Refused.faults(() -> changes.change(earlier, Map.of(next.year(), Amounts.of(40_000, 30_000)), "amendment", "Mer.", by)))
                .containsExactly("decision.change.replaced");
        changes.change(earlier, Map.of(next.year(), Amounts.NOTHING), "amendment", "Trengs ikke.", by);
        assertThat(grantsOf(earlier)).containsExactly(year.year());
    }

    @Test
    void a_new_report_may_lower_it_and_the_control_shows_what_it_refers_to() {
        String earlier = decidedForTwoYears();
        next.open();
        Map<String, Object> form = next.reportForm("stavanger");
        form.put("earlierCase", earlier);
        form.put("amounts", List.of(RogalandYear.amount(next.year(), 10_000, 5_000)));
        String newer = next.report("stavanger", form);
        office.complete("uis", "confirm-partnership", newer, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        assertThat(office.variable(office.task("formal-control", newer), "confirmationsText").toString().replace('\u00a0', ' '))
                .contains("Viser til sak " + earlier + ", som er lovet 50 000 kr for " + next.year());
        next.control(newer, "accept", "");
        next.toRegions();
        next.recommendAll("kindergarten", "midt");
        next.holdMeeting(1);
        next.decideAsRecommended();
        assertThat(book.ofCase("GRANTED", newer)).isEqualTo(15_000);
        assertThat(book.ofCycle("FRAME", next.key())).as("the rest is left over").isEqualTo(35_000);
        assertThat(grantsOf(earlier)).containsExactly(year.year());
    }

    @Test
    void zero_is_a_decision_and_replaces_the_promise_too() {
        String earlier = decidedForTwoYears();
        next.open();
        assertThat(book.ofCycle("BOUND", next.key())).isEqualTo(50_000);
        String newer = decidedToNothing(next, earlier);
        assertThat(grantsOf(earlier)).containsExactly(year.year());
        assertThat(grantsOf(newer)).isEmpty();
        assertThat(book.ofCase("COMMITTED", earlier)).isZero();
        assertThat(book.ofCycle("BOUND", next.key())).isZero();
        assertThat(jdbc.sql("select owner_amount + university_amount from replaced_commitment where earlier_case = ? and new_case = ?")
                .params(earlier, newer).query(Long.class).single()).isEqualTo(50_000);
        assertThat(decisions.replaced(newer)).as("the letter says so").containsExactly("sak " + earlier + " for " + next.year());
        assertThat(jdbc.sql("select kind from document where case_number = ?").param(newer).query(String.class).list()).contains("not-granted");
    }

    @Test
    void zero_takes_nothing_from_a_grant_that_has_been_started() {
        String earlier = decidedForTwoYears();
        next.open();
        decide(next, "haugesund", next.reportForm("haugesund"));
        assertThat(grantsOf(earlier)).containsExactly(year.year(), next.year());
        office.start("silje", "grant-cycle", secondCallForm());
        RogalandYear second = next.secondCall();
        office.complete("silje", "confirm-frames", second.key(), Map.of("framesConfirmed", true));
        decidedToNothing(second, earlier);
        assertThat(book.ofCase("GRANTED", earlier)).isEqualTo(200_000 - book.ofCase("DUE", earlier));
        assertThat(jdbc.sql("select count(*) from replaced_commitment where earlier_case = ?").param(earlier).query(Long.class).single()).isZero();
    }

    @Test
    void a_replaced_promise_stays_replaced_when_the_grant_that_replaced_it_is_declined() {
        String earlier = decidedForTwoYears();
        next.open();
        Map<String, Object> form = next.reportForm("stavanger");
        form.put("earlierCase", earlier);
        String newer = decide(next, "stavanger", form);
        new GrantSteps(office, next).decline("stavanger", newer);
        assertThat(book.ofCase("GRANTED", newer)).isZero();
        assertThat(book.ofCase("COMMITTED", earlier)).isZero();
        assertThat(grantsOf(earlier)).containsExactly(year.year());
    }

    @Test
    void what_was_transferred_from_the_year_before_is_shown_beside_the_frame() {
        String caseNumber = Decided.in(year, "stavanger").get(0);
        GrantSteps steps = new GrantSteps(office, year);
        steps.accept("stavanger", caseNumber);
        steps.payAll();
        steps.report("stavanger", caseNumber, 90_000, 45_000, "transfer");
        steps.control(caseNumber, "accept");
        steps.settle(caseNumber, "transfer");
        office.start("silje", "grant-cycle", next.openForm());
        assertThat(office.json(office.task("confirm-frames", next.key()), "transferredTable"))
                .hasToString("[{\"scheme\":\"kindergarten\",\"cases\":1,\"amount\":15000}]");
        assertThat(frame("net")).isEqualTo(14_000_000);
    }

    /** A new report of Stavanger that refers to the earlier case, and is given nothing. */
    private String decidedToNothing(RogalandYear in, String earlier) {
        Map<String, Object> form = in.reportForm("stavanger");
        form.put("earlierCase", earlier);
        String newer = in.report("stavanger", form);
        in.accept(newer);
        in.toRegions();
        List<Map<String, Object>> lines = RogalandYear.asAsked(office.lines(in.regionTask("prioritise", "kindergarten", "midt")));
        lines.get(0).putAll(Map.of("ownerAmount", 0, "universityAmount", 0, "reason", "Har alt fått."));
        office.complete("rolf-midt", in.regionTask("prioritise", "kindergarten", "midt"), Map.of("lines", lines, "regionRemark", ""));
        office.complete("sindre", in.regionTask("control-recommendation", "kindergarten", "midt"), Map.of("controlOutcome", "accept", "controlComment", ""));
        in.holdMeeting(1);
        in.decideAsRecommended();
        return newer;
    }

    private Map<String, Object> secondCallForm() {
        Map<String, Object> form = new HashMap<>(next.openForm());
        form.put("frames", List.of(RogalandYear.frame("kindergarten", 1_000_000, 0)));
        form.put("needsDeadline", next.year() + "-08-15");
        form.put("recommendationDeadline", next.year() + "-09-15");
        form.put("forumDate", next.year() + "-10-01");
        form.put("reportDeadline", (next.year() + 1) + "-06-15");
        return form;
    }

    private String decidedForTwoYears() {
        return decide(year, "stavanger", year.twoYearForm("stavanger"));
    }

    private String decide(RogalandYear in, String person, Map<String, Object> form) {
        if (jdbc.sql("select count(*) from cycle where key = ?").param(in.key()).query(Integer.class).single() == 0) {
            return Decided.in(in, new HashMap<>(Map.of(person, form))).get(0);
        }
        String caseNumber = in.report(person, form);
        in.accept(caseNumber);
        in.toRegions();
        in.recommendAll("kindergarten", person.equals("haugesund") ? "nord" : "midt");
        in.holdMeeting(1);
        in.decideAsRecommended();
        return caseNumber;
    }

    private long frame(String column) {
        return jdbc.sql("select " + column + " from cycle_frame where cycle = ? and scheme = 'kindergarten'").param(next.key()).query(Long.class).single();
    }

    private List<Integer> grantsOf(String caseNumber) {
        return jdbc.sql("select year from award where case_number = ? order by year").param(caseNumber).query(Integer.class).list();
    }
}
