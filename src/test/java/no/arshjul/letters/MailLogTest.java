package no.arshjul.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import no.arshjul.flow.OpenWork;
import no.arshjul.language.LanguageForm;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of mail as the office sees it, what the office can do about mail that did not arrive, and the tasks that a digest tells of. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class MailLogTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Outbox outbox;
    @Autowired
    private MailLog log;
    @Autowired
    private OpenWork work;
    @Autowired
    private ApplicationContext house;
    @LocalServerPort
    private int port;
    private Office office;
    private RogalandYear year;
    private String caseNumber;

    @BeforeEach
    void a_report() {
        office = new Office(engine);
        year = new RogalandYear(office);
        year.open();
        caseNumber = year.report("stavanger");
    }

    @AfterEach
    void nothing_is_left_undone() {
        jdbc.sql("update outbox set settled_at = now(), settled_by = 'x', settled_reason = 'x' where failed_at is not null and sent_at is null").update();
    }

    @Test
    void the_office_sees_what_was_sent_to_whom_without_its_text_in_the_readers_words() throws Exception {
        JsonNode mail = last(get("silje", "/api/mail?case=" + caseNumber, "nn"));
        assertThat(mail.get("kind").asText() + mail.get("kindText").asText()).isNotBlank();
        assertThat(log.of(caseNumber)).isNotEmpty().allMatch(sent -> sent.cycle().equals(year.key()) && sent.caseNumber().equals(caseNumber));
        assertThat(mail.get("stateText").asText()).isIn("Ventar på å bli send", "Skriven til fil, ikkje send: ingen e-posttenar er sett opp");
        assertThat(mail.has("body")).isFalse();
        assertThat(get("mona", "/api/mail?cycle=" + year.key(), "nb").body().size()).as("the call too").isGreaterThan(10);
        String csv = raw("silje", "GET", "/api/mail.csv?case=" + caseNumber, null, "nb").body();
        assertThat(csv).startsWith("\ufeffSkrevet;Sendt;Mottaker;Emne;").contains("Kvittering", caseNumber);
    }

    @Test
    void nobody_of_another_county_and_none_but_the_secretariat_and_managers_see_it() throws Exception {
        assertThat(get("silje-vl", "/api/mail?case=" + caseNumber, "nb").body()).isEmpty();
        assertThat(get("silje-vl", "/api/mail?cycle=" + year.key(), "nb").body()).isEmpty();
        for (String person : List.of("stavanger", "uis", "finn", "frida", "pelle")) {
            assertThat(get(person, "/api/mail?case=" + caseNumber, "nb").status()).as(person).isEqualTo(403);
        }
        long failed = failed("feil@adresse");
        assertThat(send("silje-vl", "/api/mail/" + failed + "/retry", "{}").status()).isEqualTo(404);
        assertThat(send("mona", "/api/mail/" + failed + "/retry", "{}").status()).as("managers look on").isEqualTo(403);
    }

    @Test
    void a_mail_that_was_given_up_is_sent_again_to_a_right_address_once() throws Exception {
        long id = failed("feil adresse");
        Reply no = send("silje", "/api/mail/" + id + "/retry", "{\"recipient\": \"uten krøllalfa\"}");
        assertThat(no.status()).isEqualTo(400);
        assertThat(no.body().at("/errors/0/field").asText()).isEqualTo("recipient");
        assertThat(no.body().toString()).contains("er ikke en e-postadresse");
        Reply yes = send("silje", "/api/mail/" + id + "/retry", "{\"recipient\": \"post@stavanger.example\"}");
        assertThat(yes.status()).isEqualTo(200);
        assertThat(yes.body().get("state").asText()).isEqualTo("waiting");
        assertThat(send("silje", "/api/mail/" + id + "/retry", "{}").status()).as("it is no longer given up").isEqualTo(400);
    }

    @Test
    void the_nightly_check_tells_of_mail_that_did_not_arrive_with_what_to_do_until_the_office_has_seen_to_it() throws Exception {
        long id = failed("feil adresse");
        String check = office.as("mona", () -> engine.getRuntimeService().startProcessInstanceByKey("nightly-check", java.util.Map.of("remark", "Nå.")))
                .getId();
        for (int i = 0; i < 4; i++) {
            for (Job job : engine.getManagementService().createJobQuery().processInstanceId(check).withRetriesLeft().list()) {
                try {
                    engine.getManagementService().executeJob(job.getId());
                } catch (RuntimeException e) {
                    assertThat(e).hasMessageContaining("kom ikke fram");
                }
            }
        }
        Incident incident = engine.getRuntimeService().createIncidentQuery().processInstanceId(check).singleResult();
        assertThat(incident.getActivityId()).isEqualTo("check-mail");
        assertThat(incident.getIncidentMessage()).startsWith("Én e-post kom ikke fram: nummer " + id + " til feil adresse")
                .contains("Adressen finnes ikke", "/retry", "/settle").doesNotContain("Exception");
        assertThat(send("silje", "/api/mail/" + id + "/settle", "{\"reason\": \" \"}").status()).isEqualTo(400);
        assertThat(send("silje", "/api/mail/" + id + "/settle", "{\"reason\": \"Ringte, og sendte brevet i posten.\"}").status()).isEqualTo(200);
        engine.getManagementService().executeJob(engine.getManagementService().createJobQuery().processInstanceId(check).singleResult().getId());
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(check).count()).isZero();
    }

    @Test
    void open_tasks_are_found_with_names_in_both_forms_and_who_may_take_them_in_their_own_county_only() {
        OpenWork.Task partnership = work.ofCounty("rogaland").stream().filter(task -> caseNumber.equals(task.businessKey())).findFirst().orElseThrow();
        assertThat(partnership.groups()).containsExactly("university-971564679");
        assertThat(partnership.name(LanguageForm.NB)).isEqualTo("Bekreft partnerskap");
        assertThat(partnership.name(LanguageForm.NN)).isEqualTo("Stadfest partnarskap");
        assertThat(partnership.due()).isNotNull();
        assertThat(work.ofCounty("vestland")).noneMatch(task -> caseNumber.equals(task.businessKey()));
    }

    @Test
    void a_person_chooses_the_digest_for_oneself() throws Exception {
        assertThat(get("stavanger", "/api/mail/digest", "nb").body().get("digest").asBoolean()).isTrue();
        assertThat(JSON.readTree(raw("stavanger", "PUT", "/api/mail/digest", "{\"digest\": false}", "nb").body()).get("digest").asBoolean()).isFalse();
        assertThat(get("sandnes", "/api/mail/digest", "nb").body().get("digest").asBoolean()).isTrue();
        assertThat(raw("stavanger", "PUT", "/api/mail/digest", "{}", "nn").body()).contains("lat det vere ute");
    }

    @Test
    void a_person_chooses_on_a_page_too_is_told_that_it_is_kept_and_loses_nothing_when_it_is_not() throws Exception {
        try (MorningDigest offered = MorningDigest.offered(house)) {
            assertThat(raw("sandnes", "GET", "/mail", null, "nn").body()).contains("E-post til deg", "Dette kjem alltid med éin gong", "klokka 07.00")
                    .containsPattern("value=\"digest\"[^>]*checked");
            var saved = form("sandnes", "when=at-once&language=nn", "nb");
            assertThat(saved.statusCode()).isEqualTo(200);
            assertThat(saved.body()).contains("Valget er lagret", "Du får e-post med én gang når noe skjer").containsPattern("value=\"at-once\"[^>]*checked");
            assertThat(get("sandnes", "/api/mail/digest", "nb").body().toString()).contains("\"digest\":true,\"atOnce\":true,\"languageForm\":\"nn\"");
            var wrong = form("sandnes", "when=never&language=en", "nb");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body()).contains("Valget er ikke lagret", "Velg en målform fra listen.").containsPattern("value=\"never\"[^>]*checked");
            assertThat(form("sandnes", "language=nn", "nn").body()).contains("Vel når du vil ha resten av e-posten.");
            assertThat(form("sandnes", "when=letters-never", "nn").statusCode()).isEqualTo(400);
            assertThat(get("sandnes", "/api/mail/digest", "nb").body().get("atOnce").asBoolean()).as("as it was").isTrue();
            assertThat(form("sandnes", "when=digest", "nb").statusCode()).isEqualTo(200);
        }
        assertThat(raw("sandnes", "GET", "/mail", null, "nb").body()).as("where no digest is sent").contains("All e-post kommer med én gang.").doesNotContain("type=\"radio\"");
        assertThat(form("sandnes", "language=nn", "nb").body()).contains("Målformen gjelder fra neste e-post.");
    }

    private java.net.http.HttpResponse<String> form(String person, String fields, String language) throws Exception {
        String login = Base64.getEncoder().encodeToString((person + ":" + person).getBytes());
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/mail"))
                .header("Authorization", "Basic " + login).header("Accept-Language", language).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)).build(), BodyHandlers.ofString());
    }

    private long failed(String address) {
        outbox.mail("rogaland", address, LanguageForm.NB, "receipt", null, caseNumber, "Tiltak");
        return log.of(caseNumber).stream().filter(mail -> mail.recipient().equals(address)).mapToLong(SentMail::id).max().orElseThrow();
    }

    private static JsonNode last(Reply reply) {
        return reply.body().get(reply.body().size() - 1);
    }

    private Reply get(String person, String path, String language) throws Exception {
        java.net.http.HttpResponse<String> answer = raw(person, "GET", path, null, language);
        return new Reply(answer.statusCode(), JSON.readTree(answer.body()));
    }

    private Reply send(String person, String path, String body) throws Exception {
        java.net.http.HttpResponse<String> answer = raw(person, "POST", path, body, "nb");
        return new Reply(answer.statusCode(), JSON.readTree(answer.body()));
    }

    private java.net.http.HttpResponse<String> raw(String person, String method, String path, String body, String language) throws Exception {
        String login = Base64.getEncoder().encodeToString((person + ":" + person).getBytes());
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + login).header("Accept-Language", language).header("Content-Type", "application/json")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private record Reply(int status, JsonNode body) {
    }
}
