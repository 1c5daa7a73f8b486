package no.arshjul.years;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.arshjul.registry.SeedFile;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.PublicOffice.Work;
import no.arshjul.testing.SqlCount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Oslo og Viken's published 2024, played as next year from opening to closing over the public addresses alone. */
@HouseTest
@Import(SqlCount.class)
class OsloOgVikenYearIT {

    private static final int REPORTS = 235;
    private static final Map<String, Long> NET = Map.of("kindergarten", 41_598_071L, "school", 59_416_948L, "inclusion", 29_408_244L);
    private static final Map<String, Long> ASKED = Map.of("kindergarten", 63_582_769L, "school", 72_819_319L, "inclusion", 55_641_191L);
    private static final Map<String, Long> COUNTS = Map.of("kindergarten", 84L, "school", 95L, "inclusion", 56L);
    private static final List<String> MEMBERS = List.of("frida-ov", "fredrik-ov", "fatima-ov");

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    private final Stages stages = new Stages();
    private PublicOffice office;
    private LedgerProof ledger;
    private String key;

    @Test
    void a_whole_published_year_is_decided_and_paid_to_the_krone() {
        office = new PublicOffice(port);
        ledger = new LedgerProof(jdbc);
        JsonNode forms = office.post("silje-ov", "/api/replays/oslo-og-viken", null);
        key = forms.get("cycle").asText();
        assertThat(forms.get("needsReports")).hasSize(REPORTS);

        stages.run("opening", 1, () -> open(forms.get("cycleOpen")));
        stages.run("reports sent in", REPORTS, () -> forms.get("needsReports").forEach(form -> start("needs-report", form)));
        reportsAreThePublished();
        stages.run("partnerships confirmed", REPORTS, this::confirmPartnerships);
        stages.run("formal controls", REPORTS, this::control);
        stages.run("given to the regions", 1, this::giveToRegions);
        stages.run("recommendations", REPORTS, this::recommend);
        stages.run("forum meeting", REPORTS, this::meet);
        stages.run("decision and grants", REPORTS, this::decide);
        decidedIsTheNetFrames();
        stages.run("payment run", REPORTS, this::pay);
        everyKroneIsConfirmed();
        stages.run("use of funds", REPORTS, this::reportUse);
        stages.run("closing", 1, this::close);

        ledger.balances(key);
        assertThat(ledger.sum(key, "PAID")).isEqualTo(ledger.sum(key, "USED")).isEqualTo(total(NET));
        System.out.println(stages.whole(key, REPORTS));
    }

    private void open(JsonNode form) {
        start("grant-cycle", form);
        office.complete("silje-ov", "confirm-frames", key, Map.of("framesConfirmed", true));
        assertThat(byScheme("select scheme, net amount from cycle_frame where cycle = ?")).isEqualTo(NET);
    }

    private void start(String definition, JsonNode form) {
        office.post("silje-ov", "/engine-rest/process-definition/key/" + definition + "/start", form);
    }

    private void reportsAreThePublished() {
        assertThat(byScheme("select scheme, sum(owner_amount + university_amount) amount from needs_report join needs_amount using (case_number)"
                + " where cycle = ? group by scheme")).isEqualTo(ASKED);
        assertThat(byScheme("select scheme, count(*) amount from needs_report where cycle = ? group by scheme")).isEqualTo(COUNTS);
    }

    private void confirmPartnerships() {
        int confirmed = 0;
        for (String university : people("university").values()) {
            List<Work> tasks = office.tasks(university, "confirm-partnership", key + "%");
            tasks.forEach(task -> office.complete(university, task, Map.of("partnershipConfirmed", true, "partnershipComment", "")));
            confirmed += tasks.size();
        }
        assertThat(confirmed).isEqualTo(REPORTS);
    }

    private void control() {
        office.tasks("sindre-ov", "formal-control", key + "%", REPORTS).forEach(task -> office.complete("sindre-ov", task,
                Map.of("criteria", List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7"), "controlOutcome", "accept", "controlComment", "")));
    }

    private void giveToRegions() {
        office.fire("needs-deadline", key);
        office.complete("silje-ov", "ready-for-recommendation", key, Map.of("readyConfirmed", true));
    }

    private void recommend() {
        for (String region : List.of("akershus", "buskerud", "ostfold", "oslo", "fylkeskommuner")) {
            String person = "rolf-" + region + "-ov";
            for (String scheme : NET.keySet()) {
                String list = key + "/" + scheme + "/" + region;
                if (office.open("regional-recommendation", list) == 1) {
                    Work task = office.task(person, "prioritise", list);
                    List<Map<String, Object>> lines = office.lines(person, task);
                    FillByPriority.fill(lines, office.variable(person, task, "regionFrame").asLong());
                    office.complete(person, task, Map.of("lines", lines, "regionRemark", ""));
                    office.complete("sindre-ov", "control-recommendation", list, Map.of("controlOutcome", "accept", "controlComment", ""));
                }
            }
        }
    }

    private void meet() {
        String meeting = key + "/forum-1";
        office.complete("silje-ov", "call-meeting", meeting, Map.of("meetingDate", ledger.year(key) + "-04-20", "meetingPlace", "Oslo", "members", MEMBERS));
        office.tasks("admin", "declare-impartiality", meeting, MEMBERS.size()).forEach(task -> office.complete(task.assignee(), task,
                Map.of("conflicts", List.of(), "conflictReason", "")));
        office.tasks("silje-ov", "record-minutes", meeting, NET.size()).forEach(task -> {
            List<Map<String, Object>> lines = office.lines("silje-ov", task);
            lines.forEach(OsloOgVikenYearIT::approve);
            office.complete("silje-ov", task, Map.of("present", MEMBERS, "lines", lines, "voteHeld", false, "minutes", "Enighet."));
        });
        office.complete("frida-ov", "approve-minutes", meeting, Map.of("minutesApproved", true, "minutesComment", ""));
    }

    private static void approve(Map<String, Object> line) {
        boolean gives = FillByPriority.amount(line, "ownerAmount") + FillByPriority.amount(line, "universityAmount") > 0;
        line.put("outcome", gives ? "approve" : "reject");
        line.put("reason", gives ? "" : "Rammen er brukt opp.");
    }

    private void decide() {
        office.complete("astrid-ov", "make-decision", key, Map.of("decisionOutcome", "as-recommended", "decisionReason", ""));
        int awards = jdbc.sql("select count(*) from award where cycle = ?").param(key).query(Integer.class).single();
        PublicOffice.until("every grant waits for its report date", () -> waitingForReportDate() == awards ? true : null);
    }

    private int waitingForReportDate() {
        return office.post("admin", "/engine-rest/process-instance/count", JsonNodeFactory.instance.objectNode()
                .put("processDefinitionKey", "grant").put("businessKeyLike", key + "%")
                .set("activityIdIn", JsonNodeFactory.instance.arrayNode().add("report-date"))).get("count").asInt();
    }

    private void decidedIsTheNetFrames() {
        assertThat(byScheme("select scheme, sum(amount) amount from posting where cycle = ? and to_account = 'GRANTED' group by scheme")).isEqualTo(NET);
        assertThat(byScheme("select r.scheme, sum(a.owner_amount + a.university_amount) amount from award a join needs_report r using (case_number)"
                + " where a.cycle = ? group by r.scheme")).isEqualTo(NET);
    }

    private void pay() {
        String run = office.start("silje-ov", "payout", Map.of("cycle", key));
        Work prepare = office.task("silje-ov", "prepare-payout", run);
        office.complete("silje-ov", prepare, Map.of("payoutDate", ledger.year(key) + "-05-14", "lines", filled("silje-ov", prepare, "include")));
        Work attest = office.task("finn-ov", "attest-payout", run);
        office.complete("finn-ov", attest, Map.of("lines", filled("finn-ov", attest, "attested")));
        Work confirm = office.task("fride-ov", "confirm-paid", run);
        office.complete("fride-ov", confirm, Map.of("paidOn", ledger.year(key) + "-05-18", "bankReference", "OV-1", "lines", filled("fride-ov", confirm, "paid")));
    }

    private List<Map<String, Object>> filled(String person, Work task, String column) {
        List<Map<String, Object>> lines = new ArrayList<>(office.lines(person, task));
        lines.forEach(line -> line.put(column, true));
        return lines;
    }

    private void everyKroneIsConfirmed() {
        assertThat(ledger.sum(key, "PAID")).isEqualTo(total(NET));
        assertThat(jdbc.sql("select coalesce(sum(amount), 0) from instalment where cycle = ? and status = 'paid' and paid_on is not null").param(key)
                .query(Long.class).single()).isEqualTo(total(NET));
        assertThat(jdbc.sql("select count(*) from instalment where cycle = ? and status <> 'paid'").param(key).query(Integer.class).single()).isZero();
    }

    private void reportUse() {
        int awards = jdbc.sql("select count(*) from award where cycle = ?").param(key).query(Integer.class).single();
        office.fire("report-date", key + "%", awards);
        int reported = 0;
        for (String owner : people("owner").values()) {
            for (Work task : office.tasks(owner, "report-use", key + "%")) {
                office.complete(owner, task, used(owner, task));
                reported++;
            }
        }
        assertThat(reported).isEqualTo(awards);
        office.tasks("sindre-ov", "control-report", key + "%", awards)
                .forEach(task -> office.complete("sindre-ov", task, Map.of("reportOutcome", "accept", "reportComment", "")));
    }

    private Map<String, Object> used(String owner, Work task) {
        Map<String, Object> form = new HashMap<>();
        form.put("spentOwner", office.variable(owner, task, "grantedOwner").asLong());
        form.put("spentUniversity", office.variable(owner, task, "grantedUniversity").asLong());
        form.put("ownContributionUsed", 0);
        form.put("participantsReached", 40);
        form.put("goalReached", "yes");
        form.put("evaluation", "Praksis er endret i alle enhetene.");
        form.put("samiPerspective", "Tatt med i fagstoffet.");
        return form;
    }

    private void close() {
        office.complete("silje-ov", "close-cycle", key, Map.of("closingRemark", ""));
        office.untilClosed("grant-cycle", key);
        assertThat(jdbc.sql("select status from cycle where key = ?").param(key).query(String.class).single()).isEqualTo("closed");
        assertThat(office.open("grant", key + "%")).isZero();
    }

    private Map<String, Long> byScheme(String sql) {
        return jdbc.sql(sql).param(key).query((row, n) -> Map.entry(row.getString("scheme"), row.getLong("amount"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static long total(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The county's people of a kind, by the organisation number that they speak for. */
    private static Map<String, String> people(String kind) {
        Map<String, String> people = new HashMap<>();
        SeedFile.rows("people.csv").stream().filter(person -> person.get("county").equals("oslo-og-viken"))
                .forEach(person -> SeedFile.list(person.get("groups")).stream().filter(group -> group.startsWith(kind + "-"))
                        .forEach(group -> people.put(group, person.get("user"))));
        return people;
    }
}
