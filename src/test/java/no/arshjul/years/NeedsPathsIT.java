package no.arshjul.years;

import static no.arshjul.testing.RogalandYear.orgnr;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.PublicOffice.Reply;
import no.arshjul.testing.PublicOffice.Work;
import no.arshjul.testing.RogalandYear;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes otherwise than straight with a needs report, over the public addresses alone. */
@HouseTest
class NeedsPathsIT {

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    @Test
    void a_network_that_changes_a_request_with_a_reminder_and_a_late_request() {
        PublicOffice office = new PublicOffice(port);
        RogalandYear forms = new RogalandYear(null);
        office.start("silje", "grant-cycle", forms.openForm());
        office.complete("silje", "confirm-frames", forms.key(), Map.of("framesConfirmed", true));

        String caseNumber = PublicOffice.until("the cycle takes reports", () -> {
            Reply reply = office.tryStart("stavanger", "needs-report", network(forms));
            return reply.status() == 200 ? reply.body().get("businessKey").asText() : null;
        });
        for (Work task : office.tasks("admin", "confirm-network", caseNumber, 2)) {
            String person = office.variable("admin", task, "networkOwner").asText().contains(orgnr("sola")) ? "sola" : "randaberg";
            office.complete(person, task, Map.of("participationConfirmed", true));
        }
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        office.complete("silje", "formal-control", caseNumber, control("more-information"));
        office.fire("completion-reminder", caseNumber);
        office.task("stavanger", "complete-report", caseNumber);

        office.start("randaberg", "change-network", Map.of("caseNumber", caseNumber, "act", "leave", "owner", orgnr("randaberg"),
                "reason", "Vi mangler folk."));
        Reply foreign = office.tryStart("haugesund", "change-network", Map.of("caseNumber", caseNumber, "act", "leave", "owner", orgnr("sola"), "reason", "x"));
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.body().get("errors").get(0).get("code").asText()).isEqualTo("needs.unknown-case");
        office.start("stavanger", "change-network", Map.of("caseNumber", caseNumber, "act", "replace-lead", "newLead", orgnr("sola"), "reason", "Vi bytter."));
        office.complete("sola", "confirm-lead", caseNumber, Map.of("leadConfirmed", true, "accountNumber", "90412263056", "contactName", "Ola",
                "contactEmail", "ola@sola.example"));

        Work completion = office.task("sola", "complete-report", caseNumber);
        assertThat(office.tasks("stavanger", "complete-report", caseNumber)).as("it is the new lead's").isEmpty();
        assertThat(office.variable("sola", completion, "amounts").asText()).contains("80000");
        office.fire("completion-overdue", caseNumber);
        Work control = office.task("silje", "formal-control", caseNumber);
        assertThat(office.variable("silje", control, "silentUntil").asText()).isNotBlank();
        office.complete("silje", control, control("accept"));

        office.fire("needs-deadline", forms.key());
        String late = office.start("sandnes", "needs-report", forms.reportForm("sandnes"));
        office.complete("silje", "decide-late", late, Map.of("lateOutcome", "reject", "lateReason", "Ingen særlig grunn."));
        JsonNode list = office.get("mona", "/api/late-reports?cycle=" + forms.key());
        assertThat(list.get("requests")).hasSize(1);
        assertThat(list.get("requests").get(0).get("outcome").asText()).isEqualTo("reject");
        assertThat(jdbc.sql("select owner from needs_report where case_number = ?").param(caseNumber).query(String.class).single()).isEqualTo(orgnr("sola"));
    }

    private static Map<String, Object> network(RogalandYear forms) {
        Map<String, Object> form = forms.reportForm("stavanger");
        form.put("networkOwners", List.of(orgnr("sola"), orgnr("randaberg")));
        form.put("ownerAmounts", List.of(part("stavanger", forms.year(), 50_000), part("sola", forms.year(), 30_000), part("randaberg", forms.year(), 20_000)));
        return form;
    }

    private static Map<String, Object> part(String owner, int year, int amount) {
        return Map.of("owner", orgnr(owner), "year", year, "amount", amount);
    }

    private static Map<String, Object> control(String outcome) {
        return Map.of("criteria", List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7"), "controlOutcome", outcome, "controlComment", "Beskriv metoden.");
    }
}
