package no.arshjul.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.testing.Decided;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import no.arshjul.testing.WalkedYear;
import org.junit.jupiter.api.Test;

/** Hard paths that cross each other: what one began and another ended. */
class CrossingPathsTest extends WalkedYear {

    @Test
    void a_correction_that_waited_until_the_use_was_accounted_for_is_refused_in_plain_words() {
        String caseNumber = paid();
        String correction = office.start("finn", "correct-payment", Map.of("payoutId", owners(caseNumber), "reason", "Feil dag."));
        steps.reportAllUsed("stavanger", caseNumber);
        assertThat(Refused.faults(() -> office.complete("fride", "approve-correction", correction, Map.of("correctionApproved", true))))
                .containsExactly("payoutId: grant.payment-accounted");
        office.complete("fride", "approve-correction", correction, Map.of("correctionApproved", false, "correctionComment", "For sent."));
    }

    @Test
    void an_appeal_against_a_case_that_was_given_nothing_is_followed_after_the_year_was_closed() {
        String caseNumber = rejectedInAClosedYear();
        appeal(caseNumber, "change");
        office.complete("astrid", "decide-appeal", caseNumber, Map.of("appealOutcome", "change", "decisionReason", "Riktig.",
                "changedOwnerAmount", 100_000, "changedUniversityAmount", 50_000));
        steps.accept("stavanger", caseNumber);
        steps.payAll();
        steps.reportAllUsed("stavanger", caseNumber);
        assertThat(book.ofCase("USED", caseNumber)).isEqualTo(150_000);
    }

    @Test
    void what_an_appeal_may_give_is_no_longer_there_when_a_second_call_divides_it() {
        String caseNumber = notGranted();
        office.complete("silje", "confirm-frames", office.start("silje", "grant-cycle", secondCall(14_000_000)), Map.of("framesConfirmed", true));
        appeal(caseNumber, "change");
        assertThat(Refused.faults(() -> office.complete("astrid", "decide-appeal", caseNumber, Map.of("appealOutcome", "change", "decisionReason", "Riktig.",
                "changedOwnerAmount", 100_000, "changedUniversityAmount", 50_000)))).hasSize(1).allMatch(code -> code.contains("decision."));
        office.complete("astrid", "decide-appeal", caseNumber, Map.of("appealOutcome", "uphold", "decisionReason", "Rammen er delt ut."));
    }

    @Test
    void a_withdrawn_grant_is_not_raised_by_an_appeal_that_was_open() {
        String caseNumber = Decided.in(year, "stavanger").get(0);
        appeal(caseNumber, "change");
        office.start("stavanger", "withdraw", Map.of("caseNumber", caseNumber, "withdrawalReason", "Vi mangler folk.", "claimPaid", false));
        office.complete("astrid", "decide-withdrawal", caseNumber, Map.of("withdrawalOutcome", "approve", "decisionReason", ""));
        assertThat(Refused.faults(() -> office.complete("astrid", "decide-appeal", caseNumber, Map.of("appealOutcome", "change",
                "decisionReason", "Riktig.", "changedOwnerAmount", 100_000, "changedUniversityAmount", 50_000)))).containsExactly("grant.change.accounted");
        office.complete("astrid", "decide-appeal", caseNumber, Map.of("appealOutcome", "dismiss", "decisionReason", "Trukket."));
        assertThat(office.tasks("close-cycle", year.key())).hasSize(1);
    }

    @Test
    void what_was_lowered_after_the_payment_is_claimed_and_the_rest_cannot_be_taken_back_by_a_correction() {
        String caseNumber = paid();
        office.start("stavanger", "amend-grant", new HashMap<>(Map.of("caseNumber", caseNumber, "amendmentReason", "Færre.",
                "amounts", List.of(RogalandYear.amount(year.year(), 60_000, 50_000)))));
        office.complete("silje", "assess-amendment", caseNumber, Map.of("amendmentAssessment", "approve", "assessmentReason", "Greit."));
        office.complete("astrid", "decide-amendment", caseNumber, Map.of("amendmentOutcome", "approve", "decisionReason", ""));
        assertThat(book.ofCase("CLAIMED", caseNumber)).isEqualTo(40_000);
        assertThat(Refused.faults(() -> office.start("finn", "correct-payment", Map.of("payoutId", owners(caseNumber), "reason", "Feil."))))
                .containsExactly("payoutId: grant.payment-accounted");
        steps.report("stavanger", caseNumber, 60_000, 50_000, "");
        steps.control(caseNumber, "accept");
        assertThat(Refused.faults(() -> office.complete("silje", "close-cycle", year.key(), Map.of("closingRemark", "")))).hasSize(1);
        office.complete("finn", "confirm-claim", caseNumber, Map.of("repaidOn", (year.year() + 1) + "-02-20", "bankReference", "R-1"));
        office.complete("silje", "close-cycle", year.key(), Map.of("closingRemark", ""));
        assertThat(book.ofCycle("CLAIMED", year.key())).isZero();
    }

    @Test
    void an_appeal_is_not_followed_once_the_use_is_accounted_for() {
        String caseNumber = rejectedLine("reduce", 60_000, 30_000);
        steps.accept("stavanger", caseNumber);
        steps.payAll();
        steps.report("stavanger", caseNumber, 60_000, 30_000, "");
        steps.control(caseNumber, "accept");
        appeal(caseNumber, "change");
        assertThat(Refused.faults(() -> office.complete("astrid", "decide-appeal", caseNumber, Map.of("appealOutcome", "change",
                "decisionReason", "Riktig.", "changedOwnerAmount", 100_000, "changedUniversityAmount", 50_000)))).containsExactly("grant.change.accounted");
    }

    private String paid() {
        String caseNumber = Decided.in(year, "stavanger").get(0);
        steps.accept("stavanger", caseNumber);
        steps.payAll();
        return caseNumber;
    }

    private String rejectedInAClosedYear() {
        String caseNumber = notGranted();
        office.complete("silje", "close-cycle", year.key(), Map.of("closingRemark", ""));
        return caseNumber;
    }

    private String notGranted() {
        return rejectedLine("reject", 0, 0);
    }

    private String rejectedLine(String outcome, long owner, long university) {
        year.open();
        String caseNumber = year.readyReport("stavanger");
        year.toRegions().recommendAll("kindergarten", "midt");
        year.callMeeting(1);
        year.declareImpartial(1);
        List<Map<String, Object>> lines = office.lines(office.task("record-minutes", year.meetingKey(1)));
        lines.forEach(line -> line.putAll(Map.of("outcome", outcome, "ownerAmount", owner, "universityAmount", university, "reason", "Rammen.")));
        office.complete("silje", "record-minutes", year.meetingKey(1), RogalandYear.minutes(lines));
        office.complete("frida", "approve-minutes", year.meetingKey(1), Map.of("minutesApproved", true, "minutesComment", ""));
        year.decideAsRecommended();
        return caseNumber;
    }

    private void appeal(String caseNumber, String outcome) {
        office.start("stavanger", "appeal", Map.of("caseNumber", caseNumber, "receivedOn", year.year() + "-05-10", "grounds", "Vi trenger det."));
        office.complete("silje", "assess-appeal", caseNumber, Map.of("appealTimely", true, "assessment", "Sett på nytt.", "assessmentOutcome", outcome));
    }

    private Map<String, Object> secondCall(long kindergarten) {
        Map<String, Object> form = new HashMap<>(year.openForm());
        form.putAll(Map.of("frames", List.of(RogalandYear.frame("kindergarten", kindergarten, 0)), "needsDeadline", year.year() + "-08-15",
                "recommendationDeadline", year.year() + "-09-15", "forumDate", year.year() + "-10-01", "reportDeadline", (year.year() + 1) + "-06-15"));
        return form;
    }

    private String owners(String caseNumber) {
        return jdbc.sql("select id::text from instalment where case_number = ? and role = 'owner'").param(caseNumber).query(String.class).single();
    }
}
