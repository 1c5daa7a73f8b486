package no.arshjul.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.task.Task;

/** What owners, the secretariat and finance of Rogaland do with a grant that has been decided. */
public final class GrantSteps {

    private final Office office;
    private final RogalandYear year;

    public GrantSteps(Office office, RogalandYear year) {
        this.office = office;
        this.year = year;
    }

    public void accept(String person, String caseNumber) {
        office.complete(person, "accept-grant", caseNumber, Map.of("grantAccepted", true, "accountNumber", RogalandYear.ACCOUNT));
    }

    public void decline(String person, String caseNumber) {
        office.complete(person, "accept-grant", caseNumber, Map.of("grantAccepted", false));
    }

    /** @return the run's business key */
    public String startRun() {
        return office.start("silje", "payout", Map.of("cycle", year.key()));
    }

    public void prepare(String run, Predicate<Map<String, Object>> included) {
        office.complete("silje", "prepare-payout", run, prepareForm(run, included));
    }

    public Map<String, Object> prepareForm(String run, Predicate<Map<String, Object>> included) {
        return Map.of("payoutDate", year.year() + "-05-15", "lines", answered("prepare-payout", run, "include", included));
    }

    public void attest(String run) {
        office.complete("finn", "attest-payout", run, attestForm(run));
    }

    public Map<String, Object> attestForm(String run) {
        return Map.of("lines", answered("attest-payout", run, "attested", line -> true));
    }

    public void confirm(String run, Predicate<Map<String, Object>> paid) {
        office.complete("finn", "confirm-paid", run, Map.of("paidOn", year.year() + "-05-16", "bankReference", "BANK-1",
                "lines", answered("confirm-paid", run, "paid", paid)));
    }

    /** The rows of the run's open task, with one column filled as the person would. */
    public List<Map<String, Object>> answered(String definition, String run, String column, Predicate<Map<String, Object>> yes) {
        List<Map<String, Object>> lines = office.lines(office.task(definition, run));
        lines.forEach(line -> line.put(column, yes.test(line)));
        return lines;
    }

    /** Everything that is due is prepared, attested and confirmed. @return the run's business key */
    public String payAll() {
        String run = startRun();
        prepare(run, line -> true);
        attest(run);
        confirm(run, line -> true);
        return run;
    }

    /** The form {@code report-use}. @param proposal empty when nothing is left */
    public static Map<String, Object> useForm(long owner, long university, String proposal) {
        Map<String, Object> form = new HashMap<>();
        form.put("spentOwner", owner);
        form.put("spentUniversity", university);
        form.put("ownContributionUsed", 45_000);
        form.put("participantsReached", 14);
        form.put("goalReached", "yes");
        form.put("evaluation", "Barna leker mer sammen enn før.");
        form.put("samiPerspective", "Samisk språkuke er blitt fast.");
        form.put("unspentProposal", proposal);
        return form;
    }

    /** Opens the report by its timer. */
    public Task reportTask(String caseNumber) {
        office.fire("report-date", caseNumber);
        return office.task("report-use", caseNumber);
    }

    public void report(String person, String caseNumber, long owner, long university, String proposal) {
        office.complete(person, reportTask(caseNumber), useForm(owner, university, proposal));
    }

    public void control(String caseNumber, String outcome) {
        office.complete("silje", "control-report", caseNumber,
                Map.of("reportOutcome", outcome, "reportComment", outcome.equals("return") ? "Tallene mangler bilag." : ""));
    }

    public void settle(String caseNumber, String settlement) {
        office.complete("silje", "settle-unspent", caseNumber, Map.of("settlement", settlement, "settlementReason", "Etter avtale med eieren."));
    }

    public void confirmRepayment(String caseNumber) {
        office.complete("finn", "confirm-repayment", caseNumber, Map.of("repaidOn", (year.year() + 1) + "-02-20", "bankReference", "BANK-2"));
    }

    /** Reported as spent to the last krone of the usual 100 000 and 50 000, and accepted. */
    public void reportAllUsed(String person, String caseNumber) {
        report(person, caseNumber, 100_000, 50_000, "");
        control(caseNumber, "accept");
    }
}
