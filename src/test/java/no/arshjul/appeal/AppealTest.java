package no.arshjul.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.decision.Decisions;
import no.arshjul.grant.Instalment;
import no.arshjul.grant.Instalments;
import no.arshjul.letters.DocumentRow;
import no.arshjul.letters.Documents;
import no.arshjul.money.Kroner;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import no.arshjul.testing.WalkedYear;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Diagram appeal, every path. */
@CoversDiagram("appeal")
class AppealTest extends WalkedYear {

    @LocalServerPort
    private int port;
    @Autowired
    private Decisions decisions;
    @Autowired
    private Documents documents;
    @Autowired
    private Instalments instalments;

    @Test
    void the_owner_appeals_its_own_case_and_gets_a_receipt_in_its_language_form() {
        String caseNumber = reduced();
        assertThat(appeal("haugesund", caseNumber)).isEqualTo(caseNumber);
        assertThat(letters(caseNumber, "appeal-receipt")).extracting(row -> row.form().code(), DocumentRow::recipient)
                .containsExactly(tuple("nb", RogalandYear.orgnr("haugesund")));
        assertThat(Refused.faults(() -> appeal("haugesund", caseNumber))).containsExactly("caseNumber: appeal.open-already");
        assertThat(Refused.faults(() -> appeal("karmoy", caseNumber))).containsExactly("caseNumber: appeal.unknown-case");
    }

    @Test
    void a_request_for_more_information_is_no_decision_and_cannot_be_appealed() {
        year.open();
        String caseNumber = year.report("haugesund");
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        year.control(caseNumber, "more-information", "Hvem har dere snakket med?");
        assertThat(Refused.faults(() -> appeal("haugesund", caseNumber))).containsExactly("caseNumber: appeal.no-decision");
        office.fire("completion-overdue", caseNumber);
        assertThat(Refused.faults(() -> appeal("silje", caseNumber))).containsExactly("caseNumber: appeal.no-decision");
    }

    @Test
    void a_followed_appeal_replaces_the_decision_and_the_difference_is_paid() {
        String caseNumber = reduced();
        steps.accept("haugesund", caseNumber);
        steps.payAll();
        appeal("haugesund", caseNumber);
        assess(caseNumber, true, "change");
        decide(caseNumber, "change", 100_000, 50_000);
        assertThat(office.passed("decision-changed", caseNumber)).isTrue();
        assertThat(letters(caseNumber, "appeal-decision")).hasSize(1);
        assertThat(instalments.free(year.key())).extracting(Instalment::role, Instalment::amount).containsExactly(tuple("owner", Kroner.of(40_000)),
                tuple("university", Kroner.of(20_000)));
        steps.payAll();
        steps.reportAllUsed("haugesund", caseNumber);
        assertThat(book.ofCase("USED", caseNumber)).isEqualTo(150_000);
    }

    @Test
    void a_case_that_was_given_nothing_gets_an_award_and_a_grant_of_its_own() {
        String caseNumber = notGranted();
        appeal("haugesund", caseNumber);
        assess(caseNumber, true, "change");
        decide(caseNumber, "change", 80_000, 40_000);
        assertThat(office.tasks("accept-grant", caseNumber)).hasSize(1);
        assertThat(letters(caseNumber, "grant-letter")).hasSize(1);
        steps.accept("haugesund", caseNumber);
        assertThat(book.ofCase("DUE", caseNumber)).isEqualTo(120_000);
    }

    @Test
    void a_late_report_that_was_turned_away_is_taken_in_by_an_appeal() {
        year.open();
        office.fire("needs-deadline", year.key());
        String caseNumber = year.report("haugesund");
        office.complete("silje", "decide-late", caseNumber, Map.of("lateOutcome", "reject", "lateReason", "Ingen grunn er gitt."));
        appeal("haugesund", caseNumber);
        assertThat(jdbc.sql("select subject from appeal where case_number = ?").param(caseNumber).query(String.class).single()).isEqualTo("late");
        assess(caseNumber, true, "change");
        Map<String, Object> form = decision("change");
        form.put("decisionReason", "Strømmen var borte hele dagen.");
        office.complete("astrid", "decide-appeal", caseNumber, form);
        assertThat(letters(caseNumber, "appeal-decision")).hasSize(1);
        year.accept(caseNumber);
        assertThat(jdbc.sql("select status from needs_report where case_number = ?").param(caseNumber).query(String.class).single()).isEqualTo("ready");
    }

    @Test
    void a_report_that_the_control_turned_away_is_controlled_again_after_an_appeal() {
        year.open();
        String caseNumber = year.report("haugesund");
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        year.control(caseNumber, "reject", "Gjelder én person.");
        appeal("haugesund", caseNumber);
        assess(caseNumber, true, "change");
        decide(caseNumber, "change", 0, 0);
        year.accept(caseNumber);
        assertThat(jdbc.sql("select status from needs_report where case_number = ?").param(caseNumber).query(String.class).single()).isEqualTo("ready");
    }

    @Test
    void what_a_followed_appeal_may_give() {
        String caseNumber = reduced();
        appeal("haugesund", caseNumber);
        assess(caseNumber, true, "change");
        assertThat(Refused.faults(() -> decide(caseNumber, "change", 100_001, 50_000)))
                .containsExactly("changedOwnerAmount: recommendation.over-asked");
        assertThat(Refused.faults(() -> decide(caseNumber, "change", 50_000, 30_000))).containsExactly("changedOwnerAmount: appeal.not-worse");
        assertThat(Refused.faults(() -> decide(caseNumber, "change", 60_000, 30_000))).containsExactly("decision.change.nothing");
        Map<String, Object> form = decision("change");
        form.put("decisionReason", "Vi har sett på saken på nytt.");
        assertThat(Refused.faults(() -> office.complete("astrid", "decide-appeal", caseNumber, form)))
                .containsExactly("changedOwnerAmount: form.required", "changedUniversityAmount: form.required");
        assertThat(book.ofCase("GRANTED", caseNumber)).isEqualTo(90_000);
    }

    @Test
    void an_upheld_decision_is_forwarded_with_its_papers_and_the_instance_may_change_it() {
        String caseNumber = reduced();
        appeal("silje", caseNumber);
        assess(caseNumber, true, "uphold");
        assertThat(Refused.faults(() -> office.complete("astrid", "decide-appeal", caseNumber, decision("uphold"))))
                .containsExactly("decisionReason: appeal.reason");
        decide(caseNumber, "uphold", 0, 0);
        assertThat(letters(caseNumber, "appeal-forward")).extracting(DocumentRow::recipient).containsExactlyInAnyOrder(null, RogalandYear.orgnr("haugesund"));
        assertThat(Refused.faults(() -> record(caseNumber, "change", null))).containsExactly(
                "changedOwnerAmount: form.required", "changedUniversityAmount: form.required");
        record(caseNumber, "change", 100_000L);
        assertThat(book.ofCase("GRANTED", caseNumber)).isEqualTo(150_000);
        assertThat(letters(caseNumber, "appeal-result")).hasSize(1);
        assertThat(office.passed("appeal-settled", caseNumber)).isTrue();
    }

    @Test
    void a_repealed_decision_is_assessed_anew() {
        String caseNumber = reduced();
        appeal("haugesund", caseNumber);
        assess(caseNumber, true, "uphold");
        decide(caseNumber, "uphold", 0, 0);
        record(caseNumber, "repeal", null);
        assess(caseNumber, true, "change");
        decide(caseNumber, "change", 70_000, 30_000);
        assertThat(book.ofCase("GRANTED", caseNumber)).isEqualTo(100_000);
    }

    @Test
    void a_dismissed_appeal_gets_a_letter_and_may_itself_be_appealed() {
        String caseNumber = reduced();
        appeal("haugesund", caseNumber);
        assess(caseNumber, false, "dismiss");
        decide(caseNumber, "dismiss", 0, 0);
        assertThat(office.passed("appeal-dismissed", caseNumber)).isTrue();
        assertThat(letters(caseNumber, "appeal-decision")).hasSize(1);
        assertThat(book.ofCase("GRANTED", caseNumber)).isEqualTo(90_000);
        assertThat(appeal("haugesund", caseNumber)).isEqualTo(caseNumber);
    }

    @Test
    void the_task_shows_the_dates_and_a_very_late_appeal_can_only_be_dismissed() {
        String caseNumber = reduced();
        office.start("haugesund", "appeal", Map.of("caseNumber", caseNumber, "receivedOn", (year.year() + 3) + "-01-02", "grounds", "Se på det igjen."));
        Task task = office.task("assess-appeal", caseNumber);
        assertThat(office.variable(task, "receivedText")).isEqualTo("2. januar " + (year.year() + 3));
        if (notices(caseNumber) > 0) {
            assertThat(office.variable(task, "appealTimely")).isEqualTo(false);
            assertThat(Refused.faults(() -> assess(caseNumber, false, "change"))).containsExactly("assessmentOutcome: appeal.too-late-to-admit");
        }
        assess(caseNumber, false, "dismiss");
        decide(caseNumber, "dismiss", 0, 0);
    }

    @Test
    void who_assessed_an_appeal_does_not_decide_it_and_who_made_the_decision_may() {
        String caseNumber = reduced();
        office.hire("begge", "rogaland", "secretariat", "authority");
        appeal("haugesund", caseNumber);
        office.complete("begge", "assess-appeal", caseNumber, assessment(true, "change"));
        Map<String, Object> form = decision("change");
        form.putAll(Map.of("changedOwnerAmount", 100_000, "changedUniversityAmount", 50_000, "decisionReason", "Riktig."));
        assertThat(Refused.faults(() -> office.complete("begge", "decide-appeal", caseNumber, form))).containsExactly("appeal.assessed-it");
        office.complete("astrid", "decide-appeal", caseNumber, form);
        assertThat(book.ofCase("GRANTED", caseNumber)).isEqualTo(150_000);
    }

    @Test
    void on_whose_behalf_an_appeal_was_assessed_does_not_decide_it_either() {
        String caseNumber = reduced();
        appeal("haugesund", caseNumber);
        office.hire("begge", "rogaland", "secretariat", "authority");
        engine.getTaskService().setAssignee(office.task("assess-appeal", caseNumber).getId(), "begge");
        assess(caseNumber, true, "uphold");
        Map<String, Object> form = decision("uphold");
        form.put("decisionReason", "Rammen.");
        assertThat(Refused.faults(() -> office.complete("begge", "decide-appeal", caseNumber, form))).containsExactly("appeal.assessed-it");
    }

    @Test
    void an_owners_own_appeal_is_not_dated_before_it_was_sent_and_a_letter_to_the_office_is() {
        String stated = "2020-01-02";
        String own = reduced();
        office.start("haugesund", "appeal", Map.of("caseNumber", own, "receivedOn", stated, "grounds", "Se på det igjen."));
        assertThat(received(own)).isAfter(stated);
        year = new RogalandYear(office);
        String letter = reduced();
        office.start("silje", "appeal", Map.of("caseNumber", letter, "receivedOn", stated, "grounds", "Se på det igjen."));
        assertThat(received(letter)).isEqualTo(stated);
    }

    private java.time.LocalDate received(String caseNumber) {
        return jdbc.sql("select received_on from appeal where case_number = ?").param(caseNumber).query(java.time.LocalDate.class).single();
    }

    @Test
    void who_records_what_the_instance_decided_has_not_decided_it() {
        String caseNumber = reduced();
        appeal("haugesund", caseNumber);
        assess(caseNumber, true, "uphold");
        Map<String, Object> form = decision("uphold");
        form.put("decisionReason", "Rammen.");
        office.complete("astrid", "decide-appeal", caseNumber, form);
        record(caseNumber, "change", 100_000L);
        assertThat(decisions.deciders(year.key())).contains("astrid").doesNotContain("silje");
        assertThat(decisions.decidersOf(List.of(caseNumber))).contains("astrid").doesNotContain("silje");
    }

    @Test
    void an_open_appeal_holds_the_closing_of_its_year() {
        String caseNumber = reduced();
        steps.accept("haugesund", caseNumber);
        steps.payAll();
        steps.report("haugesund", caseNumber, 60_000, 30_000, "");
        steps.control(caseNumber, "accept");
        appeal("haugesund", caseNumber);
        assertThat(Refused.faults(() -> office.complete("silje", "close-cycle", year.key(), Map.of("closingRemark", ""))))
                .containsExactly("appeal.holds-closing");
    }

    @Test
    void an_appeal_over_the_public_addresses_where_four_eyes_hold_for_an_administrator_too() {
        String caseNumber = reduced();
        office.hire("alt", "rogaland", "secretariat", "authority", "camunda-admin");
        PublicOffice outside = new PublicOffice(port);
        assertThat(outside.start("haugesund", "appeal", Map.of("caseNumber", caseNumber, "receivedOn", year.year() + "-05-10",
                "grounds", "Beløpet dekker ikke veiledningen."))).isEqualTo(caseNumber);
        outside.complete("alt", "assess-appeal", caseNumber, assessment(true, "change"));
        Map<String, Object> form = decision("change");
        form.putAll(Map.of("changedOwnerAmount", 100_000, "changedUniversityAmount", 50_000, "decisionReason", "Riktig."));
        PublicOffice.Reply refused = outside.tryComplete("alt", outside.task("alt", "decide-appeal", caseNumber), form);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").get(0).get("code").asText()).isEqualTo("appeal.assessed-it");
        outside.complete("astrid", "decide-appeal", caseNumber, form);
        assertThat(book.ofCase("GRANTED", caseNumber)).isEqualTo(150_000);
    }

    private String appeal(String person, String caseNumber) {
        return office.start(person, "appeal", Map.of("caseNumber", caseNumber, "receivedOn", year.year() + "-05-10",
                "grounds", "Beløpet dekker ikke veiledningen."));
    }

    private void assess(String caseNumber, boolean timely, String outcome) {
        office.complete("silje", "assess-appeal", caseNumber, assessment(timely, outcome));
    }

    private static Map<String, Object> assessment(boolean timely, String outcome) {
        return Map.of("appealTimely", timely, "assessment", "Vi har sett på saken på nytt.", "assessmentOutcome", outcome);
    }

    private void decide(String caseNumber, String outcome, long owner, long university) {
        Map<String, Object> form = decision(outcome);
        form.put("changedOwnerAmount", owner);
        form.put("changedUniversityAmount", university);
        form.put("decisionReason", "Vi har sett på saken på nytt.");
        office.complete("astrid", "decide-appeal", caseNumber, form);
    }

    private static Map<String, Object> decision(String outcome) {
        return new HashMap<>(Map.of("appealOutcome", outcome));
    }

    private void record(String caseNumber, String outcome, Long owner) {
        Map<String, Object> form = new HashMap<>(Map.of("instanceOutcome", outcome, "instanceDate", year.year() + "-09-01"));
        if (owner != null) {
            form.putAll(Map.of("changedOwnerAmount", owner, "changedUniversityAmount", 50_000));
        }
        office.complete("silje", "record-appeal-outcome", caseNumber, form);
    }

    /** Haugesund's case, given 60 000 and 30 000 of what it asked for. */
    private String reduced() {
        return recommended("reduce", 60_000, 30_000);
    }

    private String notGranted() {
        return recommended("reject", 0, 0);
    }

    private String recommended(String outcome, long owner, long university) {
        year.open();
        String caseNumber = year.readyReport("haugesund");
        year.toRegions().recommendAll("kindergarten", "nord");
        year.callMeeting(1);
        year.declareImpartial(1);
        List<Map<String, Object>> lines = office.lines(office.task("record-minutes", year.meetingKey(1)));
        lines.forEach(line -> line.putAll(Map.of("outcome", outcome, "ownerAmount", owner, "universityAmount", university, "reason", "Rammen.")));
        office.complete("silje", "record-minutes", year.meetingKey(1), RogalandYear.minutes(lines));
        office.complete("frida", "approve-minutes", year.meetingKey(1), Map.of("minutesApproved", true, "minutesComment", ""));
        year.decideAsRecommended();
        return caseNumber;
    }

    private long notices(String caseNumber) {
        return jdbc.sql("select count(*) from notice where case_number = ?").param(caseNumber).query(Long.class).single();
    }

    private List<DocumentRow> letters(String caseNumber, String kind) {
        return documents.ofCase(caseNumber).stream().filter(row -> row.kind().equals(kind)).toList();
    }
}
