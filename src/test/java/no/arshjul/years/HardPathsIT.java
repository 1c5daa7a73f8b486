package no.arshjul.years;

import static no.arshjul.testing.RogalandYear.orgnr;
import static no.arshjul.years.RogalandOffice.acceptedControl;
import static no.arshjul.years.RogalandOffice.changedTo;
import static no.arshjul.years.RogalandOffice.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Norway;
import no.arshjul.explain.Invariants;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.PublicOffice.Work;
import no.arshjul.testing.RogalandYear;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hard paths of the law and the money in one Rogaland year with a second call, over the public addresses alone. Stavanger gets less
 * than was recommended and wins its appeal; Haugesund asks for less, changes its account and reports late; Karmøy gives its grant back;
 * Sandnes loses its appeals and is paid twice, once rightly; Sola is given nothing and then something; Time reports its need too late.
 */
@HouseTest
class HardPathsIT {

    private static final String NEW_ACCOUNT = "90412263056";

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired Invariants invariants;

    private final RogalandYear forms = new RogalandYear(null);
    private final int year = forms.year();
    private final String key = forms.key();
    private final String second = key + "-B";
    private PublicOffice api;
    private RogalandOffice office;
    private LedgerProof ledger;
    private String today;
    private String stavanger;
    private String haugesund;
    private String karmoy;
    private String sandnes;
    private String sola;
    private String time;
    private String inSecondCall;

    @Test
    void a_year_of_hard_paths_is_closed_with_every_krone_accounted_for() {
        api = new PublicOffice(port);
        office = new RogalandOffice(api, year);
        ledger = new LedgerProof(jdbc);
        today = Norway.today(clock).toString();

        office.open(forms.openForm());
        needs_are_reported_and_the_deadline_is_moved();
        who_is_disqualified_has_nothing_to_do_with_the_case();
        a_late_report_that_was_turned_away_is_taken_in_by_an_appeal();
        the_forum_votes_by_name_without_the_member_whose_own_case_it_is();
        the_decision_differs_from_the_recommendation_only_with_a_reason();
        a_grant_is_lowered_and_another_given_back();
        who_changed_the_account_does_not_attest_the_payout_that_uses_it();
        a_bank_answers_for_what_was_paid_and_what_came_back();
        appeals_are_followed_upheld_and_dismissed();
        a_payment_is_corrected_by_reversal();
        substitute_and_absent_are_one_person_when_the_new_money_is_paid();
        left_over_money_is_granted_and_paid_in_a_second_call();
        use_is_reported_late_approved_in_part_and_the_rest_paid_back();
        every_changed_krone_is_explained();
        new FoundInHistory(jdbc, api).all(key);
        both_calls_are_closed_and_the_books_add_up();
    }

    private void needs_are_reported_and_the_deadline_is_moved() {
        stavanger = office.report("stavanger", forms.reportForm("stavanger"));
        api.start("silje", "change-deadline", Map.of("deadline", "needs", "cycle", key, "newDate", year + "-02-24", "reason", "Skjemaet var nede."));
        assertThat(jdbc.sql("select needs_deadline from cycle where key = ?").param(key).query(LocalDate.class).single())
                .isAfterOrEqualTo(LocalDate.of(year, 2, 24));
        haugesund = office.report("haugesund", forms.reportForm("haugesund"));
        karmoy = office.report("karmoy", forms.reportForm("karmoy"));
        sandnes = office.report("sandnes", forms.reportForm("sandnes"));
        sola = office.report("sola", forms.reportForm("sola"));
        List.of(haugesund, karmoy, sandnes, sola).forEach(office::accept);
    }

    private void who_is_disqualified_has_nothing_to_do_with_the_case() {
        office.confirmPartnership(stavanger);
        String declaration = api.start("vera", "declare-conflict", Map.of("caseNumber", stavanger, "reason", "Jeg kjenner rektor godt."));
        api.complete("mona", "rule-conflict", declaration, Map.of("disqualified", true, "rulingReason", "Nær venn av rektor."));
        Work control = api.task("silje", "formal-control", stavanger);
        refused(office.claim("vera", control), "impartiality.disqualified");
        refused(office.assign("admin", "vera", control), "impartiality.disqualified");
        refused(api.tryComplete("vera", control, acceptedControl()), "impartiality.disqualified");
        api.complete("silje", control, acceptedControl());
    }

    private void a_late_report_that_was_turned_away_is_taken_in_by_an_appeal() {
        api.fire("needs-deadline", key);
        time = office.report("time", forms.reportForm("time"));
        api.complete("silje", "decide-late", time, Map.of("lateOutcome", "reject", "lateReason", "Ingen særlig grunn."));
        assertThat(office.lateReports(key)).isEqualTo(Map.of(time, "reject"));
        office.appeal("time", time, today, true, "change");
        office.decideAppeal(time, "change", Map.of());
        office.accept(time);
        assertThat(office.lateReports(key)).isEqualTo(Map.of(time, "admit"));
    }

    private void the_forum_votes_by_name_without_the_member_whose_own_case_it_is() {
        api.complete("silje", "ready-for-recommendation", key, Map.of("readyConfirmed", true));
        office.recommendAsAsked(key, "nord", "midt", "sor");
        office.callAndDeclare(key, Map.of("fatima", List.of(stavanger)));
        api.complete("frida", "decide-impartiality", key + "/forum-1", Map.of("rulings",
                List.of(Map.of("member", "fatima", "caseNumber", stavanger, "disqualified", true, "reason", "Nær familie"))));
        office.recordAndApprove(key, this::inTheForum, Map.of("voteHeld", true, "votesFor", 2, "votesAgainst", 1,
                "votes", List.of(Map.of("member", "frida", "vote", "for"),
                Map.of("member", "fredrik", "vote", "for"), Map.of("member", "fatima", "vote", "against"))));
        assertThat(jdbc.sql("select warnings from minutes n join meeting m on m.id = n.meeting where m.key = ?").param(key + "/forum-1")
                .query(String.class).single()).as("recounted without her").contains(stavanger);
    }

    private void inTheForum(Map<String, Object> line) {
        String caseNumber = line.get("caseNumber").toString();
        if (caseNumber.equals(sandnes)) {
            line.putAll(Map.of("outcome", "reduce", "ownerAmount", 60_000, "universityAmount", 30_000, "reason", "Rammen."));
        } else if (caseNumber.equals(sola)) {
            line.putAll(Map.of("outcome", "reject", "ownerAmount", 0, "universityAmount", 0, "reason", "Andre går foran."));
        } else {
            line.put("outcome", "approve");
        }
    }

    private void the_decision_differs_from_the_recommendation_only_with_a_reason() {
        Work decision = api.task("astrid", "make-decision", key);
        Map<String, Object> line = new HashMap<>(Map.of("caseNumber", stavanger, "year", year, "ownerAmount", 80_000, "universityAmount", 40_000, "reason", ""));
        Map<String, Object> form = Map.of("decisionOutcome", "with-changes", "decisionReason", "Tiltaket begynner sent.", "lines", List.of(line));
        refused(api.tryComplete("astrid", decision, form), "decision.line-reason");
        line.put("reason", "Ett halvår mindre.");
        api.complete("astrid", decision, form);
    }

    private void a_grant_is_lowered_and_another_given_back() {
        office.acceptGrant("stavanger", stavanger);
        office.acceptGrant("haugesund", haugesund);
        office.acceptGrant("sandnes", sandnes);
        office.acceptGrant("time", time);
        api.start("haugesund", "amend-grant", Map.of("caseNumber", haugesund, "amendmentReason", "En barnehage færre.",
                "amounts", List.of(RogalandYear.amount(year, 90_000, 45_000))));
        api.complete("silje", "assess-amendment", haugesund, Map.of("amendmentAssessment", "approve", "assessmentReason", "Innenfor formålet."));
        api.complete("astrid", "decide-amendment", haugesund, Map.of("amendmentOutcome", "approve", "decisionReason", ""));
        api.start("karmoy", "withdraw", Map.of("caseNumber", karmoy, "withdrawalReason", "Vi mangler vikarer.", "claimPaid", false));
        api.complete("astrid", "decide-withdrawal", karmoy, Map.of("withdrawalOutcome", "approve", "decisionReason", ""));
        api.untilClosed("grant", karmoy);
    }

    private void who_changed_the_account_does_not_attest_the_payout_that_uses_it() {
        String change = api.start("vera", "change-account", Map.of("payee", orgnr("haugesund"), "accountNumber", NEW_ACCOUNT, "reason", "Ny bank."));
        Work verify = api.task("finn", "verify-account", change);
        Map<String, Object> verified = Map.of("accountVerified", true, "verifyComment", "Ringte økonomisjefen.");
        refused(api.tryComplete("vera", verify, verified), "payout.asked-account");
        api.complete("finn", verify, verified);
        api.untilClosed("change-account", change);
    }

    private void a_bank_answers_for_what_was_paid_and_what_came_back() {
        String run = office.prepareRun("silje", key);
        refused(office.tryAttest("vera", run), "payout.changed-account");
        office.attest("finn", run);
        Work confirm = api.task("finn", "confirm-paid", run);
        List<Map<String, Object>> lines = api.lines("finn", confirm);
        assertThat(lines).hasSize(8).anyMatch(line -> NEW_ACCOUNT.equals(line.get("account")));
        JsonNode told = api.postXml("finn", "/api/payouts/bank-answers", RogalandOffice.bankAnswer("MSG-" + key, lines, this::cameBack));
        assertThat(List.of(told.get("paid").asInt(), told.get("rejected").asInt(), told.get("unmatched").asInt())).containsExactly(7, 1, 0);
        office.confirmPaid("finn", run, task -> api.lines("finn", task));
        assertThat(ledger.balance(key, "PAID")).isEqualTo(80_000 + 40_000 + 90_000 + 45_000 + 60_000 + 100_000 + 50_000);
    }

    private boolean cameBack(Map<String, Object> line) {
        return line.get("caseNumber").equals(sandnes) && line.get("payee").toString().contains(orgnr("uis"));
    }

    private void appeals_are_followed_upheld_and_dismissed() {
        office.appeal("stavanger", stavanger, today, true, "change");
        office.decideAppeal(stavanger, "change", changedTo(100_000, 50_000));
        office.appeal("sola", sola, today, true, "change");
        office.decideAppeal(sola, "change", changedTo(100_000, 50_000));
        office.acceptGrant("sola", sola);
        office.appeal("sandnes", sandnes, today, true, "uphold");
        office.decideAppeal(sandnes, "uphold", Map.of());
        api.complete("silje", "record-appeal-outcome", sandnes, Map.of("instanceOutcome", "uphold", "instanceDate", year + "-09-01"));
        api.untilClosed("appeal", sandnes);
        office.appeal("sandnes", sandnes, (year + 3) + "-01-02", false, "dismiss");
        office.decideAppeal(sandnes, "dismiss", Map.of());
        api.untilClosed("appeal", key + "%");
    }

    private void a_payment_is_corrected_by_reversal() {
        String payment = jdbc.sql("select id::text from instalment where case_number = ? and role = 'owner'").param(sandnes).query(String.class).single();
        String correction = api.start("finn", "correct-payment", Map.of("payoutId", payment, "reason", "Ført på feil dag."));
        Work approve = api.task("fride", "approve-correction", correction);
        refused(api.tryComplete("finn", approve, Map.of("correctionApproved", true)), "payout.asked-correction");
        api.complete("fride", approve, Map.of("correctionApproved", true));
        api.untilClosed("correct-payment", correction);
    }

    private void substitute_and_absent_are_one_person_when_the_new_money_is_paid() {
        String absence = api.start("silje", "appoint-substitute", Map.of("absent", "finn", "substitute", "sindre", "role", "finance",
                "fromDate", today, "toDate", Norway.today(clock).plusDays(7).toString(), "reason", "Foreldrepermisjon"));
        Work approve = api.task("mona", "approve-substitute", absence);
        refused(api.tryComplete("admin", approve, Map.of("substituteApproved", false, "approvalComment", "")), "substitute.refusal-reason");
        api.complete("mona", approve, Map.of("substituteApproved", true, "approvalComment", ""));
        PublicOffice.until("sindre is in finance", () -> api.get("admin", "/engine-rest/group?id=finance&member=sindre").size() == 1 ? true : null);
        String run = office.prepareRun("sindre", key);
        refused(office.tryAttest("sindre", run), "payout.prepared-it");
        refused(office.tryAttest("finn", run), "form.stands-in");
        office.attest("fride", run);
        office.confirmPaid("fride", run, task -> office.filled("fride", task, "paid"));
        api.fire("substitution-to", absence);
        assertThat(ledger.balance(key, "PAID")).as("with the differences and what was corrected")
                .isEqualTo(150_000 + 135_000 + 90_000 + 150_000 + 150_000);
        assertThat(ledger.balance(key, "DUE")).isZero();
    }

    private void left_over_money_is_granted_and_paid_in_a_second_call() {
        Map<String, Object> form = new HashMap<>(forms.openForm());
        form.putAll(Map.of("frames", List.of(RogalandYear.frame("kindergarten", 1_000_000, 0)), "needsDeadline", year + "-08-15",
                "recommendationDeadline", year + "-09-15", "forumDate", year + "-10-01", "reportDeadline", (year + 1) + "-06-15"));
        office.open(form);
        Map<String, Object> report = forms.reportForm("ha");
        report.put("cycle", second);
        inSecondCall = office.report("ha", report);
        office.accept(inSecondCall);
        api.fire("needs-deadline", second);
        api.complete("silje", "ready-for-recommendation", second, Map.of("readyConfirmed", true));
        office.recommendAsAsked(second, "sor");
        office.callAndDeclare(second, Map.of());
        office.recordAndApprove(second, line -> line.put("outcome", "approve"), Map.of());
        api.complete("astrid", "make-decision", second, Map.of("decisionOutcome", "as-recommended", "decisionReason", ""));
        office.acceptGrant("ha", inSecondCall);
        String run = office.prepareRun("silje", second);
        office.attest("finn", run);
        office.confirmPaid("finn", run, task -> office.filled("finn", task, "paid"));
        assertThat(ledger.balance(second, "STATE")).as("no money is new").isZero();
    }

    private void use_is_reported_late_approved_in_part_and_the_rest_paid_back() {
        api.fire("report-date", haugesund);
        api.task("haugesund", "report-use", haugesund);
        api.fire("report-overdue", haugesund);
        api.fire("next-report-reminder", haugesund);
        PublicOffice.until("two reminders", () -> office.passed("send-report-reminder", haugesund) == 2 ? true : null);
        office.useReport("haugesund", haugesund, 90_000, 45_000);
        api.complete("silje", "control-report", haugesund, Map.of("reportOutcome", "accept", "approvedOwner", 80_000, "approvedUniversity", 45_000,
                "reportComment", "Reisene er ikke dekket."));
        api.complete("silje", "settle-unspent", haugesund, Map.of("settlement", "repay", "settlementReason", "Ikke godkjent."));
        api.complete("finn", "confirm-repayment", haugesund, Map.of("repaidOn", (year + 1) + "-02-20", "bankReference", "R-2"));
        office.reportAndApprove("stavanger", stavanger, 100_000, 50_000);
        office.reportAndApprove("sandnes", sandnes, 60_000, 30_000);
        office.reportAndApprove("sola", sola, 100_000, 50_000);
        office.reportAndApprove("time", time, 100_000, 50_000);
        office.reportAndApprove("ha", inSecondCall, 100_000, 50_000);
    }

    private void every_changed_krone_is_explained() {
        office.checkWithoutIncident();
        assertThat(office.explained(stavanger, "nb")).contains("søkte om 150 000 kr", "samarbeidsforum innstilte 150 000 kr", "vedtok 150 000 kr", "150 000 kr er brukt");
        assertThat(office.explained(stavanger, "nn")).contains("søkte om 150 000 kr", "samarbeidsforum tilrådde 150 000 kr", "150 000 kr er brukt");
        JsonNode explained = api.get("silje", "/api/ledger/explain/" + stavanger);
        assertThat(explained.at("/changes/0/cause").asText()).isEqualTo("appeal");
        assertThat(explained.at("/appeals/0/decidedBy").asText()).isEqualTo("astrid");
        JsonNode payouts = api.get("mona", "/api/payouts?cycle=" + key);
        assertThat(payouts.findValuesAsText("paymentStatus")).contains("paid").doesNotContain("due");
        assertThat(payouts.findValuesAsText("caseNumber")).contains(stavanger, haugesund, sandnes, sola, time);
    }

    private void both_calls_are_closed_and_the_books_add_up() {
        office.close(second);
        office.close(key);
        assertThat(jdbc.sql("select status from cycle where key in (?, ?)").params(key, second).query(String.class).list()).containsOnly("closed");
        assertThat(ledger.balance(key, "USED")).isEqualTo(150_000 + 125_000 + 90_000 + 150_000 + 150_000);
        assertThat(ledger.balance(key, "RETURNED")).isEqualTo(10_000);
        assertThat(ledger.balance(second, "USED")).isEqualTo(150_000);
        for (String passed : List.of("GRANTED", "DUE", "PAID", "UNSPENT", "CLAIMED")) {
            assertThat(List.of(ledger.balance(key, passed), ledger.balance(second, passed))).as(passed).containsOnly(0L);
        }
        assertThat(invariants.check("rogaland")).isEmpty();
    }
}
