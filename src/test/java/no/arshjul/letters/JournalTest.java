package no.arshjul.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.arshjul.language.LanguageForm;
import no.arshjul.registry.SeedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The public journal of a cycle: what it tells of each document, what it keeps to itself, and for whom. */
@RoomTest
class JournalTest {

    /** A cycle for each test: other tests of the room share the database. */
    private static final AtomicInteger NEXT = new AtomicInteger(2101);
    private static final String ACCOUNT_RULE = "offentleglova § 13, jf. forvaltningsloven § 13 første ledd nr. 2";

    @Autowired
    JournalController controller;
    @Autowired
    Letters letters;
    @Autowired
    Documents documents;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    LettersHouse.Reader reader;
    MockMvc http;
    private String cycle;

    @BeforeEach
    void an_empty_cycle() {
        http = MockMvcBuilders.standaloneSetup(controller).build();
        cycle = "ROGALAND-" + NEXT.getAndIncrement();
        jdbc.sql("""
                insert into cycle (key, county, year, instance_id, status, needs_deadline, recommendation_deadline, forum_date, report_deadline, opened_at, opened_by)
                values (?, 'rogaland', 2027, 'none', 'reporting', '2027-02-01', '2027-03-15', '2027-04-20', '2028-01-15', now(), 'silje')""")
                .param(cycle).update();
        reader.id = "silje";
        reader.counties = Set.of("rogaland");
        reader.groups = Set.of("secretariat");
    }

    @Test
    void an_open_letter_is_listed_with_case_title_parties_and_fingerprint() throws Exception {
        UUID letter = write("grant-letter");
        JsonNode entry = only(read("nb"));
        assertThat(entry.path("date").toString()).contains("2027");
        assertThat(entry.path("caseNumber").asText()).isEqualTo("ROGALAND-2027-0001");
        assertThat(entry.path("direction").asText()).isEqualTo("out");
        assertThat(entry.path("title").asText()).isEqualTo("Tilskuddsbrev 2027: " + Examples.TITLE);
        assertThat(entry.path("sender").asText()).isEqualTo("Statsforvalteren i Rogaland");
        assertThat(entry.path("recipient").asText()).isEqualTo("Haugesund kommune");
        assertThat(entry.path("accessCode").asText()).isEmpty();
        assertThat(entry.path("legalBasis").asText()).isEmpty();
        assertThat(entry.path("sha256").asText()).isEqualTo(documents.find(letter).orElseThrow().sha256());
    }

    @Test
    void a_file_with_accounts_is_exempt_by_a_stated_paragraph_and_tells_its_kind_alone() throws Exception {
        documents.store(new Documents.File("rogaland", cycle, "payment-file", LanguageForm.NB, "86011117947 til Kari Nes", "application/xml", new byte[] {1}));
        JsonNode entry = only(read("nb"));
        assertThat(entry.path("accessCode").asText()).isEqualTo("UO");
        assertThat(entry.path("legalBasis").asText()).isEqualTo(ACCOUNT_RULE);
        assertThat(entry.path("title").asText()).isEqualTo("Betalingsfil");
    }

    @Test
    void what_nobody_has_assessed_is_closed() throws Exception {
        documents.store(new Documents.File("rogaland", cycle, "something-new", LanguageForm.NN, "Ukjend", "text/plain", new byte[] {1}));
        assertThat(only(read("nn")).path("accessCode").asText()).isEqualTo("UO");
        assertThat(only(read("nn")).path("legalBasis").asText()).isEqualTo("offentleglova § 29, ikkje vurdert enno");
    }

    @Test
    void a_new_rule_counts_from_its_day_and_leaves_older_documents_as_they_were() throws Exception {
        write("reminder");
        jdbc.sql("insert into document_access values ('reminder', '2027-05-01', null, 'UO', 'exempt-account', 'a new rule')").update();
        try {
            write("reminder");
        } finally {
            jdbc.sql("delete from document_access where source = 'a new rule'").update();
        }
        assertThat(entries(read("nb"))).extracting(entry -> entry.path("accessCode").asText()).containsExactlyInAnyOrder("", "UO");
    }

    @Test
    void every_kind_of_letter_has_been_assessed() {
        Map<String, String> assessed = new HashMap<>();
        SeedFile.rows("document-access.csv").forEach(row -> assessed.put(row.get("kind"), row.get("access_code")));
        assertThat(assessed).containsKeys(Arrays.stream(LetterKind.values()).map(LetterKind::id).toArray(String[]::new))
                .containsKeys("payment-file", "bank-answer", "forum-pack-sheet", "needs-report", "appeal", "use-report");
    }

    @Test
    void the_same_opens_in_a_spreadsheet_in_the_readers_language() throws Exception {
        write("minutes");
        MockHttpServletResponse csv = http.perform(get("/api/journal?cycle=" + cycle).accept("text/csv").locale(Locale.forLanguageTag("nn")))
                .andReturn().getResponse();
        String text = new String(csv.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF\"Dato\";\"Saksnummer\";\"Retning\";\"Tittel\";\"Avsendar\"");
        assertThat(text).contains("\"Ut\"").contains("Samarbeidsforum").contains("\"Open\"");
        assertThat(csv.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource({"rogaland, secretariat, true, 200", "rogaland, finance, true, 403", "rogaland, owner-944073787, true, 403",
        "vestland, secretariat, true, 404", "rogaland, secretariat, false, 404"})
    void the_countys_secretariat_alone_reads_it(String county, String group, boolean known, int status) throws Exception {
        reader.counties = Set.of(county);
        reader.groups = Set.of(group);
        assertThat(http.perform(get("/api/journal?cycle=" + (known ? cycle : "ROGALAND-1999")).accept(MediaType.APPLICATION_JSON))
                .andReturn().getResponse().getStatus()).isEqualTo(status);
    }

    private UUID write(String kind) {
        Letter example = Examples.letter(kind, LanguageForm.NB);
        return letters.write(new Letter(kind, example.county(), cycle, example.caseNumber(), example.recipient(), example.form(), example.model()));
    }

    private JsonNode read(String language) throws Exception {
        return new ObjectMapper().readTree(http.perform(get("/api/journal?cycle=" + cycle).accept(MediaType.APPLICATION_JSON)
                .locale(Locale.forLanguageTag(language))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<JsonNode> entries(JsonNode list) {
        return java.util.stream.StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static JsonNode only(JsonNode list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
