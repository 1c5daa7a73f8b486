package no.arshjul.substitute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Norway;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.Decided;
import no.arshjul.testing.EveryWay;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Diagram appoint-substitute: the role for a time, and one person of two where the law asks for two. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@CoversDiagram("appoint-substitute")
class AppointSubstituteTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Clock clock;
    @LocalServerPort
    private int port;

    private Office office;
    private EveryWay ways;
    private LocalDate today;

    @BeforeEach
    void an_office() {
        office = new Office(engine);
        ways = new EveryWay(port, office);
        today = Norway.today(clock);
    }

    @Test
    void a_substitute_has_the_role_from_today_until_the_last_day_is_over() {
        String key = office.start("mona", "appoint-substitute", form("silje", "fride", "secretariat"));
        assertThat(groups("fride")).contains("secretariat", "finance");
        office.fire("substitution-to", key);
        assertThat(groups("fride")).containsExactly("finance");
        assertThat(office.ended(key)).isTrue();
    }

    @Test
    void who_has_the_role_already_keeps_it() {
        String key = office.start("mona", "appoint-substitute", form("silje", "sindre", "secretariat"));
        office.fire("substitution-to", key);
        assertThat(groups("sindre")).containsExactly("secretariat");
    }

    @Test
    void the_one_who_stands_in_for_two_keeps_the_role_until_both_are_back() {
        String first = office.start("mona", "appoint-substitute", form("silje", "fride", "secretariat"));
        String second = office.start("mona", "appoint-substitute", form("sindre", "fride", "secretariat"));
        office.fire("substitution-to", first);
        assertThat(groups("fride")).contains("secretariat");
        office.fire("substitution-to", second);
        assertThat(groups("fride")).containsExactly("finance");
    }

    @Test
    void a_role_that_can_move_money_waits_for_a_leader_and_for_its_day() {
        Map<String, Object> form = form("finn", "sindre", "finance");
        form.putAll(Map.of("fromDate", today.plusDays(3).toString(), "toDate", today.plusDays(10).toString()));
        String key = office.start("silje", "appoint-substitute", form);
        assertThat(groups("sindre")).doesNotContain("finance");
        for (String involved : List.of("sindre", "finn", "silje")) {
            ways.isRefused(involved, "mona", task(key), approval(true, ""), "substitute.involved");
        }
        office.complete("mona", "approve-substitute", key, approval(true, ""));
        assertThat(groups("sindre")).doesNotContain("finance");
        office.fire("substitution-from", key);
        assertThat(groups("sindre")).contains("finance");
        office.fire("substitution-to", key);
        assertThat(groups("sindre")).doesNotContain("finance");
    }

    @Test
    void an_only_leader_who_is_involved_does_not_approve() {
        String key = office.start("mona", "appoint-substitute", form("finn", "sindre", "finance"));
        ways.isRefused("mona", "astrid", task(key), approval(true, ""), "substitute.involved");
        ways.isRefused("sindre", "astrid", task(key), approval(true, ""), "substitute.involved");
        assertThat(Refused.faults(() -> office.complete("astrid", "approve-substitute", key, approval(false, ""))))
                .containsExactly("approvalComment: substitute.refusal-reason");
        office.complete("astrid", "approve-substitute", key, approval(false, "Fride er her."));
        assertThat(office.ended(key)).isTrue();
        assertThat(groups("sindre")).doesNotContain("finance");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThat(refused(form("silje", "silje", "secretariat"))).contains("substitute: substitute.own");
        assertThat(refused(form("silje", "mona", "secretariat"))).contains("substitute: substitute.oneself");
        assertThat(refused(form("silje", "fride", "finance"))).containsExactly("role: substitute.not-the-role");
        assertThat(refused(form("silje-vl", "fride", "secretariat"))).containsExactly("absent: substitute.unknown-person");
        Map<String, Object> before = form("silje", "fride", "secretariat");
        before.putAll(Map.of("fromDate", today.minusDays(1).toString(), "toDate", today.minusDays(2).toString()));
        assertThat(refused(before)).containsExactly("toDate: substitute.dates", "toDate: substitute.past");
        assertThatThrownBy(() -> office.start("finn", "appoint-substitute", form("silje", "fride", "secretariat")))
                .isInstanceOf(AuthorizationException.class);
    }

    /** Finn is away; Sindre, of the secretariat, stands in. Neither attests what the other has prepared. */
    @Test
    void the_pair_counts_as_one_where_two_persons_are_asked_for() {
        String key = office.start("silje", "appoint-substitute", form("finn", "sindre", "finance"));
        office.complete("mona", "approve-substitute", key, approval(true, ""));
        RogalandYear year = new RogalandYear(office);
        GrantSteps steps = new GrantSteps(office, year);
        steps.accept("stavanger", Decided.in(year, "stavanger").get(0));
        String run = steps.startRun();
        office.complete("sindre", "prepare-payout", run, steps.prepareForm(run, line -> true));
        String attest = office.task("attest-payout", run).getId();
        ways.isRefused("sindre", "fride", attest, steps.attestForm(run), "payout.prepared-it");
        ways.isRefused("finn", "fride", attest, steps.attestForm(run), "form.stands-in");
        office.complete("fride", "attest-payout", run, steps.attestForm(run));
        office.fire("substitution-to", key);
    }

    @Test
    void what_the_substitute_holds_in_the_role_goes_back_with_it() {
        String key = office.start("mona", "appoint-substitute", form("silje", "fride", "secretariat"));
        String caseNumber = new RogalandYear(office).open().report("stavanger");
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        PublicOffice outside = new PublicOffice(port);
        String control = office.task("formal-control", caseNumber).getId();
        assertThat(outside.send("fride", "POST", "/engine-rest/task/" + control + "/claim", new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode()
                .put("userId", "fride"), "nb").status()).isEqualTo(204);
        office.fire("substitution-to", key);
        assertThat(office.task("formal-control", caseNumber).getAssignee()).isNull();
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().resourceId(control).userIdIn("fride").count()).isZero();
    }

    private Map<String, Object> form(String absent, String substitute, String role) {
        return new HashMap<>(Map.of("absent", absent, "substitute", substitute, "role", role, "fromDate", today.toString(),
                "toDate", today.plusDays(7).toString(), "reason", "Foreldrepermisjon"));
    }

    private static Map<String, Object> approval(boolean approved, String comment) {
        return Map.of("substituteApproved", approved, "approvalComment", comment);
    }

    private List<String> refused(Map<String, Object> form) {
        return Refused.faults(() -> office.start("mona", "appoint-substitute", form));
    }

    private String task(String key) {
        return office.task("approve-substitute", key).getId();
    }

    private List<String> groups(String person) {
        return engine.getIdentityService().createGroupQuery().groupMember(person).list().stream().map(group -> group.getId()).toList();
    }
}
