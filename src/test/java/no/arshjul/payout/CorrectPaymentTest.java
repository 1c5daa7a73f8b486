package no.arshjul.payout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import no.arshjul.testing.BankFile;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.Decided;
import no.arshjul.testing.Refused;
import no.arshjul.testing.WalkedYear;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Diagram correct-payment, every path; and the ways over REST by which payments are answered for. */
@CoversDiagram("correct-payment")
class CorrectPaymentTest extends WalkedYear {

    @Autowired
    private TestRestTemplate rest;

    private String caseNumber;

    @BeforeEach
    void a_grant() {
        caseNumber = Decided.in(year, "stavanger").get(0);
        steps.accept("stavanger", caseNumber);
    }

    @Test
    void a_payment_is_reversed_with_its_reason_on_two_persons_word_and_is_due_again() {
        steps.payAll();
        Map<String, Object> form = Map.of("payoutId", owners(), "reason", "Ført på feil dag.");
        String correction = office.start("finn", "correct-payment", form);
        assertThat(Refused.faults(() -> office.start("fride", "correct-payment", form))).containsExactly("payoutId: payout.correction-asked");
        assertThat(Refused.faults(() -> office.complete("finn", "approve-correction", correction, Map.of("correctionApproved", true))))
                .containsExactly("payout.asked-correction");
        office.complete("fride", "approve-correction", correction, Map.of("correctionApproved", true));
        assertThat(office.passed("payment-corrected", correction)).isTrue();
        assertThat(book.ofCase("DUE", caseNumber)).isEqualTo(100_000);
        assertThat(book.ofCase("PAID", caseNumber)).isEqualTo(50_000);
        assertThat(jdbc.sql("select reason from posting where case_number = ? and cause = 'REVERSAL'").param(caseNumber).query(String.class).single())
                .isEqualTo("Ført på feil dag.");
        steps.payAll();
        assertThat(book.ofCase("PAID", caseNumber)).isEqualTo(150_000);
    }

    @Test
    void who_belongs_to_the_owner_neither_asks_for_a_correction_nor_approves_one() {
        steps.payAll();
        office.hire("stine", "rogaland", "finance", "owner-" + RogalandYear.orgnr("stavanger"));
        Map<String, Object> form = Map.of("payoutId", owners(), "reason", "Feil.");
        assertThat(Refused.faults(() -> office.start("stine", "correct-payment", form))).containsExactly("impartiality.own-organisation");
        String correction = office.start("finn", "correct-payment", form);
        assertThat(Refused.faults(() -> office.complete("stine", "approve-correction", correction, Map.of("correctionApproved", true))))
                .containsExactly("impartiality.own-organisation");
        office.complete("fride", "approve-correction", correction, Map.of("correctionApproved", false, "correctionComment", "Nei."));
    }

    @Test
    void a_correction_that_is_not_approved_needs_a_word_and_changes_nothing_and_what_is_not_paid_cannot_be_corrected() {
        assertThat(Refused.faults(() -> office.start("finn", "correct-payment", Map.of("payoutId", owners(), "reason", "Feil."))))
                .containsExactly("payoutId: payout.not-paid");
        steps.payAll();
        String correction = office.start("finn", "correct-payment", Map.of("payoutId", owners(), "reason", "Feil."));
        assertThat(Refused.faults(() -> office.complete("fride", "approve-correction", correction, Map.of("correctionApproved", false))))
                .containsExactly("correctionComment: payout.refused-correction-comment");
        office.complete("fride", "approve-correction", correction, Map.of("correctionApproved", false, "correctionComment", "Banken har betalt."));
        assertThat(office.passed("correction-refused", correction)).isTrue();
        assertThat(book.ofCase("PAID", caseNumber)).isEqualTo(150_000);
    }

    @Test
    void a_banks_answer_fills_the_task_once_and_tells_what_it_cannot_match() {
        String run = steps.startRun();
        steps.prepare(run, line -> true);
        steps.attest(run);
        List<Long> ids = jdbc.sql("select id from instalment where case_number = ? order by role").param(caseNumber).query(Long.class).list();
        byte[] file = new BankFile("MSG-" + year.year()).paid(caseNumber + "-" + ids.get(0), "100000.00")
                .returned(caseNumber + "-" + ids.get(1), "50000.00", "AC04").paid("UKJENT-1", "5.00").paid(caseNumber + "-" + ids.get(0), "1.00").bytes();
        assertThat(send("silje", file).getStatusCode().value()).isEqualTo(403);
        JsonNode told = send("finn", file).getBody();
        assertThat(told.toString()).contains("\"paid\":1", "\"rejected\":1", "\"unmatched\":2", "\"alreadyReceived\":false");
        assertThat(send("finn", file).getBody().toString()).contains("\"alreadyReceived\":true", "\"unmatched\":2");
        Task confirm = office.task("confirm-paid", run);
        assertThat(office.lines(confirm)).extracting(line -> line.get("paid")).containsExactly(true, false);
        assertThat(office.variable(confirm, "bankReference")).isEqualTo("BANK-1");
        assertThat(book.ofCase("PAID", caseNumber)).as("a person confirms").isZero();
        office.complete("finn", confirm, Map.of("paidOn", "2027-05-16", "bankReference", "BANK-1", "lines", office.lines(confirm)));
        assertThat(book.ofCase("PAID", caseNumber)).isEqualTo(100_000);
        assertThat(send("finn", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".getBytes()).getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void what_was_paid_and_came_back_in_the_same_message_is_proposed_as_not_paid() {
        String run = steps.startRun();
        steps.prepare(run, line -> true);
        steps.attest(run);
        byte[] file = new BankFile("MSG-B-" + year.year()).paid(caseNumber + "-" + owners(), "100000.00")
                .returned(caseNumber + "-" + owners(), "100000.00", "AC04").bytes();
        assertThat(send("finn", file).getBody().toString()).contains("\"paid\":0", "\"rejected\":1", "\"unmatched\":1");
        assertThat(office.lines(office.task("confirm-paid", run))).extracting(line -> line.get("paid")).containsExactly(false, null);
    }

    @Test
    void the_list_holds_decision_status_against_payment_status_for_the_countys_office() {
        steps.payAll();
        String path = "/api/payouts?cycle=" + year.key();
        JsonNode rows = rest.withBasicAuth("mona", "mona").getForObject(path, JsonNode.class);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).toString()).contains("\"decisionStatus\":\"running\"", "\"paymentStatus\":\"paid\"", "\"bankReference\":\"BANK-1\"");
        assertThat(rest.withBasicAuth("haugesund", "haugesund").getForEntity(path, String.class).getStatusCode().value()).isEqualTo(403);
        assertThat(rest.withBasicAuth("silje-vl", "silje-vl").getForEntity(path, String.class).getStatusCode().value()).isEqualTo(404);
        String csv = rest.withBasicAuth("astrid", "astrid").getForObject("/api/payouts.csv?cycle=" + year.key(), String.class);
        assertThat(csv.lines()).hasSize(3).anySatisfy(line -> assertThat(line).contains(caseNumber + ";", ";100000;running;", ";paid;"));
    }

    private ResponseEntity<JsonNode> send(String person, byte[] file) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_XML);
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        return rest.withBasicAuth(person, person).postForEntity("/api/payouts/bank-answers", new HttpEntity<>(file, headers), JsonNode.class);
    }

    private String owners() {
        return jdbc.sql("select id::text from instalment where case_number = ? and role = 'owner'").param(caseNumber).query(String.class).single();
    }
}
