package no.arshjul.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.arshjul.letters.DocumentRow;
import no.arshjul.letters.Documents;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.Decided;
import no.arshjul.testing.Refused;
import no.arshjul.testing.WalkedYear;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Diagram withdraw, every path. */
@CoversDiagram("withdraw")
class WithdrawTest extends WalkedYear {

    @Autowired
    private Documents documents;

    @Test
    void a_report_under_treatment_is_withdrawn_at_once() {
        year.open();
        String caseNumber = year.report("haugesund");
        office.start("haugesund", "withdraw", form(caseNumber, false));
        assertThat(status(caseNumber)).isEqualTo("withdrawn");
        assertThat(office.passed("report-is-withdrawn", caseNumber)).isTrue();
        assertThat(office.ended(caseNumber)).isTrue();
        assertThat(Refused.faults(() -> office.start("haugesund", "withdraw", form(caseNumber, false)))).containsExactly("needs.too-late-to-withdraw");
    }

    @Test
    void an_unpaid_grant_is_withdrawn_by_a_decision_and_later_years_with_it() {
        String caseNumber = Decided.in(year, Map.of("haugesund", year.twoYearForm("haugesund"))).get(0);
        office.start("haugesund", "withdraw", form(caseNumber, false));
        decide("astrid", caseNumber, "approve");
        assertThat(office.ended(caseNumber)).isTrue();
        assertThat(book.ofCase("GRANTED", caseNumber)).isZero();
        assertThat(book.ofCase("COMMITTED", caseNumber)).isZero();
        assertThat(letters(caseNumber)).hasSize(1);
        assertThat(office.tasks("close-cycle", year.key())).hasSize(1);
        assertThat(jdbc.sql("select kind from amendment where case_number = ?").param(caseNumber).query(String.class).single()).isEqualTo("withdrawal");
    }

    @Test
    void what_is_paid_is_claimed_back_when_that_is_decided() {
        String caseNumber = paid();
        assertThat(Refused.faults(() -> office.start("haugesund", "withdraw", form(caseNumber, false)))).containsExactly("claimPaid: amendment.nothing-left");
        office.start("silje", "withdraw", form(caseNumber, true));
        decide("astrid", caseNumber, "approve");
        assertThat(book.ofCase("CLAIMED", caseNumber)).isEqualTo(150_000);
        assertThat(office.passed("grant-withdrawal-done", caseNumber)).isTrue();
        office.tasks("confirm-claim", caseNumber).forEach(task -> office.complete("finn", task,
                Map.of("repaidOn", year.year() + "-08-01", "bankReference", "BANK-7")));
        assertThat(book.ofCase("RETURNED", caseNumber)).isEqualTo(150_000);
        assertThat(office.ended(caseNumber)).isTrue();
    }

    @Test
    void a_withdrawal_that_is_refused_changes_nothing() {
        String caseNumber = Decided.in(year, "haugesund").get(0);
        office.start("haugesund", "withdraw", form(caseNumber, false));
        assertThat(Refused.faults(() -> office.complete("astrid", "decide-withdrawal", caseNumber, Map.of("withdrawalOutcome", "reject"))))
                .containsExactly("decisionReason: amendment.reason");
        decide("astrid", caseNumber, "reject");
        assertThat(office.passed("grant-kept", caseNumber)).isTrue();
        assertThat(book.ofCase("GRANTED", caseNumber)).isEqualTo(150_000);
        assertThat(letters(caseNumber)).isEmpty();
    }

    @Test
    void who_asked_for_a_withdrawal_does_not_decide_it() {
        String caseNumber = Decided.in(year, "haugesund").get(0);
        office.hire("begge", "rogaland", "secretariat", "authority");
        office.start("begge", "withdraw", form(caseNumber, false));
        assertThat(Refused.faults(() -> decide("begge", caseNumber, "approve"))).containsExactly("amendment.asked-for-it");
        decide("astrid", caseNumber, "approve");
        assertThat(jdbc.sql("select kind from amendment where case_number = ?").param(caseNumber).query(String.class).single()).isEqualTo("cancellation");
    }

    private String paid() {
        String caseNumber = Decided.in(year, "haugesund").get(0);
        steps.accept("haugesund", caseNumber);
        steps.payAll();
        return caseNumber;
    }

    private static Map<String, Object> form(String caseNumber, boolean claim) {
        return Map.of("caseNumber", caseNumber, "withdrawalReason", "Tiltaket blir ikke noe av.", "claimPaid", claim);
    }

    private void decide(String person, String caseNumber, String outcome) {
        office.complete(person, "decide-withdrawal", caseNumber, Map.of("withdrawalOutcome", outcome, "decisionReason", "Etter ønske."));
    }

    private String status(String caseNumber) {
        return jdbc.sql("select status from needs_report where case_number = ?").param(caseNumber).query(String.class).single();
    }

    private List<DocumentRow> letters(String caseNumber) {
        return documents.ofCase(caseNumber).stream().filter(row -> row.kind().equals("withdrawal")).toList();
    }
}
