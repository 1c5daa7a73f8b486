package no.arshjul.eyes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.registry.Registry;
import no.arshjul.testing.Decided;
import no.arshjul.testing.EveryWay;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each pair of persons that the law keeps apart (R6), tried over REST by one person: an administrator, and somebody in both groups. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class FourEyesTest {

    private static final Map<String, Object> AS_RECOMMENDED = Map.of("decisionOutcome", "as-recommended", "decisionReason", "");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Registry registry;
    @LocalServerPort
    private int port;

    private Office office;
    private RogalandYear year;
    private GrantSteps steps;
    private EveryWay ways;

    @BeforeEach
    void a_year() {
        office = new Office(engine);
        year = new RogalandYear(office);
        steps = new GrantSteps(office, year);
        ways = new EveryWay(port, office);
        office.hire("bodil", "rogaland", "authority", "finance", "secretariat", "forum");
    }

    @Test
    void who_prepares_a_payout_does_not_attest_it() {
        for (String person : List.of("admin", "vera")) {
            year = new RogalandYear(office);
            steps = new GrantSteps(office, year);
            String run = due();
            office.complete(person, "prepare-payout", run, steps.prepareForm(run, line -> true));
            ways.isRefused(person, "finn", task("attest-payout", run), steps.attestForm(run), "payout.prepared-it");
            steps.attest(run);
        }
    }

    @Test
    void on_whose_behalf_a_payout_is_prepared_does_not_attest_it_either() {
        String run = due();
        engine.getTaskService().setAssignee(task("prepare-payout", run), "vera");
        office.complete("admin", "prepare-payout", run, steps.prepareForm(run, line -> true));
        ways.isRefused("vera", "finn", task("attest-payout", run), steps.attestForm(run), "payout.prepared-it");
        ways.isRefused("admin", "finn", task("attest-payout", run), steps.attestForm(run), "payout.prepared-it");
    }

    @Test
    void who_decides_does_not_attest() {
        for (String person : List.of("admin", "bodil")) {
            year = new RogalandYear(office);
            steps = new GrantSteps(office, year);
            String stavangers = year.beforeTheDecision().get(0);
            office.complete(person, "make-decision", year.key(), AS_RECOMMENDED);
            steps.accept("stavanger", stavangers);
            String run = steps.startRun();
            steps.prepare(run, line -> true);
            ways.isRefused(person, "finn", task("attest-payout", run), steps.attestForm(run), "payout.decided-it");
        }
    }

    @Test
    void who_ordered_a_regions_needs_does_not_decide() {
        engine.getIdentityService().createMembership("bodil", "region-midt");
        try {
            for (String person : List.of("admin", "bodil")) {
                year = new RogalandYear(office);
                year.open();
                year.readyReport("stavanger");
                year.toRegions();
                Task list = year.regionTask("prioritise", "kindergarten", "midt");
                office.complete(person, list, Map.of("lines", RogalandYear.asAsked(office.lines(list)), "regionRemark", ""));
                office.complete("sindre", year.regionTask("control-recommendation", "kindergarten", "midt"),
                        Map.of("controlOutcome", "return", "controlComment", "Se på den én gang til."));
                year.recommendAll("kindergarten", "midt");
                year.holdMeeting(1);
                ways.isRefused(person, "astrid", task("make-decision", year.key()), AS_RECOMMENDED, "decision.recommended-it");
            }
        } finally {
            engine.getIdentityService().deleteMembership("bodil", "region-midt");
        }
    }

    @Test
    void who_sat_in_the_forum_does_not_decide_even_when_the_minutes_were_written_anew() {
        year.beforeTheMeeting();
        List<String> members = List.of("frida", "fredrik", "fatima", "bodil");
        office.complete("silje", "call-meeting", year.meetingKey(1),
                Map.of("meetingDate", year.year() + "-04-20", "meetingPlace", "Stavanger", "members", members));
        year.declareImpartial(1);
        minutes(members);
        office.complete("frida", "approve-minutes", year.meetingKey(1), Map.of("minutesApproved", false, "minutesComment", "Bodil var ikke der."));
        minutes(List.of("frida", "fredrik", "fatima"));
        office.complete("admin", "approve-minutes", year.meetingKey(1), Map.of("minutesApproved", true, "minutesComment", ""));
        ways.isRefused("bodil", "astrid", task("make-decision", year.key()), AS_RECOMMENDED, "decision.recommended-it");
        ways.isRefused("admin", "astrid", task("make-decision", year.key()), AS_RECOMMENDED, "decision.recommended-it");
    }

    @Test
    void nobody_handles_a_case_of_an_own_organisation() {
        registry.affiliate("vera", RogalandYear.orgnr("stavanger"));
        registry.affiliate("admin", RogalandYear.orgnr("uis"));
        registry.affiliate("bodil", RogalandYear.orgnr("stavanger"));
        try {
            String own = "impartiality.own-organisation";
            year.open();
            String caseNumber = year.report("stavanger");
            office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
            Map<String, Object> control = Map.of("criteria", List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7"), "controlOutcome", "accept",
                    "controlComment", "");
            both("formal-control", caseNumber, "silje", control, own);
            year.control(caseNumber, "accept", "");
            year.toRegions();
            Task list = year.regionTask("prioritise", "kindergarten", "midt");
            office.complete("rolf-midt", list, Map.of("lines", RogalandYear.asAsked(office.lines(list)), "regionRemark", ""));
            both("control-recommendation", year.key() + "/kindergarten/midt", "sindre", Map.of("controlOutcome", "accept", "controlComment", ""), own);
            office.complete("sindre", year.regionTask("control-recommendation", "kindergarten", "midt"),
                    Map.of("controlOutcome", "accept", "controlComment", ""));
            year.callMeeting(1);
            year.declareImpartial(1);
            List<Map<String, Object>> lines = office.lines(office.task("record-minutes", year.meetingKey(1)));
            lines.forEach(line -> line.put("outcome", "approve"));
            both("record-minutes", year.meetingKey(1), "silje", with(RogalandYear.minutes(lines), "votesFor", 0, "votesAgainst", 0), own);
            year.approveAll(1);
            ways.isRefused("bodil", "astrid", task("make-decision", year.key()), AS_RECOMMENDED, own);
            ways.isRefused("admin", "astrid", task("make-decision", year.key()), AS_RECOMMENDED, own);
            year.decideAsRecommended();
            steps.accept("stavanger", caseNumber);
            String run = steps.startRun();
            both("prepare-payout", run, "silje", steps.prepareForm(run, line -> true), own);
            steps.prepare(run, line -> true);
            both("attest-payout", run, "finn", steps.attestForm(run), own);
        } finally {
            jdbc.sql("delete from person_affiliation where user_id in ('vera', 'admin', 'bodil')").update();
        }
    }

    private void both(String definition, String key, String other, Map<String, Object> form, String code) {
        ways.isRefused("vera", other, task(definition, key), form, code);
        ways.isRefused("admin", other, task(definition, key), form, code);
    }

    private void minutes(List<String> present) {
        Task task = office.task("record-minutes", year.meetingKey(1));
        List<Map<String, Object>> lines = office.lines(task);
        lines.forEach(line -> line.put("outcome", "approve"));
        office.complete("silje", task, with(RogalandYear.minutes(lines), "present", present));
    }

    private static Map<String, Object> with(Map<String, Object> form, Object... more) {
        Map<String, Object> changed = new HashMap<>(form);
        for (int i = 0; i < more.length; i += 2) {
            changed.put((String) more[i], more[i + 1]);
        }
        return changed;
    }

    private String due() {
        steps.accept("stavanger", Decided.in(year, "stavanger").get(0));
        return steps.startRun();
    }

    private String task(String definition, String key) {
        return office.task(definition, key).getId();
    }
}
