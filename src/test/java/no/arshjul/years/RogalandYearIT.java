package no.arshjul.years;

import static no.arshjul.testing.RogalandYear.amount;
import static no.arshjul.testing.RogalandYear.asAsked;
import static no.arshjul.testing.RogalandYear.frame;
import static no.arshjul.testing.RogalandYear.orgnr;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.PublicOffice.Work;
import no.arshjul.testing.RogalandYear;
import no.arshjul.testing.SqlCount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A Rogaland year with what goes otherwise than straight, and the year after it, over the public addresses alone: a network, a
 * request for more information, a returned recommendation, a returned line, a rejected one, a declined grant, money left unspent
 * and paid back, and money promised for the second year.
 */
@HouseTest
@Import(SqlCount.class)
class RogalandYearIT {

    private static final List<String> MEMBERS = List.of("frida", "fredrik", "fatima");

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    private final Stages stages = new Stages();
    private PublicOffice office;
    private LedgerProof ledger;

    @Test
    void a_year_off_the_straight_path_and_the_year_after_it_are_closed_with_every_krone_accounted_for() {
        office = new PublicOffice(port);
        ledger = new LedgerProof(jdbc);
        RogalandYear forms = new RogalandYear(null);
        stages.run("first year", 6, () -> firstYear(forms));
        stages.run("second year", 2, () -> secondYear(forms));
        System.out.println(stages.whole(forms.key(), 8));
    }

    private void firstYear(RogalandYear forms) {
        String key = forms.key();
        int year = forms.year();
        open(key, forms.openForm());
        Map<String, Object> lasting = forms.reportForm("haugesund");
        lasting.put("amounts", List.of(amount(year, 100_000, 50_000), amount(year + 1, 30_000, 20_000)));
        String promised = report("haugesund", lasting);
        String network = networkReport(forms);
        String declined = report("karmoy", forms.reportForm("karmoy"));
        String completed = report("stavanger", forms.reportForm("stavanger"));
        String returned = report("sandnes", forms.reportForm("sandnes"));
        String rejected = report("sola", forms.reportForm("sola"));

        List.of(promised, network, declined, returned, rejected).forEach(this::confirmAndAccept);
        askForMore(completed, forms.reportForm("stavanger"));
        assertThat(status(completed)).isEqualTo("ready");

        giveToRegions(key);
        recommend(key, "kindergarten", "nord");
        recommend(key, "school", "nord");
        recommend(key, "kindergarten", "sor");
        returnAndRecommend(key, "kindergarten", "midt");

        callAndDeclare(key, 1, year);
        record(key, 1, 2, line -> line.get("caseNumber").equals(returned) ? "return" : line.get("caseNumber").equals(rejected) ? "reject" : "approve");
        recommend(key, "kindergarten", "sor");
        callAndDeclare(key, 2, year);
        record(key, 2, 1, line -> "approve");
        office.complete("astrid", "make-decision", key, Map.of("decisionOutcome", "as-recommended", "decisionReason", ""));

        accept("haugesund", promised, true);
        accept("haugesund", network, true);
        accept("karmoy", declined, false);
        accept("stavanger", completed, true);
        accept("sandnes", returned, true);
        pay(key, year, 8);
        reportUse("haugesund", promised, 0);
        reportUse("haugesund", network, 0);
        reportUse("stavanger", completed, 0);
        reportUse("sandnes", returned, 1_000);
        repay(returned, year);
        close(key);

        assertThat(ledger.sum(key, "GRANTED")).isEqualTo(5 * 150_000L);
        assertThat(ledger.sum(key, "PAID")).isEqualTo(4 * 150_000L);
        assertThat(ledger.balance(key, "FREED")).isEqualTo(150_000);
        assertThat(ledger.balance(key, "RETURNED")).isEqualTo(1_000);
        assertThat(ledger.balance(key, "USED")).isEqualTo(4 * 150_000L - 1_000);
        assertThat(ledger.balance(key, "COMMITTED")).isEqualTo(50_000);
        ledger.balances(key);
        assertThat(status(rejected)).isEqualTo("rejected");
        assertThat(documents(key)).contains("call", "receipt", "more-information", "minutes", "grant-letter", "not-granted", "payment-file",
                "repayment-claim", "year-result");
    }

    private void secondYear(RogalandYear forms) {
        int year = forms.year() + 1;
        String key = "ROGALAND-" + year;
        Map<String, Object> open = forms.openForm();
        open.putAll(Map.of("year", year, "needsDeadline", year + "-02-01", "recommendationDeadline", year + "-03-15", "forumDate", year + "-04-20",
                "reportDeadline", (year + 1) + "-01-15", "frames", List.of(frame("kindergarten", 20_000_000, 6_000_000))));
        open(key, open);
        assertThat(jdbc.sql("select bound from cycle_frame where cycle = ?").param(key).query(Long.class).single()).isEqualTo(50_000);
        Map<String, Object> form = forms.reportForm("stavanger");
        form.put("cycle", key);
        form.put("amounts", List.of(amount(year, 80_000, 40_000)));
        String fresh = report("stavanger", form);
        confirmAndAccept(fresh);
        giveToRegions(key);
        recommend(key, "kindergarten", "midt");
        callAndDeclare(key, 1, year);
        record(key, 1, 1, line -> "approve");
        office.complete("astrid", "make-decision", key, Map.of("decisionOutcome", "as-recommended", "decisionReason", ""));

        accept("stavanger", fresh, true);
        String earlier = jdbc.sql("select case_number from award where cycle = ? and not first_year").param(key).query(String.class).single();
        PublicOffice.until("the promised grant is due without being accepted again", () -> count("select count(*) from instalment where cycle = ?"
                + " and case_number = '" + earlier + "'", key) == 2 ? true : null);
        pay(key, year, 4);
        reportUse("stavanger", fresh, 0);
        reportUse("haugesund", earlier, 0);
        close(key);

        assertThat(ledger.sum(key, "PAID")).isEqualTo(120_000 + 50_000);
        assertThat(ledger.balance(key, "BOUND")).isZero();
        assertThat(jdbc.sql("""
                select coalesce(sum(case when to_account = 'COMMITTED' then amount else -amount end), 0) from posting
                where county = 'rogaland' and year = ? and 'COMMITTED' in (to_account, from_account)""").param(year).query(Long.class).single()).isZero();
        ledger.balances(key);
        assertThat(documents(key)).contains("call", "receipt", "minutes", "grant-letter", "payment-file", "year-result");
    }

    private void open(String key, Map<String, Object> form) {
        assertThat(office.start("silje", "grant-cycle", form)).isEqualTo(key);
        office.complete("silje", "confirm-frames", key, Map.of("framesConfirmed", true));
    }

    private String report(String owner, Map<String, Object> form) {
        return office.start(owner, "needs-report", form);
    }

    private String networkReport(RogalandYear forms) {
        Map<String, Object> form = forms.reportForm("haugesund");
        form.put("scheme", "school");
        form.put("networkOwners", List.of(orgnr("karmoy")));
        String network = report("haugesund", form);
        office.complete("karmoy", "confirm-network", network, Map.of("participationConfirmed", true));
        return network;
    }

    private void confirmAndAccept(String caseNumber) {
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        control(caseNumber, "accept", "");
    }

    private void control(String caseNumber, String outcome, String comment) {
        office.complete("silje", "formal-control", caseNumber, Map.of("criteria", List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7"),
                "controlOutcome", outcome, "controlComment", comment));
    }

    private void askForMore(String caseNumber, Map<String, Object> form) {
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        control(caseNumber, "more-information", "Hvem veileder?");
        form.put("method", "Utprøving i egen barnehage, veiledet av universitetet.");
        office.complete("stavanger", "complete-report", caseNumber, form);
        control(caseNumber, "accept", "");
    }

    private void giveToRegions(String key) {
        office.fire("needs-deadline", key);
        office.complete("silje", "ready-for-recommendation", key, Map.of("readyConfirmed", true));
    }

    private void prioritise(String key, String scheme, String region) {
        String list = key + "/" + scheme + "/" + region;
        Work task = office.task("rolf-" + region, "prioritise", list);
        office.complete("rolf-" + region, task, Map.of("lines", asAsked(office.lines("rolf-" + region, task)), "regionRemark", ""));
    }

    private void recommend(String key, String scheme, String region) {
        prioritise(key, scheme, region);
        office.complete("sindre", "control-recommendation", key + "/" + scheme + "/" + region, Map.of("controlOutcome", "accept", "controlComment", ""));
    }

    private void returnAndRecommend(String key, String scheme, String region) {
        prioritise(key, scheme, region);
        office.complete("sindre", "control-recommendation", key + "/" + scheme + "/" + region,
                Map.of("controlOutcome", "return", "controlComment", "Begrunn rekkefølgen."));
        recommend(key, scheme, region);
    }

    private void callAndDeclare(String key, int number, int year) {
        String meeting = key + "/forum-" + number;
        office.complete("silje", "call-meeting", meeting, Map.of("meetingDate", year + "-04-20", "meetingPlace", "Stavanger", "members", MEMBERS));
        for (String member : MEMBERS) {
            office.complete(member, "declare-impartiality", meeting, Map.of("conflicts", List.of(), "conflictReason", ""));
        }
    }

    private void record(String key, int number, int schemes, Function<Map<String, Object>, String> outcome) {
        String meeting = key + "/forum-" + number;
        office.tasks("silje", "record-minutes", meeting, schemes).forEach(task -> {
            List<Map<String, Object>> lines = office.lines("silje", task);
            lines.forEach(line -> line.putAll(Map.of("outcome", outcome.apply(line), "reason", "Drøftet i møtet.")));
            office.complete("silje", task, RogalandYear.minutes(lines));
        });
        office.complete("frida", "approve-minutes", meeting, Map.of("minutesApproved", true, "minutesComment", ""));
    }

    private void accept(String owner, String caseNumber, boolean accepted) {
        office.complete(owner, "accept-grant", caseNumber, accepted ? Map.of("grantAccepted", true, "accountNumber", RogalandYear.ACCOUNT)
                : Map.of("grantAccepted", false));
    }

    private void pay(String key, int year, int lines) {
        String run = office.start("silje", "payout", Map.of("cycle", key));
        Work prepare = office.task("silje", "prepare-payout", run);
        assertThat(office.lines("silje", prepare)).hasSize(lines);
        office.complete("silje", prepare, Map.of("payoutDate", year + "-05-14", "lines", filled("silje", prepare, "include")));
        Work attest = office.task("finn", "attest-payout", run);
        office.complete("finn", attest, Map.of("lines", filled("finn", attest, "attested")));
        Work confirm = office.task("finn", "confirm-paid", run);
        office.complete("finn", confirm, Map.of("paidOn", year + "-05-18", "bankReference", "R-1", "lines", filled("finn", confirm, "paid")));
    }

    private List<Map<String, Object>> filled(String person, Work task, String column) {
        List<Map<String, Object>> lines = office.lines(person, task);
        lines.forEach(line -> line.put(column, true));
        return lines;
    }

    private void reportUse(String owner, String caseNumber, long left) {
        office.fire("report-date", caseNumber);
        Work task = office.task(owner, "report-use", caseNumber);
        Map<String, Object> form = new HashMap<>();
        form.put("spentOwner", office.variable(owner, task, "grantedOwner").asLong() - left);
        form.put("spentUniversity", office.variable(owner, task, "grantedUniversity").asLong());
        form.put("ownContributionUsed", 45_000);
        form.put("participantsReached", 14);
        form.put("goalReached", "yes");
        form.put("evaluation", "Flere barn har noen å leke med.");
        form.put("samiPerspective", "Tatt med i samlingene.");
        form.put("unspentProposal", left > 0 ? "repay" : "");
        office.complete(owner, task, form);
        office.complete("silje", "control-report", caseNumber, Map.of("reportOutcome", "accept", "reportComment", ""));
    }

    private void repay(String caseNumber, int year) {
        office.complete("silje", "settle-unspent", caseNumber, Map.of("settlement", "repay", "settlementReason", "Ikke brukt."));
        office.complete("finn", "confirm-repayment", caseNumber, Map.of("repaidOn", (year + 1) + "-02-20", "bankReference", "R-2"));
    }

    private void close(String key) {
        office.complete("silje", "close-cycle", key, Map.of("closingRemark", ""));
        office.untilClosed("grant-cycle", key);
        assertThat(jdbc.sql("select status from cycle where key = ?").param(key).query(String.class).single()).isEqualTo("closed");
    }

    private String status(String caseNumber) {
        return jdbc.sql("select status from needs_report where case_number = ?").param(caseNumber).query(String.class).single();
    }

    private List<String> documents(String key) {
        return jdbc.sql("select distinct kind from document where cycle = ?").param(key).query(String.class).list();
    }

    private long count(String sql, String key) {
        return jdbc.sql(sql).param(key).query(Long.class).single();
    }
}
