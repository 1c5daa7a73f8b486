package no.arshjul.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import no.arshjul.money.Kroner;
import no.arshjul.testing.Decided;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.Refused;
import no.arshjul.testing.WalkedYear;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the report does to money that is not paid yet, and to the next payment. */
class UnpaidMoneyTest extends WalkedYear {

    @Autowired
    private Instalments instalments;

    @Test
    void what_is_set_off_is_taken_from_the_same_payees_next_instalment() {
        String caseNumber = accepted("sandnes");
        steps.payAll();
        steps.report("sandnes", caseNumber, 70_000, 50_000, "set-off");
        steps.control(caseNumber, "accept");
        steps.settle(caseNumber, "set-off");
        assertThat(book.ofCase("SET_OFF", caseNumber)).isEqualTo(30_000);
        year = year.next();
        steps = new GrantSteps(office, year);
        String next = Decided.in(year, "sandnes").get(0);
        steps.accept("sandnes", next);
        assertThat(instalments.free(year.key())).extracting(Instalment::role, Instalment::amount)
                .containsExactly(tuple("owner", Kroner.of(70_000)), tuple("university", Kroner.of(50_000)));
        assertThat(book.ofCase("SET_OFF", caseNumber)).isZero();
        assertThat(book.ofCase("SETTLED", caseNumber)).isEqualTo(30_000);
        steps.payAll();
        steps.reportAllUsed("sandnes", next);
        assertThat(book.ofCase("USED", next)).isEqualTo(150_000);
    }

    @Test
    void unpaid_money_reported_as_not_spent_is_given_up_and_never_paid() {
        String caseNumber = accepted("haugesund");
        steps.report("haugesund", caseNumber, 60_000, 0, "repay");
        steps.control(caseNumber, "accept");
        assertThat(office.passed("settle-unspent", caseNumber)).isFalse();
        assertThat(book.ofCase("FREED", caseNumber)).isEqualTo(90_000);
        assertThat(instalments.free(year.key())).extracting(Instalment::amount).containsExactly(Kroner.of(60_000));
        steps.payAll();
        assertThat(book.ofCase("USED", caseNumber)).isEqualTo(60_000);
    }

    @Test
    void a_report_accepted_before_the_payment_is_paid_later_and_booked_as_used() {
        String caseNumber = accepted("haugesund");
        steps.reportAllUsed("haugesund", caseNumber);
        assertThat(office.ended(caseNumber)).isTrue();
        steps.payAll();
        assertThat(book.ofCase("PAID", caseNumber)).isZero();
        assertThat(book.ofCase("USED", caseNumber)).isEqualTo(150_000);
    }

    @Test
    void money_in_an_open_run_cannot_be_given_up() {
        String caseNumber = accepted("haugesund");
        steps.report("haugesund", caseNumber, 60_000, 50_000, "repay");
        String run = steps.startRun();
        assertThat(Refused.faults(() -> steps.control(caseNumber, "accept"))).containsExactly("grant.in-open-run");
        assertThat(book.ofCase("DUE", caseNumber)).isEqualTo(150_000);
        steps.prepare(run, line -> false);
        steps.control(caseNumber, "accept");
        assertThat(book.ofCase("FREED", caseNumber)).isEqualTo(40_000);
    }

    private String accepted(String owner) {
        String caseNumber = Decided.in(year, owner).get(0);
        steps.accept(owner, caseNumber);
        return caseNumber;
    }
}
