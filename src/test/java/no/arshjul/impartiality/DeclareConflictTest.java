package no.arshjul.impartiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.EveryWay;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Diagram declare-conflict: doubt keeps from the case at once, the ruling for good or not. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@CoversDiagram("declare-conflict")
class DeclareConflictTest {

    private static final Map<String, Object> CONTROL = Map.of("criteria", List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7"),
            "controlOutcome", "accept", "controlComment", "");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private Office office;
    private EveryWay ways;
    private String caseNumber;

    @BeforeEach
    void a_case_in_control() {
        office = new Office(engine);
        ways = new EveryWay(port, office);
        caseNumber = new RogalandYear(office).open().report("stavanger");
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
    }

    @Test
    void who_waits_for_a_ruling_and_who_was_found_partial_has_nothing_to_do_with_the_case() {
        String declaration = declare("vera");
        ways.isRefused("vera", "silje", control(), CONTROL, "impartiality.pending");
        assertThat(Refused.faults(() -> declare("vera"))).containsExactly("caseNumber: impartiality.declared-already");
        rule("mona", declaration, true);
        ways.isRefused("vera", "silje", control(), CONTROL, "impartiality.disqualified");
        office.complete("silje", "formal-control", caseNumber, CONTROL);
        assertThat(jdbc.sql("select source || ' ' || ruled_by || ' ' || ruling_reason from impartiality where case_number = ?").param(caseNumber)
                .query(String.class).single()).isEqualTo("declared mona Nær venn av rektor.");
    }

    @Test
    void an_administrator_is_kept_away_too_and_comes_back_when_found_impartial() {
        String declaration = declare("admin");
        ways.isRefused("admin", "silje", control(), CONTROL, "impartiality.pending");
        rule("mona", declaration, false);
        office.complete("admin", "formal-control", caseNumber, CONTROL);
        assertThat(office.passed("formal-control", caseNumber)).isTrue();
    }

    @Test
    void nobody_rules_on_the_own_impartiality() {
        String declaration = declare("mona");
        assertThat(engine.getTaskService().createTaskQuery().taskId(ruling(declaration)).taskCandidateGroup("authority").count())
                .as("the only leader has declared").isEqualTo(1);
        ways.isRefused("mona", "astrid", ruling(declaration), ruled(false), "impartiality.own-ruling");
        rule("astrid", declaration, false);
        String admins = declare("admin");
        ways.isRefused("admin", "mona", ruling(admins), ruled(false), "impartiality.own-ruling");
        assertThatThrownBy(() -> rule("silje", admins, false)).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void nobody_moves_a_deadline_or_registers_a_letter_in_a_case_of_an_own_organisation() {
        office.hire("siri", "rogaland", "secretariat", "owner-" + RogalandYear.orgnr("stavanger"));
        assertThat(Refused.faults(() -> office.start("siri", "change-deadline", Map.of("deadline", "confirmation", "caseNumber", caseNumber,
                "newDate", "2099-01-05", "reason", "Ferie.")))).containsExactly("impartiality.own-organisation");
        assertThat(Refused.faults(() -> office.start("siri", "register-notice", Map.of("caseNumber", caseNumber, "what", "reached",
                "date", "2026-01-05")))).containsExactly("impartiality.own-organisation");
    }

    @Test
    void a_case_that_is_not_the_countys_is_refused() {
        assertThat(Refused.faults(() -> office.start("finn", "declare-conflict", Map.of("caseNumber", "ROGALAND-1999-0001", "reason", "Slekt"))))
                .containsExactly("caseNumber: impartiality.unknown-case");
        assertThatThrownBy(() -> declare("pelle")).isInstanceOf(AuthorizationException.class);
    }

    private String declare(String person) {
        return office.start(person, "declare-conflict", Map.of("caseNumber", caseNumber, "reason", "Jeg kjenner rektor godt."));
    }

    private void rule(String person, String declaration, boolean disqualified) {
        office.complete(person, "rule-conflict", declaration, ruled(disqualified));
    }

    private static Map<String, Object> ruled(boolean disqualified) {
        return Map.of("disqualified", disqualified, "rulingReason", "Nær venn av rektor.");
    }

    private String ruling(String declaration) {
        return office.task("rule-conflict", declaration).getId();
    }

    private String control() {
        return office.task("formal-control", caseNumber).getId();
    }
}
