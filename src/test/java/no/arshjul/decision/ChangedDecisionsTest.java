package no.arshjul.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Norway;
import no.arshjul.grant.Instalment;
import no.arshjul.grant.Instalments;
import no.arshjul.ledger.By;
import no.arshjul.money.Kroner;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.Decided;
import no.arshjul.testing.Refused;
import no.arshjul.testing.WalkedYear;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision changed at every stage of its grant's life; and diagram repayment, every path. */
@CoversDiagram("repayment")
class ChangedDecisionsTest extends WalkedYear {

    @Autowired
    private ChangedDecisions changes;
    @Autowired
    private Decisions decisions;
    @Autowired
    private Instalments instalments;

    @Test
    void an_unpaid_grant_is_reversed_and_posted_anew_and_the_old_line_is_kept() {
        String caseNumber = decided("haugesund");
        change(caseNumber, 80_000, 60_000);
        assertThat(book.ofCase("GRANTED", caseNumber)).isEqualTo(140_000);
        assertThat(postings(caseNumber)).isEqualTo(List.of("REGION>GRANTED 100000", "REGION>GRANTED 50000", "GRANTED>REGION 100000",
                "GRANTED>REGION 50000", "REGION>GRANTED 80000", "REGION>GRANTED 60000"));
        assertThat(decisions.of(caseNumber)).extracting(DecisionLine::ownerAmount, DecisionLine::universityAmount, DecisionLine::reason)
                .containsExactly(tuple(Kroner.of(80_000), Kroner.of(60_000), "Etter klage."));
        assertThat(jdbc.sql("select count(*) from decision_line where case_number = ? and replaced_by is not null").param(caseNumber)
                .query(Long.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select cause || ' ' || person || ' ' || old_owner || ' ' || new_university from decision_change where case_number = ?")
                .param(caseNumber).query(String.class).list()).containsExactly("appeal astrid 100000 60000");
        steps.accept("haugesund", caseNumber);
        assertThat(book.ofCase("DUE", caseNumber)).isEqualTo(140_000);
    }

    @Test
    void what_is_due_follows_the_new_decision_and_the_running_grant_knows_it() {
        String caseNumber = decided("haugesund");
        steps.accept("haugesund", caseNumber);
        change(caseNumber, 90_000, 65_000);
        assertThat(due()).extracting(Instalment::role, Instalment::amount).containsExactly(tuple("owner", Kroner.of(90_000)),
                tuple("university", Kroner.of(50_000)), tuple("university", Kroner.of(15_000)));
        assertThat(book.ofCase("DUE", caseNumber)).isEqualTo(155_000);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseNumber)
                .variableValueEquals("universityAmount", 65_000L).count()).isEqualTo(1);
        steps.payAll();
        steps.report("haugesund", caseNumber, 90_000, 65_000, "");
        steps.control(caseNumber, "accept");
        assertThat(book.ofCase("USED", caseNumber)).isEqualTo(155_000);
    }

    @Test
    void more_money_after_the_payment_becomes_a_new_instalment_and_too_much_paid_is_claimed_back() {
        String caseNumber = decided("haugesund");
        steps.accept("haugesund", caseNumber);
        steps.payAll();
        change(caseNumber, 60_000, 70_000);
        assertThat(due()).extracting(Instalment::role, Instalment::amount).containsExactly(tuple("university", Kroner.of(20_000)));
        assertThat(book.ofCase("CLAIMED", caseNumber)).isEqualTo(40_000);
        steps.payAll();
        steps.report("haugesund", caseNumber, 60_000, 70_000, "");
        steps.control(caseNumber, "accept");
        String closing = year.key();
        assertThat(Refused.faults(() -> office.complete("silje", "close-cycle", closing, Map.of("closingRemark", "")))).containsExactly("grant.claims-open");
        office.work();
        assertThat(jdbc.sql("select count(*) from document where case_number = ? and kind = 'repayment-claim'").param(caseNumber)
                .query(Long.class).single()).isEqualTo(1);
        office.complete("finn", "confirm-claim", caseNumber, Map.of("repaidOn", year.year() + "-07-01", "bankReference", "BANK-9"));
        assertThat(book.ofCase("RETURNED", caseNumber)).isEqualTo(40_000);
        assertThat(book.ofCase("USED", caseNumber)).isEqualTo(130_000);
        assertThat(office.ended(caseNumber)).isTrue();
        office.complete("silje", "close-cycle", closing, Map.of("closingRemark", ""));
    }

    @Test
    void a_claim_of_a_lowered_decision_and_a_claim_at_the_grants_end_are_each_paid_with_their_own_amount() {
        String caseNumber = claimedTwice();
        assertThat(book.ofCase("CLAIMED", caseNumber)).isEqualTo(50_000);
        Map<String, Object> both = Map.of("repaidOn", year.year() + "-07-01", "bankReference", "BANK-2", "repaidAmount", 50_000);
        assertThat(Refused.faults(() -> office.complete("finn", "confirm-repayment", caseNumber, both))).containsExactly("repaidAmount: grant.repaid-amount");
        office.fire("repayment-overdue", caseNumber);
        assertThat(reminders(caseNumber)).singleElement().asString().contains("10\u00a0000\u00a0kr");
        steps.confirmRepayment(caseNumber);
        assertThat(book.ofCase("RETURNED", caseNumber)).isEqualTo(10_000);
        assertThat(jdbc.sql("select amount from settlement where case_number = ?").param(caseNumber).query(Long.class).single()).isEqualTo(10_000);
        assertThat(invariants.check("rogaland")).isEmpty();
        confirmClaim(caseNumber);
        assertThat(book.ofCase("RETURNED", caseNumber)).isEqualTo(50_000);
        assertThat(office.ended(caseNumber)).isTrue();
    }

    @Test
    void the_claim_of_a_lowered_decision_may_be_paid_first_and_the_other_still_stands() {
        String caseNumber = claimedTwice();
        confirmClaim(caseNumber);
        assertThat(book.ofCase("RETURNED", caseNumber)).isEqualTo(40_000);
        assertThat(invariants.check("rogaland")).isEmpty();
        steps.confirmRepayment(caseNumber);
        assertThat(book.ofCase("RETURNED", caseNumber)).isEqualTo(50_000);
        assertThat(book.ofCase("CLAIMED", caseNumber)).isZero();
    }

    @Test
    void who_does_not_pay_the_claim_is_reminded_on_the_guidelines_days_until_it_is_paid() {
        jdbc.sql("update guideline set repayment_reminder_days = '{7,21}' where county = 'rogaland'").update();
        try {
            String caseNumber = claimed();
            LocalDate dueOn = jdbc.sql("select due_on from changed_claim where case_number = ?").param(caseNumber).query(LocalDate.class).single();
            assertThat(office.timer("claim-overdue", caseNumber).getDuedate().toInstant()).isEqualTo(Norway.morning(dueOn.plusDays(7)));
            office.fire("claim-overdue", caseNumber);
            assertThat(office.tasks("confirm-claim", caseNumber)).as("the task stays open").hasSize(1);
            assertThat(office.timer("next-claim-reminder", caseNumber).getDuedate().toInstant()).isEqualTo(Norway.morning(dueOn.plusDays(21)));
            office.fire("next-claim-reminder", caseNumber);
            assertThat(office.passed("claim-reminded", caseNumber)).isTrue();
            assertThat(reminders(caseNumber)).hasSize(2).allSatisfy(body -> assertThat(body).contains("40\u00a0000\u00a0kr"));
            confirmClaim(caseNumber);
            assertThat(office.passed("repayment-done", caseNumber)).isTrue();
        } finally {
            jdbc.sql("update guideline set repayment_reminder_days = '{7}' where county = 'rogaland'").update();
        }
    }

    @Test
    void a_claim_that_is_paid_after_its_first_reminder_is_not_reminded_of_again() {
        jdbc.sql("update guideline set repayment_reminder_days = '{7,21}' where county = 'rogaland'").update();
        try {
            String caseNumber = claimed();
            office.fire("claim-overdue", caseNumber);
            confirmClaim(caseNumber);
            assertThat(office.waitsFor("next-claim-reminder", caseNumber)).isFalse();
            assertThat(reminders(caseNumber)).hasSize(1);
        } finally {
            jdbc.sql("update guideline set repayment_reminder_days = '{7}' where county = 'rogaland'").update();
        }
    }

    @Test
    void what_stands_in_an_open_run_is_not_touched() {
        String caseNumber = decided("haugesund");
        steps.accept("haugesund", caseNumber);
        steps.startRun();
        assertThat(Refused.faults(() -> change(caseNumber, 60_000, 50_000))).containsExactly("grant.change.in-open-run");
        assertThat(book.ofCase("DUE", caseNumber)).isEqualTo(150_000);
    }

    @Test
    void more_than_the_whole_scheme_has_left_is_refused_with_the_figure() {
        String caseNumber = decided("haugesund");
        assertThat(Refused.faults(() -> change(caseNumber, 14_000_000, 50_000))).containsExactly("decision.change.no-money");
        assertThat(Refused.faults(() -> change(caseNumber, 100_000, 50_000))).containsExactly("decision.change.nothing");
        change(caseNumber, 13_900_000, 50_000);
        assertThat(book.ofCycle("REGION", year.key())).as("the other schemes' regions").isEqualTo(15_050_000);
    }

    @Test
    void later_years_are_promised_anew_and_a_year_may_be_moved() {
        String caseNumber = Decided.in(year, Map.of("haugesund", year.twoYearForm("haugesund"))).get(0);
        changes.change(caseNumber, Map.of(year.year() + 1, Amounts.NOTHING, year.year() + 2, Amounts.of(30_000, 20_000)), "amendment", "Flyttet.",
                new By("decide-amendment", "astrid", null));
        assertThat(book.ofCase("COMMITTED", caseNumber)).isEqualTo(50_000);
        assertThat(decisions.of(caseNumber)).extracting(DecisionLine::year, DecisionLine::total).containsExactly(
                tuple(year.year(), Kroner.of(150_000)), tuple(year.year() + 1, Kroner.ZERO), tuple(year.year() + 2, Kroner.of(50_000)));
    }

    @Test
    void a_decision_changed_to_nothing_ends_the_grant() {
        String caseNumber = decided("haugesund");
        change(caseNumber, 0, 0);
        assertThat(office.ended(caseNumber)).isTrue();
        assertThat(book.ofCase("GRANTED", caseNumber)).isZero();
        assertThat(office.tasks("close-cycle", year.key())).hasSize(1);
        assertThat(Refused.faults(() -> change(caseNumber, 10_000, 0))).containsExactly("grant.change.accounted");
    }

    @Test
    void what_is_claimed_back_because_no_report_came_is_not_granted_anew_by_a_changed_decision() {
        String caseNumber = decided("haugesund");
        steps.accept("haugesund", caseNumber);
        steps.payAll();
        office.complete("silje", steps.reportTask(caseNumber), Map.of("noReport", true));
        assertThat(Refused.faults(() -> change(caseNumber, 60_000, 50_000))).containsExactly("grant.change.accounted");
        assertThat(book.ofCase("CLAIMED", caseNumber)).isEqualTo(150_000);
        assertThat(book.ofCase("DUE", caseNumber)).isZero();
    }

    /** Paid 100 000 and 50 000; the owner's part is then lowered to 60 000. */
    private String claimed() {
        String caseNumber = decided("haugesund");
        steps.accept("haugesund", caseNumber);
        steps.payAll();
        change(caseNumber, 60_000, 50_000);
        return caseNumber;
    }

    /** Of the 60 000 that are left the owner has used 50 000: 40 000 and 10 000 are claimed, each by itself. */
    private String claimedTwice() {
        String caseNumber = claimed();
        steps.report("haugesund", caseNumber, 50_000, 50_000, "repay");
        steps.control(caseNumber, "accept");
        steps.settle(caseNumber, "repay");
        return caseNumber;
    }

    private void confirmClaim(String caseNumber) {
        office.complete("finn", "confirm-claim", caseNumber, Map.of("repaidOn", year.year() + "-07-01", "bankReference", "BANK-9"));
    }

    private List<String> reminders(String caseNumber) {
        return jdbc.sql("select body from outbox where subject like 'Påminnelse: tilbakebetaling innen %(' || ? || ')'").param(caseNumber)
                .query(String.class).list();
    }

    private String decided(String owner) {
        return Decided.in(year, owner).get(0);
    }

    private void change(String caseNumber, long owner, long university) {
        changes.change(caseNumber, Map.of(year.year(), Amounts.of(owner, university)), "appeal", "Etter klage.",
                new By("decide-appeal", "astrid", null));
        office.work();
    }

    private List<Instalment> due() {
        return instalments.free(year.key());
    }

    private List<String> postings(String caseNumber) {
        return jdbc.sql("select from_account || '>' || to_account || ' ' || amount from posting where case_number = ? order by id")
                .param(caseNumber).query(String.class).list();
    }
}
