package no.arshjul.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.LiveForms;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.SourceTexts;
import no.arshjul.needs.SentForm;
import no.arshjul.testing.RogalandYear;
import no.arshjul.testing.WalkedYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who judges a report reads all of it, and who wrote it reads it again: on the page of the case, in the reader's language. */
class SentReportsTest extends WalkedYear {

    @LocalServerPort private int port;
    @Autowired private LiveForms forms;
    @Autowired private SentForm sent;
    @Autowired private ReportWords words;
    @Autowired private SourceTexts texts;
    private Pages pages;
    private String number;

    @BeforeEach
    void a_report() {
        pages = new Pages(port);
        Map<String, Object> form = year.open().reportForm("stavanger");
        form.put("universityContact", "Unni Hansen");
        number = year.report("stavanger", form);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nb | Meldingen | Tiltaket | Type tiltak Felles tiltak for hele barnehagen eller skolen | Målgrupper Lærere og barnehagelærere, Ledere og styrere | Til eier Til UH | Egenandel per år 45 000 kr | Deltakere
            nn | Meldinga | Tiltaket | Type tiltak Felles tiltak for heile barnehagen eller skulen | Målgrupper Lærarar og barnehagelærarar, Leiarar og styrarar | Til eigar Til UH | Eigendel per år 45 000 kr | Deltakarar""")
    void all_that_was_answered_stands_on_the_case_in_the_readers_words(String language, String heading, String part, String kind, String targets, String columns,
            String own, String participants) {
        String text = pages.get("silje", "/cases/" + number, language).text();
        assertThat(text).containsSubsequence(heading, part, kind, "Alle barn har noen å leke med.", "Utprøving i egen barnehage med veiledning.",
                "Samiske barns rett til språk og kultur er en del av planen.", participants, targets, "Solkroken barnehage 14", columns,
                year.year() + " 100 000 kr 50 000 kr", own);
        assertThat(text).as("what was not answered is not there").doesNotContain("Utfordringer", "Utfordringar", "Deling av læring");
    }

    @Test
    void region_university_and_office_read_it_and_the_account_and_the_contacts_are_for_the_office_and_the_owner() {
        String account = RogalandYear.ACCOUNT;
        for (String reader : List.of("silje", "stavanger")) {
            assertThat(pages.get(reader, "/cases/" + number).text()).as(reader).contains("Samisk perspektiv", "Kontonummer " + account, "Unni Hansen");
        }
        for (String reader : List.of("uis", "rolf-midt")) {
            assertThat(pages.get(reader, "/cases/" + number).text()).as(reader).contains("Samisk perspektiv", "Solkroken barnehage")
                    .doesNotContain(account, "Kari Nordmann", "Unni Hansen", "Kontonummer");
        }
    }

    @Test
    void a_question_that_a_process_owner_has_added_is_shown_too_and_so_are_boxes_and_dates() {
        ObjectNode form = forms.start("needs-report").deepCopy();
        ((ArrayNode) form.get("components")).addObject().put("type", "group").put("label", "Ekstra").putArray("components")
                .add(field("checkbox", "label", "Skal følge opp", "followUp")).add(field("datetime", "dateLabel", "Oppstart", "startsOn"))
                .add(field("textfield", "label", "Ikke svart", "nothing"));
        ((ArrayNode) form.get("components")).add(((ObjectNode) field("textfield", "label", "Til kontoret", "remark")).set("properties",
                new ObjectMapper().createObjectNode().put("onlyFor", "secretariat")));
        jdbc.sql("update needs_report set form = form || '{\"followUp\": true, \"startsOn\": \"2027-02-01\", \"nothing\": \"\", \"remark\": \"Ring først.\"}' where case_number = ?")
                .param(number).update();
        SentReports changed = new SentReports(process -> form, sent, words, texts);
        ReportView.Part last = last(changed.of(number, false, false, LanguageForm.NB));
        assertThat(last.heading()).isEqualTo("Ekstra");
        assertThat(last.answers()).extracting(it -> it.label() + ": " + it.text()).containsExactly("Skal følge opp: Ja", "Oppstart: 1. februar 2027");
        assertThat(last(changed.of(number, true, true, LanguageForm.NB)).answers()).as("what the form keeps for the office is read there only")
                .extracting(it -> it.label() + ": " + it.text()).containsExactly("Til kontoret: Ring først.");
    }

    @Test
    void what_was_typed_is_text_with_its_lines_and_never_markup() {
        jdbc.sql("update needs_report set form = form || ?::jsonb where case_number = ?")
                .params("{\"goal\": \"<script>alert(1)</script>\\nandre linje " + "langt ".repeat(600) + "\"}", number).update();
        String html = pages.get("rolf-midt", "/cases/" + number, "nn").html();
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;\nandre linje langt").doesNotContain("<script>alert");
    }

    private static ReportView.Part last(ReportView view) {
        return view.parts().get(view.parts().size() - 1);
    }

    private static JsonNode field(String type, String labelled, String label, String key) {
        return new ObjectMapper().createObjectNode().put("type", type).put(labelled, label).put("key", key);
    }
}
