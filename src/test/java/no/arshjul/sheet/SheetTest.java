package no.arshjul.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import no.arshjul.draft.Drafts;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task's list as a spreadsheet: fetched, filled in, and taken in whole or not at all. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class SheetTest {

    private static final int LINES = 4;

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Drafts drafts;
    @LocalServerPort
    private int port;
    private Office office;
    private RogalandYear year;
    private Task task;

    @BeforeEach
    void lists() {
        office = new Office(engine);
        year = new RogalandYear(office).open();
        for (int i = 0; i < LINES; i++) {
            year.readyReport("stavanger");
        }
        year.toRegions();
        task = year.regionTask("prioritise", "kindergarten", "midt");
    }

    @Test
    void the_list_is_fetched_with_the_readers_headings_and_every_line() {
        SentSheet bokmal = fetched("nb");
        assertThat(bokmal.head()).contains("Saksnummer", "Eier", "Tiltak", "År", "Prioritet", "Søkt til eier", "Søkt til UH", "Til eier", "Til UH",
                "Begrunnelse").doesNotContain("Eiers organisasjonsnummer");
        assertThat(bokmal.cells()).hasSize(SentSheet.rowNumber(LINES) - 1);
        assertThat(bokmal.get(0, "Saksnummer")).isEqualTo(office.lines(task).get(0).get("caseNumber"));
        assertThat(bokmal.get(0, "Søkt til eier")).isEqualTo("100000");
        assertThat(bokmal.get(0, "Til eier")).isEmpty();
        assertThat(fetched("nn").head()).contains("Eigar", "Til eigar", "Grunngiving");
    }

    @Test
    void a_filled_in_list_becomes_the_tasks_draft_and_nothing_is_sent() {
        SentSheet sheet = filled(fetched("nb"));
        sheet.put(1, "Til eier", "99 000 kr").put(2, "Begrunnelse", "Færre barn.");
        SentSheet.Reply reply = sheet.send("nb");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.text()).contains("Listen er lest inn", "4 linjer er lest inn, og 13 celler er endret.");
        JsonNode rows = draft();
        assertThat(rows).hasSize(LINES);
        assertThat(rows.get(1).get("ownerAmount").longValue()).isEqualTo(99_000);
        assertThat(rows.get(2).get("reason").asText()).isEqualTo("Færre barn.");
        assertThat(rows.get(0).get("owner").asText()).as("what has no column stays").isEqualTo(RogalandYear.orgnr("stavanger"));
        assertThat(office.lines(task).get(1).get("ownerAmount")).as("the task itself").isNull();
        office.complete("rolf-midt", task, Map.of("lines", new com.fasterxml.jackson.databind.ObjectMapper().convertValue(rows, List.class), "regionRemark", ""));
    }

    @Test
    void what_is_half_filled_in_already_is_in_the_file_and_survives_that_the_rest_is_filled_in_there() {
        var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
        List<Map<String, Object>> rows = office.lines(task);
        Map<String, Object> typed = new java.util.HashMap<>(rows.get(1));
        typed.putAll(Map.of("priority", 1, "ownerAmount", 90_000, "reason", "Færre barn.", "title", "Noe annet", "askedOwnerAmount", 7));
        drafts.keep("rolf-midt", task.getId(), mapper.valueToTree(Map.of("lines", List.of(typed, Map.of("caseNumber", "ROGALAND-1999-0001", "priority", 9)))));

        SentSheet sheet = fetched("nn");
        assertThat(List.of(sheet.get(1, "Prioritet"), sheet.get(1, "Til eigar"), sheet.get(1, "Grunngiving"))).containsExactly("1", "90000", "Færre barn.");
        assertThat(sheet.get(1, "Søkt til eigar")).as("what is fixed stays as the task says").isEqualTo("100000");
        assertThat(sheet.get(0, "Prioritet")).isEmpty();
        assertThat(sheet.put(0, "Prioritet", "2").send("nn").status()).isEqualTo(200);
        assertThat(draft()).extracting(row -> row.path("priority").asText()).containsExactly("2", "1", "null", "null");
        assertThat(draft().get(1).path("ownerAmount").longValue()).isEqualTo(90_000);
    }

    @Test
    void a_list_fetched_in_one_language_form_is_taken_in_from_the_other_and_in_any_order() {
        SentSheet sheet = fetched("nn");
        for (int row = 0; row < LINES; row++) {
            sheet.put(row, "Prioritet", String.valueOf(row + 1)).put(row, "Til eigar", "1000").put(row, "Til UH", "500");
        }
        Collections.reverse(sheet.cells().subList(SheetWriter.HEAD + 1, sheet.cells().size()));
        assertThat(sheet.send("nb").status()).isEqualTo(200);
        assertThat(draft().get(0).get("priority").intValue()).isEqualTo(1);
    }

    @Test
    void what_is_missing_yet_may_be_filled_in_afterwards() {
        assertThat(fetched("nb").put(0, "Prioritet", "1").send("nb").status()).isEqualTo(200);
        assertThat(draft().get(1).get("priority").isNull()).isTrue();
    }

    @Test
    void a_wrong_list_is_refused_whole_with_a_reason_for_each_row() {
        SentSheet sheet = filled(fetched("nb"));
        sheet.put(0, "Til eier", "100001").put(1, "Til UH", "1,5").put(2, "Til eier", "masse").put(3, "Til UH", "-1").put(3, "Eier", "En annen kommune");
        SentSheet.Reply reply = sheet.send("nb");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("Filen er ikke lest inn", "5 feil må rettes",
                SentSheet.rowNumber(0) + " Til eier Mer enn 100 000, som er det meste.".replace("100 000", "100\u00a0000"),
                SentSheet.rowNumber(1) + " Til UH Skriv et helt tall.",
                SentSheet.rowNumber(2) + " Til eier Skriv et tall.",
                SentSheet.rowNumber(3) + " Eier Kan ikke endres. Her skal det stå «Stavanger kommune».",
                SentSheet.rowNumber(3) + " Til UH Tallet må være minst 0.");
        assertThat(drafts.find("rolf-midt", task.getId())).isEmpty();
        assertThat(sheet.send("nn").text()).contains("Fila er ikkje lesen inn", "Meir enn");
    }

    @Test
    void every_line_must_be_there_once_and_no_other() {
        SentSheet sheet = filled(fetched("nb"));
        List<String> last = sheet.cells().remove(sheet.cells().size() - 1);
        sheet.cells().add(new ArrayList<>(sheet.line(0)));
        SentSheet.Reply reply = sheet.send("nb");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("Samme linje står også i rad " + SentSheet.rowNumber(0), "«" + last.get(0) + "» mangler");

        sheet.cells().set(sheet.cells().size() - 1, last);
        sheet.line(0).set(0, "ROGALAND-1999-0001 1999");
        assertThat(sheet.send("nb").text()).contains("Linjen står ikke i listen.");
        assertThat(drafts.find("rolf-midt", task.getId())).isEmpty();
    }

    @Test
    void another_file_is_refused_in_words() {
        SentSheet sheet = fetched("nb");
        assertThat(sheet.send("Dette er ingen tabell".getBytes(StandardCharsets.UTF_8), "nb").text()).contains("Filen er ikke listen fra denne oppgaven.");
        sheet.cells().clear();
        sheet.cells().add(List.of("Saksnummer", "Til eier"));
        assertThat(sheet.send("nb").text()).contains("Filen er ikke listen fra denne oppgaven.");
    }

    @Test
    void only_who_may_see_the_task_gets_its_list() {
        assertThat(SentSheet.status(port, "rolf-midt", task.getId())).isEqualTo(200);
        for (String other : List.of("rolf-nord", "stavanger", "silje-vl")) {
            assertThat(SentSheet.status(port, other, task.getId())).as(other).isEqualTo(404);
        }
        assertThat(SentSheet.status(port, "rolf-midt", "no-such-task")).isEqualTo(404);
    }

    @Test
    void choices_and_ticks_go_out_and_come_in_as_the_words_that_people_read() {
        year.recommendAll("kindergarten", "midt");
        year.callMeeting(1);
        year.declareImpartial(1);
        Task minutes = office.task("record-minutes", year.meetingKey(1));
        SentSheet sheet = SentSheet.of(port, "silje", minutes.getId(), "nb");
        sheet.put(0, "Utfall", "Som innstilt").put(1, "Utfall", "redusert").put(2, "Utfall", "Kanskje");
        assertThat(sheet.send("nb").text()).contains(SentSheet.rowNumber(2) + " Utfall Velg et av alternativene i listen.");
        sheet.put(2, "Utfall", "Avslag");
        assertThat(sheet.send("nb").status()).isEqualTo(200);
        JsonNode rows = drafts.find("silje", minutes.getId()).orElseThrow().values().get("lines");
        assertThat(rows.findValuesAsText("outcome")).containsExactly("approve", "reduce", "reject", "null");
    }

    private SentSheet fetched(String language) {
        return SentSheet.of(port, "rolf-midt", task.getId(), language);
    }

    private static SentSheet filled(SentSheet sheet) {
        for (int row = 0; row < LINES; row++) {
            sheet.put(row, "Prioritet", String.valueOf(row + 1)).put(row, "Til eier", "100000").put(row, "Til UH", "50000");
        }
        return sheet;
    }

    private JsonNode draft() {
        return drafts.find("rolf-midt", task.getId()).orElseThrow().values().get("lines");
    }
}
