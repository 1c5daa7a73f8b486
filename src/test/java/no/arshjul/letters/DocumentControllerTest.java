package no.arshjul.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.arshjul.language.LanguageForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@RoomTest
class DocumentControllerTest {

    @Autowired
    DocumentController controller;
    @Autowired
    Letters letters;
    @Autowired
    Documents documents;
    @Autowired
    LettersHouse.Reader reader;
    MockMvc http;

    @BeforeEach
    void serve() {
        http = MockMvcBuilders.standaloneSetup(controller).build();
    }

    @ParameterizedTest
    @CsvSource({
        "grant-letter, rogaland, secretariat, 200", "grant-letter, rogaland, authority, 200", "grant-letter, rogaland, finance, 200",
        "grant-letter, rogaland, manager, 200", "grant-letter, vestland, secretariat, 404", "grant-letter, rogaland, owner-944073787, 200",
        "grant-letter, rogaland, university-971564679, 404", "grant-letter, rogaland, owner-971564679, 404", "grant-letter, rogaland, owner, 404",
        "grant-letter, rogaland, forum, 404", "minutes, rogaland, forum, 200", "minutes, rogaland, forum-leader, 200",
        "minutes, vestland, forum, 404", "forum-pack, rogaland, forum-leader, 200", "forum-pack, rogaland, secretariat, 200",
        "forum-pack, rogaland, forum, 404", "forum-pack, vestland, forum-leader, 404", "forum-pack, rogaland, owner-944073787, 404", "minutes, rogaland, owner-944073787, 404", "call, rogaland, owner-971564679, 200",
        "call, vestland, owner-971564679, 404", "year-result, rogaland, forum, 404", "year-result, rogaland, manager, 200"})
    void only_those_whom_it_concerns_read_a_document(String kind, String county, String group, int status) throws Exception {
        UUID id = letters.write(Examples.letter(kind, LanguageForm.NB));
        as("someone", county, group);
        assertThat(read(id.toString(), "nb").getStatus()).isEqualTo(status);
    }

    @Test
    void a_person_that_a_document_was_opened_to_reads_it_in_the_own_county_only() throws Exception {
        UUID id = letters.write(Examples.letter("forum-pack", LanguageForm.NB));
        documents.open(id, java.util.List.of("fatima"));
        as("fatima", "rogaland", "forum");
        assertThat(read(id.toString(), "nb").getStatus()).isEqualTo(200);
        as("fatima", "vestland", "forum");
        assertThat(read(id.toString(), "nb").getStatus()).isEqualTo(404);
    }

    @Test
    void nobody_who_is_not_logged_in_reads_anything() throws Exception {
        UUID id = letters.write(Examples.letter("call", LanguageForm.NB));
        reader.id = null;
        reader.counties = Set.of();
        reader.groups = Set.of();
        assertThat(read(id.toString(), "nb").getStatus()).isEqualTo(404);
    }

    @Test
    void a_letter_is_handed_out_whole_under_a_norwegian_name_and_kept_nowhere() throws Exception {
        UUID id = letters.write(Examples.letter("grant-letter", LanguageForm.NN));
        as("silje", "rogaland", "secretariat");
        MockHttpServletResponse answer = read(id.toString(), "nn");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Content-Disposition")).contains("inline").contains("Tilskotsbrev-ROGALAND-2027-0001.pdf");
        assertThat(Sha256.of(answer.getContentAsByteArray())).isEqualTo(documents.find(id).orElseThrow().sha256());
    }

    @Test
    void a_payment_file_is_stored_as_it_is_and_downloaded() throws Exception {
        byte[] file = "<Document/>".getBytes(StandardCharsets.UTF_8);
        UUID id = documents.store(new Documents.File("rogaland", "ROGALAND-2027", "payment-file", LanguageForm.NB, "Betalingsfil",
                "application/xml", file));
        as("finn", "rogaland", "finance");
        MockHttpServletResponse answer = read(id.toString(), "nb");
        assertThat(answer.getContentAsByteArray()).isEqualTo(file);
        assertThat(answer.getContentType()).isEqualTo("application/xml");
        assertThat(answer.getHeader("Content-Disposition")).contains("attachment").contains("Betalingsfil-ROGALAND-2027.xml");
        assertThat(documents.ofCycle("ROGALAND-2027", "payment-file")).extracting(DocumentRow::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"not-an-id, nb, finnes ikke", "00000000-0000-0000-0000-000000000000, nn, finst ikkje", "1, en, finnes ikke"})
    void an_unknown_document_is_not_found_in_the_readers_language(String id, String language, String words) throws Exception {
        as("silje", "rogaland", "secretariat");
        MockHttpServletResponse answer = read(id, language);
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(words).contains("\"errors\":[]");
    }

    private void as(String id, String county, String group) {
        reader.id = id;
        reader.counties = Set.of(county);
        reader.groups = Set.of(group);
    }

    private MockHttpServletResponse read(String id, String language) throws Exception {
        return http.perform(get("/documents/" + id).locale(Locale.forLanguageTag(language))).andReturn().getResponse();
    }
}
