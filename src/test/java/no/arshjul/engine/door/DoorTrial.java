package no.arshjul.engine.door;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.arshjul.engine.door.Identities.NewPerson;
import no.arshjul.flow.CurrentPerson;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** People of two counties (password = user id), and one small diagram for each kind of starter. */
@TestConfiguration
class DoorTrial {

    static final Set<String> NON_ADMINISTRATORS =
            Set.of("d-secretariat", "d-owner", "d-region", "d-finance", "d-manager", "d-authority", "d-forum", "d-university");

    @Bean
    @Order(1)
    ApplicationRunner twoCounties(JdbcClient sql) {
        return arguments -> Map.of("rogaland", "Rogaland", "vestland", "Vestland").forEach((id, name) -> sql.sql(
                "insert into county values (?, ?, ?, ?, 'nb', true, '99990963998') on conflict do nothing")
                .params(id, name, name, name).update());
    }

    @Bean
    @Order(OpeningOfTheDoor.AFTER_THE_SEEDS + 10)
    ApplicationRunner peopleAndDiagrams(Identities identities, RepositoryService repository) {
        return arguments -> {
            person(identities, "d-secretariat", "rogaland", "secretariat");
            person(identities, "d-owner", "rogaland", "owner-999999991");
            person(identities, "d-region", "rogaland", "region-trial");
            person(identities, "d-university", "rogaland", "university-999999992");
            person(identities, "d-finance", "rogaland", "finance");
            person(identities, "d-manager", "rogaland", "manager");
            person(identities, "d-authority", "rogaland", "authority");
            person(identities, "d-forum", "rogaland", "forum");
            person(identities, "d-secretariat-vl", "vestland", "secretariat");
            person(identities, "d-locked", "rogaland", "forum"); // Somebody who mistypes has to wait some seconds.
            person(identities, "d-both", "rogaland", "secretariat");
            person(identities, "d-admin", "", "camunda-admin");
            repository.createDeployment().name("door-trial")
                    .addModelInstance("trial-cycle.bpmn", diagram("grant-cycle", "secretariat"))
                    .addModelInstance("trial-needs.bpmn", withdrawable())
                    .addModelInstance("trial-payout.bpmn", diagram("payout", "finance"))
                    .deploy();
        };
    }

    private static void person(Identities identities, String id, String county, String group) {
        identities.person(new NewPerson(id, "Prøve", id, id + "@example.org", county, List.of(group)), id);
    }

    private static BpmnModelInstance diagram(String key, String group) {
        return Bpmn.createExecutableProcess(key).name(key).camundaHistoryTimeToLiveString("P3650D")
                .startEvent("trial-start").name("Start")
                .userTask("trial-task").name("Gjør noe").camundaCandidateGroups(group)
                .endEvent("trial-end").name("Ferdig").done();
    }

    private static BpmnModelInstance withdrawable() {
        return Bpmn.createExecutableProcess("needs-report").name("needs-report").camundaHistoryTimeToLiveString("P3650D")
                .startEvent("trial-start").name("Start")
                .userTask("trial-task").name("Kontroller").camundaCandidateGroups("secretariat")
                .boundaryEvent("trial-withdrawn").name("Trukket").message("withdraw-needs-report")
                .endEvent("trial-withdrawn-end").name("Trukket")
                .moveToActivity("trial-task")
                .endEvent("trial-end").name("Ferdig").done();
    }

    /** A room's controller, as a room would write it. Being nested here, it is there in these tests only. */
    @TestComponent
    @RestController
    static class AskingRoom {

        private final CurrentPerson person;

        AskingRoom(CurrentPerson person) {
            this.person = person;
        }

        @GetMapping({"/api/door-trial", "/documents/door-trial"})
        Map<String, Object> asks() {
            return Map.of("id", person.id(), "groups", person.groups(), "counties", person.counties());
        }

        @PostMapping("/api/door-trial")
        String sends() {
            return person.id();
        }
    }
}
