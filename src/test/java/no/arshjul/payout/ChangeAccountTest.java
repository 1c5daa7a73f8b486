package no.arshjul.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.Decided;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import no.arshjul.testing.WalkedYear;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;

/** Diagram change-account, every path. Each test changes the account of an owner of its own. */
@CoversDiagram("change-account")
class ChangeAccountTest extends WalkedYear {

    private static final String OTHER = "99990321333";

    @Test
    void an_owners_new_account_is_verified_by_finance_and_what_is_due_follows_and_what_is_in_an_open_run_waits() {
        List<String> cases = Decided.in(year, "sola", "sandnes");
        steps.accept("sola", cases.get(0));
        String change = office.start("sola", "change-account", form("sola", OTHER));
        office.complete("fride", "verify-account", change, Map.of("accountVerified", true, "verifyComment", "Ringte økonomisjefen."));
        assertThat(office.passed("account-changed", change)).isTrue();
        assertThat(accounts("sola")).containsExactly(RogalandYear.ACCOUNT + " replaced", OTHER + " verified");
        assertThat(jdbc.sql("select account from instalment where case_number = ? and role = 'owner'").param(cases.get(0)).query(String.class).single())
                .isEqualTo(OTHER);
        assertThat(jdbc.sql("select count(*) from outbox where subject = 'Ny konto for utbetalinger til Sola kommune'").query(Long.class).single()).isPositive();
        steps.accept("sandnes", cases.get(1));
        String run = steps.startRun();
        steps.prepare(run, line -> true);
        String second = office.start("silje", "change-account", form("sandnes", OTHER));
        office.complete("finn", "verify-account", second, Map.of("accountVerified", true));
        assertThat(Refused.faults(() -> office.complete("finn", "attest-payout", run, steps.attestForm(run))))
                .containsExactly("lines.account: payout.account-not-verified");
        Map<String, Object> held = steps.attestForm(run);
        lines(held).forEach(line -> line.putAll(Map.of("attested", false, "attestComment", "Ny konto.")));
        office.complete("finn", "attest-payout", run, held);
        String next = steps.startRun();
        assertThat(office.lines(office.task("prepare-payout", next))).filteredOn(line -> RogalandYear.orgnr("sandnes").equals(line.get("payee")))
                .extracting(line -> line.get("account")).as("follows into the next run").containsExactly(OTHER);
        steps.prepare(next, line -> true);
        steps.attest(next);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> lines(Map<String, Object> form) {
        return (List<Map<String, Object>>) form.get("lines");
    }

    @Test
    void nobody_verifies_the_account_of_an_own_organisation_known_by_a_group_or_by_the_registry() {
        office.hire("gro", "rogaland", "finance", "owner-" + RogalandYear.orgnr("gjesdal"));
        String change = office.start("silje", "change-account", form("gjesdal", OTHER));
        assertThat(Refused.faults(() -> office.complete("gro", "verify-account", change, Map.of("accountVerified", true))))
                .containsExactly("payout.own-account");
        office.complete("finn", "verify-account", change, Map.of("accountVerified", false, "verifyComment", "Ukjent."));
    }

    @Test
    void a_line_that_was_let_go_after_the_account_changed_is_paid_to_the_new_account_in_the_next_run() {
        String caseNumber = Decided.in(year, "time").get(0);
        steps.accept("time", caseNumber);
        String run = steps.startRun();
        steps.prepare(run, line -> true);
        String change = office.start("silje", "change-account", form("time", OTHER));
        office.complete("finn", "verify-account", change, Map.of("accountVerified", true));
        List<Map<String, Object>> lines = steps.answered("attest-payout", run, "attested", line -> false);
        lines.forEach(line -> line.put("attestComment", "Kontoen er endret."));
        office.complete("fride", "attest-payout", run, Map.of("lines", lines));
        steps.payAll();
        assertThat(jdbc.sql("select account || ' ' || status from instalment where case_number = ? and role = 'owner'").param(caseNumber)
                .query(String.class).single()).isEqualTo(OTHER + " paid");
    }

    @Test
    void a_refused_account_needs_a_word_and_changes_nothing() {
        List<String> before = accounts("klepp");
        String change = office.start("silje", "change-account", form("klepp", OTHER));
        assertThat(Refused.faults(() -> office.complete("finn", "verify-account", change, Map.of("accountVerified", false))))
                .containsExactly("verifyComment: payout.refused-account-comment");
        office.complete("finn", "verify-account", change, Map.of("accountVerified", false, "verifyComment", "Kommunen kjenner ikke kontoen."));
        assertThat(office.passed("account-refused", change)).isTrue();
        assertThat(accounts("klepp")).containsAll(before).contains(OTHER + " refused").hasSize(before.size() + 1);
    }

    @Test
    void who_asks_does_not_verify_and_does_not_attest_a_payout_to_the_account_and_a_decision_maker_does_neither() {
        String caseNumber = Decided.in(year, "time").get(0);
        steps.accept("time", caseNumber);
        String change = office.start("vera", "change-account", form("time", OTHER));
        assertThat(Refused.faults(() -> office.complete("vera", "verify-account", change, Map.of("accountVerified", true))))
                .containsExactly("payout.asked-account");
        office.complete("finn", "verify-account", change, Map.of("accountVerified", true));
        String run = steps.startRun();
        steps.prepare(run, line -> true);
        assertThat(Refused.faults(() -> office.complete("vera", "attest-payout", run, steps.attestForm(run)))).contains("payout.changed-account");
        steps.attest(run);
        office.hire("bente", "rogaland", "secretariat", "authority", "finance");
        assertThat(Refused.faults(() -> office.start("bente", "change-account", form("ha", OTHER)))).contains("payout.decision-maker");
        assertThatThrownBy(() -> office.start("astrid", "change-account", form("ha", OTHER))).isInstanceOf(AuthorizationException.class);
        String next = office.start("silje", "change-account", form("ha", OTHER));
        assertThat(Refused.faults(() -> office.complete("bente", "verify-account", next, Map.of("accountVerified", true))))
                .contains("payout.decision-maker");
    }

    @Test
    void an_owner_changes_only_its_own_and_only_to_an_account_with_its_check_digit() {
        assertThat(Refused.faults(() -> office.start("haugesund", "change-account", form("karmoy", OTHER)))).containsExactly("payee: payout.not-your-account");
        assertThat(Refused.faults(() -> office.start("karmoy", "change-account", form("karmoy", "99990321334")))).containsExactly("accountNumber: needs.account");
    }

    @Test
    void what_somebody_else_writes_in_a_report_waits_when_the_owner_has_another_account() {
        year.open();
        year.report("suldal");
        Map<String, Object> form = year.reportForm("suldal");
        form.put("accountNumber", OTHER);
        year.report("silje", form);
        assertThat(accounts("suldal")).containsExactly(RogalandYear.ACCOUNT + " verified", OTHER + " waiting");
    }

    private List<String> accounts(String owner) {
        return jdbc.sql("select account || ' ' || status from payee_account where payee = ? order by id").param(RogalandYear.orgnr(owner))
                .query(String.class).list();
    }

    private static Map<String, Object> form(String owner, String account) {
        return new HashMap<>(Map.of("payee", RogalandYear.orgnr(owner), "accountNumber", account, "reason", "Ny bank."));
    }
}
