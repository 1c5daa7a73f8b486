package no.arshjul.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import no.arshjul.testing.Decided;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every krone can be explained: where it comes from, who decided it and when, by which rules, and what became of it. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class ExplainTest {

    private static RogalandYear year;
    private static String number;

    @LocalServerPort private int port;
    @Autowired private ProcessEngine engine;
    @Autowired private JdbcClient jdbc;

    private PublicOffice api;

    @BeforeEach
    void a_case_that_was_paid_and_reported() {
        api = new PublicOffice(port);
        if (year == null) {
            Office office = new Office(engine);
            year = new RogalandYear(office);
            number = Decided.in(year, Map.of("stavanger", year.twoYearForm("stavanger"))).get(0);
            GrantSteps steps = new GrantSteps(office, year);
            steps.accept("stavanger", number);
            steps.payAll();
            steps.report("stavanger", number, 90_000, 50_000, "transfer");
            steps.control(number, "accept");
            steps.settle(number, "transfer");
        }
    }

    @Test
    void a_case_is_explained_from_the_frame_to_the_settlement() {
        JsonNode found = explain("silje", number, "nb");
        assertThat(found.at("/frame/net").asLong()).isEqualTo(14_000_000);
        assertThat(found.at("/frame/guidelineVersion").asInt()).isPositive();
        assertThat(found.at("/frame/region/region").asText()).isEqualTo("midt");
        assertThat(found.at("/frame/region/figure").asDouble()).isPositive();
        assertThat(found.at("/frame/region/source").asText()).isNotBlank();
        assertThat(found.at("/recommendations/0/persons/0").asText()).isEqualTo("rolf-midt");
        assertThat(found.at("/forum/0/outcome").asText()).isEqualTo("approve");
        assertThat(found.at("/decisions").findValuesAsText("person")).containsOnly("astrid");
        assertThat(found.at("/letters").findValuesAsText("kind")).contains("receipt", "grant-letter");
        assertThat(found.at("/instalments").findValuesAsText("status")).containsExactlyInAnyOrder("paid", "paid");
        JsonNode payment = found.at("/payments/0");
        assertThat(List.of(payment.get("preparedBy").asText(), payment.get("attestedBy").asText(), payment.get("confirmedBy").asText(),
                payment.get("bankReference").asText())).containsExactly("silje", "finn", "finn", "BANK-1");
        assertThat(found.at("/useReports/0/spentOwner").asLong()).isEqualTo(90_000);
        assertThat(found.at("/settlements/0/kind").asText()).isEqualTo("transfer");
        assertThat(found.at("/grants/0/status").asText()).isEqualTo("ended");
    }

    @Test
    void the_rounding_of_the_regions_frame_is_shown_exactly_and_gives_the_amount() {
        JsonNode frame = explain("mona", number, "nb").get("frame");
        JsonNode part = frame.at("/rounding/0");
        assertThat(part.get("amount").asLong()).isEqualTo(frame.at("/region/amount").asLong());
        boolean up = part.get("place").asInt() <= part.get("left").asInt();
        assertThat(part.get("quota").decimalValue().toBigInteger().longValue() + (up ? 1 : 0)).isEqualTo(part.get("amount").asLong());
        assertThat(part.get("total").asLong()).isEqualTo(14_000_000);
    }

    @Test
    void a_case_is_summed_up_in_one_sentence_in_the_readers_language() {
        assertThat(sentence(explain("silje", number, "nb"))).matches("Sak " + number + ", «Lek og vennskap»: Stavanger kommune søkte om 200 000 kr; "
                + "Kompetanseregion .+ innstilte 200 000 kr; samarbeidsforum innstilte 200 000 kr; .+ vedtok 200 000 kr \\d+\\. \\p{L}+ \\d{4}; 140 000 kr er brukt; "
                + "10 000 kr er overført til neste år; 50 000 kr er lovet for senere år\\.");
        assertThat(sentence(explain("silje", number, "nn"))).contains("samarbeidsforum tilrådde 200 000 kr").contains("50 000 kr er lova for seinare år.");
    }

    @Test
    void every_posting_has_a_sentence_that_says_who_what_when_and_by_which_rules() {
        List<JsonNode> postings = StreamSupport.stream(explain("silje", number, "nb").get("postings").spliterator(), false).toList();
        assertThat(postings).extracting(posting -> posting.get("cause").asText()).contains("DECISION", "COMMITMENT", "INSTALMENT_DUE", "PAYMENT", "USE", "TRANSFER");
        JsonNode decision = postings.stream().filter(posting -> posting.get("cause").asText().equals("DECISION")).findFirst().orElseThrow();
        assertThat(sentence(decision)).matches("\\d+\\. \\p{L}+ \\d{4}: .+ vedtok å gi Stavanger kommune 100 000 kr for \\d{4}, etter føringene fra \\d{4}, versjon \\d+\\.")
                .doesNotContain("astrid");
        assertThat(postings).allSatisfy(posting -> assertThat(sentence(posting)).doesNotContain("{", "explain."));
    }

    @Test
    void all_causes_can_be_told() {
        for (long id : jdbc.sql("select min(id) from posting group by cause, to_account").query(Long.class).list()) {
            JsonNode found = explain("silje", String.valueOf(id), "nn");
            assertThat(sentence(found)).isNotBlank().doesNotContain("explain.", " ikke ");
            assertThat(found.at("/posting/id").asLong()).isEqualTo(id);
            assertThat(found.at("/frame/net").asLong()).isPositive();
        }
    }

    @Test
    void the_county_and_the_owner_itself_may_read_and_nobody_else() {
        for (String reader : List.of("silje", "astrid", "finn", "mona", "stavanger")) {
            assertThat(status(reader, number)).as(reader).isEqualTo(200);
        }
        for (String stranger : List.of("sola", "silje-vl", "mona-ov")) {
            assertThat(status(stranger, number)).as(stranger).isEqualTo(404);
        }
        for (String other : List.of("uis", "rolf-midt", "frida", "pelle")) {
            assertThat(status(other, number)).as(other).isEqualTo(403);
        }
        long frame = jdbc.sql("select min(id) from posting where cause = 'ALLOTMENT'").query(Long.class).single();
        assertThat(status("silje", String.valueOf(frame))).isEqualTo(200);
        assertThat(status("stavanger", String.valueOf(frame))).as("the frame is nobody's case").isEqualTo(404);
    }

    @Test
    void what_is_not_there_is_404_and_nonsense_400() {
        assertThat(status("silje", "ROGALAND-1999-0001")).isEqualTo(404);
        assertThat(status("silje", "999999999")).isEqualTo(404);
        for (String nonsense : List.of("x", "ROGALAND", "-1", "1e9", "99999999999999999999", "rogaland-2027-0001")) {
            assertThat(status("silje", nonsense)).as(nonsense).isEqualTo(400);
        }
    }

    private int status(String person, String what) {
        return api.send(person, "GET", "/api/ledger/explain/" + what, null).status();
    }

    private JsonNode explain(String person, String what, String language) {
        PublicOffice.Reply reply = api.send(person, "GET", "/api/ledger/explain/" + what, null, language);
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    private static String sentence(JsonNode of) {
        return of.get("sentence").asText().replace('\u00a0', ' ');
    }
}
