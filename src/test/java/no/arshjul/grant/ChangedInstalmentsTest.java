package no.arshjul.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.arshjul.decision.Amounts;
import no.arshjul.decision.ChangedDecisions;
import no.arshjul.explain.Invariants;
import no.arshjul.language.LanguageForm;
import no.arshjul.ledger.By;
import no.arshjul.testing.Bookkeeping;
import no.arshjul.testing.Decided;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A changed decision of a grant that is paid in two parts, at each stage of the payment; and of one whose payment is corrected. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class ChangedInstalmentsTest {

    @Autowired private ProcessEngine engine;
    @Autowired private JdbcClient jdbc;
    @Autowired private ChangedDecisions changes;
    @Autowired private Invariants invariants;

    private Office office;
    private RogalandYear year;
    private GrantSteps steps;
    private Bookkeeping book;
    private String caseNumber;

    @BeforeEach
    void a_decided_grant_in_two_parts() {
        jdbc.sql("update guideline set instalment_percents = '{60,40}', later_instalments = '{09-01}' where county = 'rogaland'").update();
        office = new Office(engine);
        year = new RogalandYear(office);
        steps = new GrantSteps(office, year);
        book = new Bookkeeping(jdbc);
        caseNumber = Decided.in(year, "haugesund").get(0);
    }

    @AfterEach
    void the_instalments_are_what_the_ledger_says() {
        jdbc.sql("update guideline set instalment_percents = '{100}', later_instalments = '{}' where county = 'rogaland'").update();
        agrees();
    }

    @Test
    void before_the_answer_a_changed_amount_is_simply_what_is_divided_into_parts() {
        change(80_000, 70_000);
        assertThat(parts()).isEmpty();
        accept();
        assertThat(parts()).containsExactly("owner 1 due 48000", "owner 2 planned 32000", "university 1 due 42000", "university 2 planned 28000");
    }

    @Test
    void before_the_first_payment_more_is_due_at_once_and_less_is_taken_from_what_is_planned() {
        accept();
        change(120_000, 40_000);
        assertThat(parts()).containsExactly("owner 1 due 60000", "owner 2 planned 40000", "owner 3 due 20000", "university 1 due 30000",
                "university 2 planned 10000");
        agrees();
        change(50_000, 40_000);
        assertThat(parts()).containsExactly("owner 1 due 50000", "owner 2 given-up 40000", "owner 3 given-up 20000", "university 1 due 30000",
                "university 2 planned 10000");
        laterPart();
        steps.payAll();
        assertThat(book.ofCase("PAID", caseNumber)).isEqualTo(90_000);
    }

    @Test
    void with_the_first_part_paid_more_is_due_at_once_and_the_planned_part_stands() {
        accept();
        steps.payAll();
        change(120_000, 50_000);
        assertThat(parts()).containsExactly("owner 1 paid 60000", "owner 2 planned 40000", "owner 3 due 20000", "university 1 paid 30000",
                "university 2 planned 20000");
        agrees();
        laterPart();
        steps.payAll();
        assertThat(book.ofCase("PAID", caseNumber)).isEqualTo(170_000);
    }

    @Test
    void with_the_first_part_paid_less_is_taken_from_the_planned_part_and_only_then_claimed_back() {
        accept();
        steps.payAll();
        change(70_000, 25_000);
        assertThat(parts()).containsExactly("owner 1 paid 60000", "owner 2 planned 10000", "university 1 paid 30000", "university 2 given-up 20000");
        assertThat(book.ofCase("CLAIMED", caseNumber)).isEqualTo(5_000);
        agrees();
        laterPart();
        steps.payAll();
        assertThat(book.ofPayee("PAID", caseNumber, RogalandYear.orgnr("haugesund"))).isEqualTo(70_000);
        office.complete("finn", "confirm-claim", caseNumber, Map.of("repaidOn", year.year() + "-07-01", "bankReference", "BANK-9"));
        assertThat(book.ofCase("RETURNED", caseNumber)).isEqualTo(5_000);
    }

    @Test
    void raised_again_after_it_was_lowered_the_new_money_is_due_and_every_part_agrees() {
        accept();
        steps.payAll();
        change(50_000, 50_000);
        agrees();
        change(90_000, 50_000);
        assertThat(parts()).contains("owner 1 paid 60000", "owner 2 given-up 40000", "owner 3 due 40000");
        assertThat(book.ofCase("CLAIMED", caseNumber)).as("what was claimed stays claimed").isEqualTo(10_000);
    }

    @Test
    void a_corrected_payment_is_due_again_and_follows_a_changed_decision() {
        accept();
        steps.payAll();
        change(120_000, 50_000);
        correct();
        assertThat(parts()).contains("owner 1 due 60000", "owner 2 planned 40000", "owner 3 due 20000");
        agrees();
        change(70_000, 50_000);
        assertThat(book.ofPayee("DUE", caseNumber, RogalandYear.orgnr("haugesund"))).isEqualTo(70_000);
        agrees();
        steps.payAll();
        laterPart();
        steps.payAll();
        assertThat(book.ofPayee("PAID", caseNumber, RogalandYear.orgnr("haugesund"))).isEqualTo(70_000);
        assertThat(book.ofCase("CLAIMED", caseNumber)).isZero();
    }

    @Test
    void a_payment_of_which_a_part_is_claimed_back_is_not_corrected_even_if_that_was_asked_for_before() {
        accept();
        steps.payAll();
        String correction = office.start("finn", "correct-payment", Map.of("payoutId", owners(), "reason", "Ført på feil dag."));
        change(50_000, 50_000);
        assertThat(Refused.faults(() -> office.complete("fride", "approve-correction", correction, Map.of("correctionApproved", true))))
                .containsExactly("payoutId: grant.payment-accounted");
        assertThat(book.ofPayee("PAID", caseNumber, RogalandYear.orgnr("haugesund"))).isEqualTo(50_000);
    }

    private void accept() {
        steps.accept("haugesund", caseNumber);
    }

    private void laterPart() {
        office.fire("next-instalment-date", caseNumber);
    }

    private void correct() {
        String correction = office.start("finn", "correct-payment", Map.of("payoutId", owners(), "reason", "Ført på feil dag."));
        office.complete("fride", "approve-correction", correction, Map.of("correctionApproved", true));
    }

    private String owners() {
        return jdbc.sql("select id::text from instalment where case_number = ? and role = 'owner' and number = 1").param(caseNumber).query(String.class).single();
    }

    private void change(long owner, long university) {
        changes.change(caseNumber, Map.of(year.year(), Amounts.of(owner, university)), "appeal", "Etter klage.", new By("decide-appeal", "astrid", null));
        office.work();
    }

    private List<String> parts() {
        return jdbc.sql("select role || ' ' || number || ' ' || status || ' ' || amount from instalment where case_number = ? order by role, number, id")
                .param(caseNumber).query(String.class).list();
    }

    /** Planned is what is granted and not due, due is due, paid is paid or claimed back; and every invariant of the county holds. */
    private void agrees() {
        assertThat(sum("planned")).as("planned").isEqualTo(parts().isEmpty() ? 0 : book.ofCase("GRANTED", caseNumber));
        assertThat(sum("due")).as("due").isEqualTo(book.ofCase("DUE", caseNumber));
        assertThat(sum("paid")).as("paid").isEqualTo(book.ofCase("PAID", caseNumber) + book.ofCase("CLAIMED", caseNumber) + book.ofCase("RETURNED", caseNumber));
        assertThat(invariants.check("rogaland")).map(finding -> invariants.sentence(finding, LanguageForm.NB)).isEmpty();
    }

    private long sum(String status) {
        return jdbc.sql("select coalesce(sum(amount), 0) from instalment where case_number = ? and status = ?").params(caseNumber, status)
                .query(Long.class).single();
    }
}
