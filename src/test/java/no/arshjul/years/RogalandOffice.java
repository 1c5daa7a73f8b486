package no.arshjul.years;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import no.arshjul.testing.BankFile;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.PublicOffice.Reply;
import no.arshjul.testing.PublicOffice.Work;
import no.arshjul.testing.RogalandYear;

/** What Rogaland's people do in a year, each act whole, over the public addresses alone. Silje prepares, Astrid decides, Finn pays. */
final class RogalandOffice {

    private static final List<String> MEMBERS = List.of("frida", "fredrik", "fatima");

    final PublicOffice api;
    private final int year;

    RogalandOffice(PublicOffice api, int year) {
        this.api = api;
        this.year = year;
    }

    void open(Map<String, Object> form) {
        String key = api.start("silje", "grant-cycle", form);
        api.complete("silje", "confirm-frames", key, Map.of("framesConfirmed", true));
    }

    /** @return the case number, once the cycle takes reports */
    String report(String owner, Map<String, Object> form) {
        return PublicOffice.until(owner + "'s report is taken", () -> {
            Reply reply = api.tryStart(owner, "needs-report", form);
            return reply.status() == 200 ? reply.body().get("businessKey").asText() : null;
        });
    }

    void confirmPartnership(String caseNumber) {
        api.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
    }

    void accept(String caseNumber) {
        confirmPartnership(caseNumber);
        api.complete("silje", "formal-control", caseNumber, acceptedControl());
    }

    static Map<String, Object> acceptedControl() {
        return Map.of("criteria", List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7"), "controlOutcome", "accept", "controlComment", "");
    }

    void recommendAsAsked(String key, String... regions) {
        for (String region : regions) {
            String list = key + "/kindergarten/" + region;
            Work task = api.task("rolf-" + region, "prioritise", list);
            api.complete("rolf-" + region, task, Map.of("lines", RogalandYear.asAsked(api.lines("rolf-" + region, task)), "regionRemark", ""));
            api.complete("sindre", "control-recommendation", list, Map.of("controlOutcome", "accept", "controlComment", ""));
        }
    }

    /** @param own what each member declares as its own */
    void callAndDeclare(String key, Map<String, List<String>> own) {
        String meeting = key + "/forum-1";
        api.complete("silje", "call-meeting", meeting, Map.of("meetingDate", year + "-04-20", "meetingPlace", "Stavanger", "members", MEMBERS));
        for (String member : MEMBERS) {
            List<String> conflicts = own.getOrDefault(member, List.of());
            api.complete(member, "declare-impartiality", meeting, Map.of("conflicts", conflicts, "conflictReason", conflicts.isEmpty() ? "" : "Gift med rektor."));
        }
    }

    /** @param fill puts amounts, outcome and reason on a line @param more what the minutes say besides */
    void recordAndApprove(String key, Consumer<Map<String, Object>> fill, Map<String, Object> more) {
        Work task = api.task("silje", "record-minutes", key + "/forum-1");
        List<Map<String, Object>> lines = api.lines("silje", task);
        lines.forEach(fill);
        Map<String, Object> minutes = RogalandYear.minutes(lines);
        minutes.putAll(more);
        api.complete("silje", task, minutes);
        api.complete("frida", "approve-minutes", key + "/forum-1", Map.of("minutesApproved", true, "minutesComment", ""));
    }

    void acceptGrant(String owner, String caseNumber) {
        api.complete(owner, "accept-grant", caseNumber, Map.of("grantAccepted", true, "accountNumber", RogalandYear.ACCOUNT));
    }

    /** @return the run, ready to be attested */
    String prepareRun(String person, String key) {
        String run = api.start(person, "payout", Map.of("cycle", key));
        Work task = api.task(person, "prepare-payout", run);
        api.complete(person, task, Map.of("payoutDate", year + "-05-14", "lines", filled(person, task, "include")));
        return run;
    }

    Reply tryAttest(String person, String run) {
        Work task = api.task(person, "attest-payout", run);
        return api.tryComplete(person, task, Map.of("lines", filled(person, task, "attested")));
    }

    void attest(String person, String run) {
        assertThat(tryAttest(person, run).status()).isEqualTo(204);
    }

    /** @param bank what has come of each line, as the bank's answer or the person says it */
    void confirmPaid(String person, String run, Function<Work, List<Map<String, Object>>> bank) {
        Work task = api.task(person, "confirm-paid", run);
        api.complete(person, task, Map.of("paidOn", year + "-05-18", "bankReference", "R-1", "lines", bank.apply(task)));
    }

    /** What the bank says of a run's lines. */
    static byte[] bankAnswer(String id, List<Map<String, Object>> lines, Predicate<Map<String, Object>> cameBack) {
        BankFile file = new BankFile(id);
        for (Map<String, Object> line : lines) {
            String payment = line.get("caseNumber") + "-" + line.get("payoutId");
            if (cameBack.test(line)) {
                file.returned(payment, line.get("amount") + ".00", "AC04");
            } else {
                file.paid(payment, line.get("amount") + ".00");
            }
        }
        return file.bytes();
    }

    List<Map<String, Object>> filled(String person, Work task, String column) {
        List<Map<String, Object>> lines = api.lines(person, task);
        lines.forEach(line -> line.put(column, true));
        return lines;
    }

    /** Received, and assessed with this proposal. */
    void appeal(String owner, String caseNumber, String receivedOn, boolean timely, String proposal) {
        api.start(owner, "appeal", Map.of("caseNumber", caseNumber, "receivedOn", receivedOn, "grounds", "Beløpet dekker ikke veiledningen."));
        api.complete("silje", "assess-appeal", caseNumber, Map.of("appealTimely", timely, "assessment", "Vi har sett på saken på nytt.",
                "assessmentOutcome", proposal));
    }

    void decideAppeal(String caseNumber, String outcome, Map<String, Object> amounts) {
        Map<String, Object> form = new HashMap<>(amounts);
        form.put("appealOutcome", outcome);
        form.put("decisionReason", "Etter en ny vurdering.");
        api.complete("astrid", "decide-appeal", caseNumber, form);
    }

    static Map<String, Object> changedTo(long owner, long university) {
        return Map.of("changedOwnerAmount", owner, "changedUniversityAmount", university);
    }

    void useReport(String owner, String caseNumber, long spentOwner, long spentUniversity) {
        api.complete(owner, "report-use", caseNumber, GrantSteps.useForm(spentOwner, spentUniversity, ""));
    }

    void reportAndApprove(String owner, String caseNumber, long spentOwner, long spentUniversity) {
        api.fire("report-date", caseNumber);
        useReport(owner, caseNumber, spentOwner, spentUniversity);
        api.complete("silje", "control-report", caseNumber, Map.of("reportOutcome", "accept", "reportComment", ""));
    }

    void close(String key) {
        api.complete("silje", "close-cycle", key, Map.of("closingRemark", ""));
        api.untilClosed("grant-cycle", key);
    }

    /** The manager's own check of all that the county's money must keep. */
    void checkWithoutIncident() {
        String check = api.start("mona", "nightly-check", Map.of());
        PublicOffice.until("checked or stopped", () -> api.open("nightly-check", check) == 0 || incidents(check) > 0 ? true : null);
        assertThat(api.open("nightly-check", check)).as("a check that found something stands still").isZero();
    }

    private int incidents(String check) {
        return api.post("admin", "/engine-rest/process-instance/count", JsonNodeFactory.instance.objectNode().put("businessKey", check)
                .put("withIncident", true)).get("count").asInt();
    }

    /** How often an element was passed in a case's grant. */
    int passed(String element, String caseNumber) {
        String grant = api.get("admin", "/engine-rest/history/process-instance?processDefinitionKey=grant&processInstanceBusinessKey=" + caseNumber)
                .get(0).get("id").asText();
        return api.get("admin", "/engine-rest/history/activity-instance/count?finished=true&activityId=" + element + "&processInstanceId=" + grant)
                .get("count").asInt();
    }

    /** What was decided of each late request, by case number. */
    Map<String, String> lateReports(String cycle) {
        Map<String, String> outcomes = new HashMap<>();
        api.get("mona", "/api/late-reports?cycle=" + cycle).get("requests")
                .forEach(request -> outcomes.put(request.get("caseNumber").asText(), request.get("outcome").asText()));
        return outcomes;
    }

    /** The case in one sentence, in the reader's language form. */
    String explained(String caseNumber, String language) {
        return api.send("mona", "GET", "/api/ledger/explain/" + caseNumber, null, language).body().get("sentence").asText().replace('\u00a0', ' ');
    }

    Reply claim(String person, Work task) {
        return give(person, person, task, "claim");
    }

    Reply assign(String by, String person, Work task) {
        return give(by, person, task, "assignee");
    }

    private Reply give(String by, String person, Work task, String how) {
        return api.send(by, "POST", "/engine-rest/task/" + task.id() + "/" + how, JsonNodeFactory.instance.objectNode().put("userId", person));
    }

    static void refused(Reply reply, String code) {
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(400);
        assertThat(reply.body().get("errors").findValuesAsText("code")).contains(code);
    }
}
