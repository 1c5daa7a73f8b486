package no.arshjul.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.testing.Decided;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Rest;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files in a case: who adds which, what is taken, and that all of it is journalled and kept. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class AttachmentsTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private static RogalandYear open;

    private Office office;
    private String caseNumber;
    private SentFiles haugesund;

    @BeforeEach
    void a_report_of_haugesund() {
        office = new Office(engine);
        if (open == null) {
            open = new RogalandYear(office).open();
        }
        caseNumber = open.report("haugesund");
        haugesund = new SentFiles(port, "haugesund");
    }

    @Test
    void an_owners_file_is_kept_with_its_fingerprint_and_stands_in_the_journal_as_received() throws Exception {
        SentFiles.Page taken = haugesund.send(caseNumber, "needs-report", "Plan for året.pdf", SentFiles.PDF);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.text()).contains("Plan for året.pdf er mottatt og lagt i saken.", "Behovsmeldingen", "Haugesund kommune");
        Map<String, Object> row = jdbc.sql("select d.*, a.sent_by from document d join attachment a on a.document = d.id where a.case_number = ?")
                .param(caseNumber).query().singleRow();
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(SentFiles.PDF));
        assertThat(row).containsEntry("sha256", hash).containsEntry("media_type", "application/pdf").containsEntry("sent_by", "haugesund")
                .containsEntry("received_from", RogalandYear.orgnr("haugesund")).containsEntry("access_code", "UO");
        String journal = new Rest(port).get("silje", "/api/journal?cycle=" + open.key()).text();
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper().readTree(journal)).anySatisfy(entry -> {
            assertThat(entry.path("sha256").asText()).isEqualTo(hash);
            assertThat(entry.path("caseNumber").asText()).isEqualTo(caseNumber);
            assertThat(entry.path("direction").asText()).isEqualTo("in");
            assertThat(entry.path("sender").asText()).isEqualTo("Haugesund kommune");
            assertThat(entry.path("title").asText()).as("closed until it is assessed").isEqualTo("Vedlegg");
        });
    }

    @Test
    void who_sent_a_file_and_the_office_read_it_and_nobody_else() {
        haugesund.send(caseNumber, "needs-report", "plan.pdf", SentFiles.PDF);
        String document = document("plan.pdf");
        assertThat(haugesund.document(document).body()).isEqualTo(SentFiles.PDF);
        assertThat(haugesund.document(document).headers().firstValue("Content-Disposition").orElseThrow()).contains("plan");
        assertThat(new SentFiles(port, "silje").document(document).statusCode()).isEqualTo(200);
        assertThat(List.of("stavanger", "uis", "silje-vl")).allSatisfy(person ->
                assertThat(new SentFiles(port, person).document(document).statusCode()).isEqualTo(404));
    }

    @Test
    void another_owner_and_another_county_meet_no_such_page() {
        for (String person : List.of("stavanger", "silje-vl", "uis")) {
            SentFiles other = new SentFiles(port, person);
            assertThat(other.read(caseNumber, "nb").status()).isEqualTo(404);
            assertThat(other.send(caseNumber, "needs-report", "plan.pdf", SentFiles.PDF).status()).isEqualTo(404);
        }
        assertThat(count()).isZero();
    }

    @Test
    void the_content_decides_what_a_file_is_and_a_refused_one_keeps_the_others() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plan.pdf", SentFiles.PDF);
        files.put("program.pdf", "MZ not a document".getBytes(StandardCharsets.US_ASCII));
        files.put("notat.doc", SentFiles.docx());
        SentFiles.Page page = haugesund.send(caseNumber, "needs-report", "", files, "nn");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("plan.pdf er motteken og lagd i saka.", "notat.docx er motteken", "program.pdf: ",
                "Fila er ikkje av ein type som blir teken imot.");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_too_large_is_refused_and_the_others_are_kept() {
        SentFiles.Page page = haugesund.send(caseNumber, "needs-report", "", Map.of("stor.pdf", large(Attachments.MOST_BYTES + 1), "plan.pdf", SentFiles.PDF), "nb");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("Filen er for stor. Høyst 5 MB tas imot.", "plan.pdf er mottatt");
        assertThat(count()).isOne();
    }

    @Test
    void who_sends_far_too_much_at_once_gets_a_page_that_says_so() {
        SentFiles.Page page = haugesund.send(caseNumber, "needs-report", "", Map.of("stor.pdf", large(35 * 1024 * 1024)), "nn");
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.text()).contains("<h1", "Fila er for stor.");
    }

    @Test
    void there_is_room_for_twenty_files_in_a_case() {
        for (int i = 0; i < Attachments.MOST_FILES; i++) {
            assertThat(haugesund.send(caseNumber, "needs-report", "fil " + i + ".pdf", SentFiles.PDF).status()).isEqualTo(200);
        }
        SentFiles.Page page = haugesund.send(caseNumber, "needs-report", "en til.pdf", SentFiles.PDF);
        assertThat(page.text()).contains("Saken har allerede 20 vedlegg");
        assertThat(count()).isEqualTo(Attachments.MOST_FILES);
    }

    @Test
    void an_owner_withdraws_its_own_while_the_report_is_open_and_the_file_is_kept() {
        haugesund.send(caseNumber, "needs-report", "feil fil.pdf", SentFiles.PDF);
        String document = document("feil fil.pdf");
        assertThat(new SentFiles(port, "silje").withdraw(caseNumber, document).status()).isEqualTo(400);
        assertThat(haugesund.withdraw(caseNumber, document).status()).isEqualTo(302);
        assertThat(haugesund.read(caseNumber, "nb").text()).contains("feil fil.pdf", "Trukket ");
        assertThat(haugesund.withdraw(caseNumber, document).status()).as("once").isEqualTo(400);
        assertThat(new SentFiles(port, "silje").document(document).body()).isEqualTo(SentFiles.PDF);
    }

    @Test
    void a_report_that_is_controlled_takes_no_more_files_from_its_owner_until_it_is_appealed() {
        haugesund.send(caseNumber, "needs-report", "plan.pdf", SentFiles.PDF);
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        open.control(caseNumber, "reject", "Tiltaket er ikke kollektivt.");
        assertThat(haugesund.send(caseNumber, "needs-report", "mer.pdf", SentFiles.PDF).status()).isEqualTo(400);
        assertThat(haugesund.withdraw(caseNumber, document("plan.pdf")).status()).isEqualTo(400);
        assertThat(haugesund.read(caseNumber, "nn").text()).contains("Saka tek ikkje imot fleire vedlegg frå deg no.");
        office.start("haugesund", "appeal", Map.of("caseNumber", caseNumber, "receivedOn", today(), "grounds", "Vi er uenige."));
        assertThat(haugesund.send(caseNumber, "appeal", "klage.pdf", SentFiles.PDF).status()).isEqualTo(200);
        assertThat(haugesund.send(caseNumber, "needs-report", "mer.pdf", SentFiles.PDF).status()).isEqualTo(400);
        assertThat(jdbc.sql("select title from document where case_number = ? and kind = 'attachment' order by created_at").param(caseNumber)
                .query(String.class).list()).containsExactly("Vedlegg til behovsmelding: plan.pdf", "Vedlegg til klage: klage.pdf");
    }

    @Test
    void a_report_on_the_use_of_funds_takes_files_until_it_is_approved() {
        RogalandYear year = new RogalandYear(office);
        String granted = Decided.in(year, "haugesund").get(0);
        GrantSteps steps = new GrantSteps(office, year);
        steps.accept("haugesund", granted);
        steps.report("haugesund", granted, 100_000, 50_000, "");
        assertThat(haugesund.send(granted, "use-report", "regnskap.xlsx", SentFiles.xlsx()).status()).isEqualTo(200);
        steps.control(granted, "accept");
        assertThat(haugesund.send(granted, "use-report", "mer.pdf", SentFiles.PDF).status()).isEqualTo(400);
        assertThat(new SentFiles(port, "silje").send(granted, "use-report", "Revisor", Map.of("brev.pdf", SentFiles.PDF), "nb").status()).isEqualTo(200);
    }

    @Test
    void the_secretariat_adds_what_came_another_way_and_says_whom_it_came_from() {
        SentFiles silje = new SentFiles(port, "silje");
        assertThat(silje.send(caseNumber, "needs-report", "brev.pdf", SentFiles.PDF).text()).contains("Skriv hvem vedlegget kom fra.");
        assertThat(silje.send(caseNumber, "needs-report", "Rektor, i posten", Map.of("brev.pdf", SentFiles.PDF), "nb").status()).isEqualTo(200);
        assertThat(haugesund.read(caseNumber, "nb").text()).contains("Lagt inn av sekretariatet: Rektor, i posten");
        assertThat(new SentFiles(port, "astrid").send(caseNumber, "needs-report", "x", Map.of("brev.pdf", SentFiles.PDF), "nb").status()).isEqualTo(400);
    }

    @Test
    void a_case_without_files_says_what_to_do_and_sending_none_is_told() {
        assertThat(haugesund.read(caseNumber, "nb").text()).contains("Det er ingen vedlegg i saken ennå. Legg til et nedenfor.");
        assertThat(haugesund.send(caseNumber, "needs-report", "", Map.of(), "nb").text()).contains("Velg minst én fil.");
        assertThat(haugesund.send(caseNumber, "use-report", "plan.pdf", SentFiles.PDF).text()).contains("Velg hva vedlegget hører til.");
    }

    private String today() {
        return java.time.LocalDate.ofInstant(org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime().toInstant(), no.arshjul.calendar.Norway.ZONE).toString();
    }

    private String document(String name) {
        return jdbc.sql("select document::text from attachment where case_number = ? and file_name = ?").params(caseNumber, name).query(String.class).single();
    }

    private static byte[] large(int bytes) {
        byte[] large = new byte[bytes];
        System.arraycopy(SentFiles.PDF, 0, large, 0, SentFiles.PDF.length);
        return large;
    }

    private int count() {
        return jdbc.sql("select count(*) from attachment where case_number = ?").param(caseNumber).query(Integer.class).single();
    }
}
