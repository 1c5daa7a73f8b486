package no.arshjul.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.letters.DocumentRow;
import no.arshjul.letters.Documents;
import no.arshjul.letters.PdfText;
import no.arshjul.money.Kroner;
import no.arshjul.testing.CountyYear;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.Decided;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import no.arshjul.testing.WalkedYear;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Diagram grant, every path. */
@CoversDiagram("grant")
class GrantTest extends WalkedYear {

    @Autowired
    private Documents documents;
    @Autowired
    private Instalments instalments;
    @Autowired
    private no.arshjul.decision.ChangedDecisions changes;
    @Autowired
    private Clock clock;
    @LocalServerPort
    private int port;

    @Test
    void the_grant_letter_is_stored_as_pdf_in_the_owners_language_form() {
        List<String> cases = Decided.in(year, "haugesund", "suldal");
        assertThat(letters(cases.get(0), "grant-letter")).extracting(row -> row.form().code(), DocumentRow::mediaType, DocumentRow::recipient)
                .containsExactly(tuple("nb", "application/pdf", RogalandYear.orgnr("haugesund")));
        assertThat(letters(cases.get(1), "grant-letter")).extracting(row -> row.form().code()).containsExactly("nn");
        assertThat(jdbc.sql("select encode(substr(content, 1, 4), 'escape') from document where kind = 'grant-letter' and case_number = ?")
                .param(cases.get(1)).query(String.class).single()).isEqualTo("%PDF");
    }

    @Test
    void the_grant_letter_and_the_timers_go_by_the_cases_own_report_deadline_where_it_has_one() throws IOException {
        String own = year.beforeTheMeeting().get(0);
        jdbc.sql("insert into case_deadline (case_number, name, year, typed, counts) values (?, 'use-report', ?, ?, ?)")
                .params(own, year.year(), LocalDate.of(year.year() + 1, 3, 2), LocalDate.of(year.year() + 1, 3, 2)).update();
        year.holdMeeting(1);
        year.decideAsRecommended();
        String letter = PdfText.flat(jdbc.sql("select content from document where case_number = ? and kind = 'grant-letter' and media_type = 'application/pdf'")
                .param(own).query(byte[].class).single());
        assertThat(letter).contains("senest 2. mars " + (year.year() + 1)).doesNotContain("15. januar " + (year.year() + 1));
        assertThat((String) office.variable(office.task("accept-grant", own), "reportOpens"))
                .startsWith(LocalDate.of(year.year() + 1, 3, 2).minusDays(30).toString());
    }

    @Test
    void a_case_decided_to_nothing_gets_a_letter_with_the_reason_and_no_grant() {
        year.open();
        String given = year.readyReport("haugesund");
        String refused = year.readyReport("vindafjord");
        year.toRegions().recommendAll("kindergarten", "nord");
        year.callMeeting(1);
        year.declareImpartial(1);
        List<Map<String, Object>> lines = office.lines(office.task("record-minutes", year.meetingKey(1)));
        lines.forEach(line -> line.put("outcome", line.get("caseNumber").equals(refused) ? "reject" : "approve"));
        lines.forEach(line -> line.put("reason", line.get("caseNumber").equals(refused) ? "Tiltaket er dekt av eit anna." : ""));
        office.complete("silje", "record-minutes", year.meetingKey(1), RogalandYear.minutes(lines));
        office.complete("frida", "approve-minutes", year.meetingKey(1), Map.of("minutesApproved", true, "minutesComment", ""));
        year.decideAsRecommended();
        assertThat(letters(refused, "not-granted")).extracting(row -> row.form().code()).containsExactly("nn");
        assertThat(letters(refused, "grant-letter")).isEmpty();
        assertThat(letters(given, "not-granted")).isEmpty();
        assertThat(office.ended(refused)).isTrue();
        assertThat(jdbc.sql("select outcome_reason from needs_report where case_number = ?").param(refused).query(String.class).single())
                .isEqualTo("Tiltaket er dekt av eit anna.");
    }

    @Test
    void acceptance_is_asked_for_in_rogaland_and_not_in_vestland_or_oslo_og_viken() {
        String rogaland = decided();
        assertThat(office.tasks("accept-grant", rogaland)).hasSize(1);
        assertThat(due(rogaland)).isEmpty();
        List<String> others = List.of(new CountyYear(office, "vestland", "-vl").decided("kinn-vl", "uib-vl", "01"),
                new CountyYear(office, "oslo-og-viken", "-ov").decided("asker-ov", "oslomet-ov", "akershus"));
        for (String other : others) {
            assertThat(office.tasks("accept-grant", other)).isEmpty();
            assertThat(due(other)).hasSize(2);
            assertThat(office.waitsFor("report-date", other)).isTrue();
        }
    }

    @Test
    void an_accepted_grant_is_due_to_the_owners_stated_account_and_to_the_universitys_in_the_registry() {
        String caseNumber = decided();
        office.complete("haugesund", "accept-grant", caseNumber, Map.of("grantAccepted", true, "accountNumber", "9999.03.21333"));
        assertThat(due(caseNumber)).extracting(Instalment::role, Instalment::payee, Instalment::amount, Instalment::account).containsExactly(
                tuple("owner", RogalandYear.orgnr("haugesund"), Kroner.of(100_000), "99990321333"),
                tuple("university", RogalandYear.orgnr("uis"), Kroner.of(50_000), "99990107110"));
        assertThat(book.ofCase("DUE", caseNumber)).isEqualTo(150_000);
        assertThat(book.ofCase("GRANTED", caseNumber)).isZero();
    }

    @Test
    void an_invalid_account_is_refused_and_nothing_becomes_due() {
        String caseNumber = decided();
        for (String wrong : List.of("86011117948", "8601111794", "ikke en konto")) {
            assertThat(Refused.faults(() -> office.complete("haugesund", "accept-grant", caseNumber,
                    Map.of("grantAccepted", true, "accountNumber", wrong)))).as(wrong).containsExactly("accountNumber: needs.account");
        }
        assertThat(Refused.faults(() -> office.complete("haugesund", "accept-grant", caseNumber,
                Map.of("grantAccepted", true, "accountNumber", ""))))
                .containsExactly("accountNumber: form.required");
        assertThat(due(caseNumber)).isEmpty();
        assertThat(office.tasks("accept-grant", caseNumber)).hasSize(1);
    }

    @Test
    void a_declined_grant_needs_no_account_and_frees_its_money_and_what_later_years_were_promised() {
        String caseNumber = overTwoYears();
        assertThat(book.ofCase("COMMITTED", caseNumber)).isEqualTo(50_000);
        steps.decline("haugesund", caseNumber);
        assertThat(book.ofCase("FREED", caseNumber)).isEqualTo(150_000);
        assertThat(book.ofCase("COMMITTED", caseNumber)).isZero();
        assertThat(due(caseNumber)).isEmpty();
        assertThat(office.passed("grant-released", caseNumber)).isTrue();
        assertThat(office.tasks("close-cycle", year.key())).hasSize(1);
    }

    @Test
    void a_grant_that_is_not_answered_in_time_is_freed() {
        String caseNumber = overTwoYears();
        Task question = office.task("accept-grant", caseNumber);
        office.fire("acceptance-overdue", caseNumber);
        assertThat(book.ofCase("FREED", caseNumber)).isEqualTo(150_000);
        assertThat(book.ofCase("COMMITTED", caseNumber)).isZero();
        assertThat(office.ended(caseNumber)).isTrue();
        assertThatThrownBy(() -> office.complete("haugesund", question, Map.of("grantAccepted", true, "accountNumber", RogalandYear.ACCOUNT)))
                .hasMessageContaining("Cannot find task");
    }

    @Test
    void a_decision_changed_to_nothing_ends_the_grant_where_it_stands() {
        String caseNumber = accepted();
        changes.change(caseNumber, Map.of(year.year(), no.arshjul.decision.Amounts.NOTHING), "withdrawal", "Eieren trekker tiltaket.",
                new no.arshjul.ledger.By("decide-withdrawal", "astrid", null));
        assertThat(due(caseNumber)).isEmpty();
        assertThat(office.passed("grant-withdrawal-done", caseNumber)).isTrue();
        assertThat(office.tasks("close-cycle", year.key())).hasSize(1);
    }

    @Test
    void the_report_opens_by_its_timer_and_the_reminder_leaves_it_open() {
        String caseNumber = paid("haugesund");
        assertThat(office.tasks("report-use", caseNumber)).isEmpty();
        assertThat(LocalDate.ofInstant(office.timer("report-date", caseNumber).getDuedate().toInstant(), Norway.ZONE))
                .isEqualTo(LocalDate.of(year.year(), 12, 16));
        Task report = steps.reportTask(caseNumber);
        long before = reminders(caseNumber);
        office.fire("report-overdue", caseNumber);
        assertThat(reminders(caseNumber)).isEqualTo(before + 1);
        assertThat(office.waitsFor("report-overdue", caseNumber)).isFalse();
        assertThat(LocalDate.ofInstant(office.timer("next-report-reminder", caseNumber).getDuedate().toInstant(), Norway.ZONE))
                .isEqualTo(LocalDate.of(year.year() + 1, 1, 22));
        office.fire("next-report-reminder", caseNumber);
        assertThat(reminders(caseNumber)).isEqualTo(before + 2);
        assertThat(office.passed("report-reminded", caseNumber)).as("as often as the guideline says").isTrue();
        office.complete("haugesund", report, GrantSteps.useForm(100_000, 50_000, ""));
        assertThat(office.tasks("control-report", caseNumber)).hasSize(1);
    }

    @Test
    void nobody_reports_more_as_spent_than_was_granted() {
        String caseNumber = paid("haugesund");
        Task report = steps.reportTask(caseNumber);
        assertThat(Refused.faults(() -> office.complete("haugesund", report, GrantSteps.useForm(100_001, 50_001, ""))))
                .containsExactly("spentOwner: grant.over-granted", "spentUniversity: grant.over-granted");
        assertThat(office.tasks("report-use", caseNumber)).hasSize(1);
    }

    @Test
    void a_proposal_is_asked_for_when_money_is_left_and_not_when_all_is_spent() {
        String caseNumber = paid("haugesund");
        Task report = steps.reportTask(caseNumber);
        assertThat(Refused.faults(() -> office.complete("haugesund", report, GrantSteps.useForm(99_999, 50_000, ""))))
                .containsExactly("unspentProposal: grant.unspent-proposal");
        office.complete("haugesund", report, GrantSteps.useForm(100_000, 50_000, ""));
        steps.control(caseNumber, "accept");
        assertThat(office.passed("settle-unspent", caseNumber)).isFalse();
        assertThat(office.passed("grant-concluded", caseNumber)).isTrue();
    }

    @Test
    void only_the_secretariat_records_that_no_report_came_and_all_that_is_paid_is_claimed_back() {
        String caseNumber = paid("haugesund");
        Task report = steps.reportTask(caseNumber);
        String form = "/engine-rest/task/" + report.getId() + "/deployed-form";
        assertThat(new PublicOffice(port).get("haugesund", form).findValuesAsText("key")).contains("spentOwner").doesNotContain("noReport");
        assertThat(new PublicOffice(port).get("silje", form).findValuesAsText("key")).contains("spentOwner", "noReport");
        assertThat(Refused.faults(() -> office.complete("haugesund", report, Map.of("noReport", true))))
                .containsExactly("noReport: grant.no-report-by-office-only");
        assertThatThrownBy(() -> office.complete("karmoy", report, Map.of("noReport", true))).isInstanceOf(AuthorizationException.class);
        office.complete("silje", report, Map.of("noReport", true));
        assertThat(book.ofCase("CLAIMED", caseNumber)).isEqualTo(150_000);
        assertThat(letters(caseNumber, "repayment-claim")).extracting(DocumentRow::recipient)
                .containsExactlyInAnyOrder(RogalandYear.orgnr("haugesund"), RogalandYear.orgnr("uis"));
        steps.confirmRepayment(caseNumber);
        assertThat(book.ofCase("RETURNED", caseNumber)).isEqualTo(150_000);
        assertThat(jdbc.sql("select kind || ' ' || amount || ' ' || repaid_on from settlement where case_number = ?").param(caseNumber)
                .query(String.class).single()).isEqualTo("repay 150000 " + (year.year() + 1) + "-02-20");
    }

    @Test
    void without_a_report_and_without_a_payment_the_grant_is_concluded_without_a_claim() {
        String caseNumber = accepted();
        office.complete("silje", steps.reportTask(caseNumber), Map.of("noReport", true));
        assertThat(letters(caseNumber, "repayment-claim")).isEmpty();
        assertThat(book.ofCase("FREED", caseNumber)).isEqualTo(150_000);
        assertThat(due(caseNumber)).isEmpty();
        assertThat(office.passed("grant-concluded", caseNumber)).isTrue();
        assertThat(office.tasks("close-cycle", year.key())).hasSize(1);
    }

    @Test
    void a_returned_report_is_written_again_and_every_version_is_kept() {
        String caseNumber = paid("haugesund");
        steps.report("haugesund", caseNumber, 90_000, 50_000, "repay");
        steps.control(caseNumber, "return");
        assertThat(book.ofCase("PAID", caseNumber)).as("nothing is settled by a returned report").isEqualTo(150_000);
        office.complete("haugesund", "report-use", caseNumber, GrantSteps.useForm(100_000, 50_000, ""));
        steps.control(caseNumber, "accept");
        assertThat(book.ofCase("USED", caseNumber)).isEqualTo(150_000);
        assertThat(jdbc.sql("select version || ' ' || spent_owner || ' ' || outcome from use_report where case_number = ? order by version")
                .param(caseNumber).query(String.class).list()).containsExactly("1 90000 return", "2 100000 accept");
    }

    @Test
    void transferred_money_stays_with_each_payee_and_ends_the_grant() {
        String caseNumber = unspent("haugesund", 90_000, 45_000);
        steps.settle(caseNumber, "transfer");
        assertThat(book.ofPayee("TRANSFERRED", caseNumber, RogalandYear.orgnr("haugesund"))).isEqualTo(10_000);
        assertThat(book.ofPayee("TRANSFERRED", caseNumber, RogalandYear.orgnr("uis"))).isEqualTo(5_000);
        assertThat(book.ofCase("USED", caseNumber)).isEqualTo(135_000);
        assertThat(office.ended(caseNumber)).isTrue();
    }

    @Test
    void repayment_is_claimed_by_a_letter_with_account_and_date_and_confirmed_by_finance() throws IOException {
        String caseNumber = unspent("haugesund", 90_000, 50_000);
        steps.settle(caseNumber, "repay");
        assertThat(letters(caseNumber, "repayment-claim")).extracting(DocumentRow::recipient).containsExactly(RogalandYear.orgnr("haugesund"));
        String account = jdbc.sql("select debtor_account from county where id = 'rogaland'").query(String.class).single();
        assertThat(textOf(caseNumber, "repayment-claim"))
                .contains("10 000 kr", account.replaceAll("(....)(..)(.....)", "$1.$2.$3"), NorwegianText.date(Deadline.rolledForward(Norway.today(clock).plusDays(21)).date(), LanguageForm.NB));
        Task confirm = office.task("confirm-repayment", caseNumber);
        assertThat(office.variable(confirm, "repayAmount")).isEqualTo(10_000L);
        Map<String, Object> form = Map.of("repaidOn", (year.year() + 1) + "-02-20", "bankReference", "BANK-2");
        assertThatThrownBy(() -> office.complete("sindre", confirm, form)).isInstanceOf(AuthorizationException.class);
        office.complete("fride", confirm, form);
        assertThat(book.ofCase("RETURNED", caseNumber)).isEqualTo(10_000);
        assertThat(book.ofCase("CLAIMED", caseNumber)).isZero();
    }

    @Test
    void a_report_that_is_long_overdue_is_told_to_the_manager_and_holds_the_owners_next_payout_until_it_is_in() {
        String caseNumber = Decided.in(year, Map.of("haugesund", year.twoYearForm("haugesund"))).get(0);
        steps.accept("haugesund", caseNumber);
        steps.payAll();
        steps.reportTask(caseNumber);
        office.fire("report-escalation", caseNumber);
        assertThat(jdbc.sql("select count(*) from outbox where subject like 'En rapport er svært sen (' || ? || ')'").param(caseNumber)
                .query(Long.class).single()).isEqualTo(1);
        office.fire("report-overdue", caseNumber);
        assertThat(jdbc.sql("select report_escalated_on is not null and report_overdue_on is not null from award where case_number = ?")
                .param(caseNumber).query(Boolean.class).single()).isTrue();
        RogalandYear next = year.next();
        GrantSteps then = new GrantSteps(office, next);
        String later = Decided.in(next, "haugesund").get(0);
        then.accept("haugesund", later);
        String run = then.startRun();
        assertThat(Refused.faults(() -> then.prepare(run, line -> true))).contains("lines.include: payout.report-overdue");
        String owner = RogalandYear.orgnr("haugesund");
        assertThat(office.lines(office.task("prepare-payout", run))).filteredOn(line -> line.get("payee").equals(owner))
                .extracting(line -> line.get("status")).containsOnly("Venter");
        office.complete("haugesund", "report-use", caseNumber, GrantSteps.useForm(100_000, 50_000, ""));
        then.prepare(run, line -> true);
        assertThat(office.tasks("attest-payout", run)).hasSize(1);
    }

    @Test
    void later_instalments_are_due_on_their_day_and_when_the_report_is_accepted_and_hold_the_closing() {
        jdbc.sql("update guideline set instalment_percents = '{50,30,20}', later_instalments = '{09-01,report}' where county = 'rogaland'").update();
        try {
            String caseNumber = decided();
            steps.accept("haugesund", caseNumber);
            assertThat(due(caseNumber)).extracting(Instalment::amount).containsExactly(Kroner.of(50_000), Kroner.of(25_000));
            assertThat(book.ofCase("GRANTED", caseNumber)).isEqualTo(75_000);
            assertThat(LocalDate.ofInstant(office.timer("next-instalment-date", caseNumber).getDuedate().toInstant(), Norway.ZONE))
                    .isEqualTo(LocalDate.of(year.year(), 9, 1));
            steps.payAll();
            office.fire("next-instalment-date", caseNumber);
            assertThat(due(caseNumber)).extracting(Instalment::amount).containsExactly(Kroner.of(30_000), Kroner.of(15_000));
            assertThat(office.passed("instalments-all-due", caseNumber)).isTrue();
            steps.payAll();
            steps.reportAllUsed("haugesund", caseNumber);
            assertThat(due(caseNumber)).as("at the accepted report").extracting(Instalment::amount).containsExactly(Kroner.of(20_000), Kroner.of(10_000));
            assertThat(office.tasks("close-cycle", year.key())).isEmpty();
            steps.payAll();
            assertThat(book.ofCase("USED", caseNumber)).isEqualTo(150_000);
            assertThat(office.tasks("close-cycle", year.key())).hasSize(1);
        } finally {
            jdbc.sql("update guideline set instalment_percents = '{100}', later_instalments = '{}' where county = 'rogaland'").update();
        }
    }

    @Test
    void dated_instalments_one_after_another_wait_for_the_appeal_deadline_and_are_given_up_when_no_report_comes() {
        jdbc.sql("""
                update guideline set instalment_percents = '{40,30,30}', later_instalments = '{03-01,11-01}', instalments_await_appeal = true
                where county = 'rogaland'""").update();
        try {
            String caseNumber = decided();
            steps.accept("haugesund", caseNumber);
            office.fire("next-instalment-date", caseNumber);
            assertThat(office.waitsFor("next-instalment-date", caseNumber)).isTrue();
            steps.payAll();
            office.complete("silje", steps.reportTask(caseNumber), Map.of("noReport", true));
            assertThat(book.ofCase("FREED", caseNumber)).isEqualTo(45_000);
            assertThat(book.ofCase("CLAIMED", caseNumber)).isEqualTo(105_000);
            steps.confirmRepayment(caseNumber);
            assertThat(office.ended(caseNumber)).as("what waited for a day has fallen away").isTrue();
        } finally {
            jdbc.sql("update guideline set instalment_percents = '{100}', later_instalments = '{}', instalments_await_appeal = false where county = 'rogaland'")
                    .update();
        }
    }

    @Test
    void less_than_what_was_spent_may_be_approved_with_a_reason_and_the_rest_is_to_be_settled() {
        String caseNumber = paid("haugesund");
        steps.report("haugesund", caseNumber, 100_000, 50_000, "");
        assertThat(Refused.faults(() -> office.complete("silje", "control-report", caseNumber,
                Map.of("reportOutcome", "accept", "approvedOwner", 100_001, "approvedUniversity", 1))))
                .containsExactly("approvedOwner: grant.over-spent", "reportComment: grant.part-approval-reason");
        office.complete("silje", "control-report", caseNumber,
                Map.of("reportOutcome", "accept", "approvedOwner", 80_000, "reportComment", "Reisene er ikke dekket."));
        assertThat(book.ofCase("UNSPENT", caseNumber)).isEqualTo(20_000);
        assertThat(book.ofCase("USED", caseNumber)).isEqualTo(130_000);
    }

    @Test
    void an_auditors_statement_is_asked_for_from_the_guidelines_threshold() {
        jdbc.sql("update guideline set auditor_threshold = 150000 where county = 'rogaland'").update();
        try {
            String caseNumber = paid("haugesund");
            Task report = steps.reportTask(caseNumber);
            Map<String, Object> form = GrantSteps.useForm(100_000, 50_000, "");
            assertThat(Refused.faults(() -> office.complete("haugesund", report, form))).containsExactly("auditorStatement: grant.auditor-statement");
            form.put("auditorStatement", "Revisors uttalelse 2027/12, 10. januar");
            office.complete("haugesund", report, form);
            assertThat(office.tasks("control-report", caseNumber)).hasSize(1);
        } finally {
            jdbc.sql("update guideline set auditor_threshold = null where county = 'rogaland'").update();
        }
    }

    @Test
    void a_repayment_is_reminded_of_after_its_deadline_and_a_part_leaves_the_rest_open() {
        jdbc.sql("update guideline set repayment_reminder_days = '{7,21}' where county = 'rogaland'").update();
        try {
            String caseNumber = unspent("haugesund", 90_000, 50_000);
            steps.settle(caseNumber, "repay");
            office.fire("repayment-overdue", caseNumber);
            office.fire("next-repayment-reminder", caseNumber);
            assertThat(office.passed("repayment-reminded", caseNumber)).isTrue();
            assertThat(jdbc.sql("select count(*) from outbox where subject like 'Påminnelse: tilbakebetaling innen %(' || ? || ')'").param(caseNumber)
                    .query(Long.class).single()).isEqualTo(2);
            Map<String, Object> form = new HashMap<>(Map.of("repaidOn", (year.year() + 1) + "-02-20", "bankReference", "BANK-2", "repaidAmount", 10_001));
            assertThat(Refused.faults(() -> office.complete("finn", "confirm-repayment", caseNumber, form)))
                    .containsExactly("repaidAmount: grant.repaid-amount");
            form.put("repaidAmount", 4_000);
            office.complete("finn", "confirm-repayment", caseNumber, form);
            assertThat(book.ofCase("RETURNED", caseNumber)).isEqualTo(4_000);
            assertThat(office.variable(office.task("confirm-repayment", caseNumber), "repayAmount")).isEqualTo(6_000L);
            steps.confirmRepayment(caseNumber);
            assertThat(book.ofCase("RETURNED", caseNumber)).isEqualTo(10_000);
            assertThat(office.ended(caseNumber)).isTrue();
        } finally {
            jdbc.sql("update guideline set repayment_reminder_days = '{7}' where county = 'rogaland'").update();
        }
    }

    private String decided() {
        return Decided.in(year, "haugesund").get(0);
    }

    private String accepted() {
        String caseNumber = decided();
        steps.accept("haugesund", caseNumber);
        return caseNumber;
    }

    private String paid(String owner) {
        String caseNumber = Decided.in(year, owner).get(0);
        steps.accept(owner, caseNumber);
        steps.payAll();
        return caseNumber;
    }

    /** Paid, reported as spent like this, and accepted: the rest is to be settled. */
    private String unspent(String owner, long spentOwner, long spentUniversity) {
        String caseNumber = paid(owner);
        steps.report(owner, caseNumber, spentOwner, spentUniversity, "repay");
        steps.control(caseNumber, "accept");
        return caseNumber;
    }

    private String overTwoYears() {
        return Decided.in(year, Map.of("haugesund", year.twoYearForm("haugesund"))).get(0);
    }

    private List<Instalment> due(String caseNumber) {
        return instalments.free(caseNumber.substring(0, caseNumber.lastIndexOf('-'))).stream()
                .filter(instalment -> instalment.caseNumber().equals(caseNumber)).toList();
    }

    private List<DocumentRow> letters(String caseNumber, String kind) {
        return documents.ofCase(caseNumber).stream().filter(row -> row.kind().equals(kind)).toList();
    }

    private String textOf(String caseNumber, String kind) throws IOException {
        return PdfText.flat(jdbc.sql("select content from document where case_number = ? and kind = ?").params(caseNumber, kind)
                .query(byte[].class).single()).replace('\u00a0', ' ');
    }

    private long reminders(String caseNumber) {
        return jdbc.sql("select count(*) from outbox where recipient = 'kari@kommunen.example' and subject like 'Påminnelse: rapport innen %(' || ? || ')'")
                .param(caseNumber).query(Long.class).single();
    }
}
