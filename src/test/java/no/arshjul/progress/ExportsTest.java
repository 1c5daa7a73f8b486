package no.arshjul.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.arshjul.flow.CycleWork;
import no.arshjul.letters.PdfText;
import no.arshjul.testing.Decided;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.WalkedYear;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a manager takes along. */
class ExportsTest extends WalkedYear {

    /** So many tasks like one, each of them a day older. */
    private static final List<String> OLDER_ONES = List.of("""
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_, create_time_, suspension_state_, tenant_id_)
              select 'older-' || n, 1, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_, create_time_ - interval '1 day', 1, tenant_id_
              from generate_series(1, ?) n, act_ru_task where id_ = ?""", """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_, tenant_id_)
              select 'older-' || n, 1, group_id_, type_, 'older-' || n, tenant_id_ from generate_series(1, ?) n, act_ru_identitylink where task_id_ = ?""");

    @LocalServerPort int port;

    @Test
    void the_report_to_the_leader_group_says_it_all_in_both_languages() throws Exception {
        List<String> cases = year.decided();
        steps.accept("stavanger", cases.get(0));
        steps.payAll();
        HttpResponse<byte[]> answer = get("mona", "progress.pdf", "nb");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValueSatisfying(name -> assertThat(name).contains(year.key() + "-progress.pdf"));
        String nb = PdfText.flat(answer.body()).replace('\u00a0', ' ');
        assertThat(nb).contains("Slik står det til i Rogaland " + year.year(), "Ett tilskudd er ikke betalt helt ut; etter føringene skal alt være betalt innen ",
                "Alt er innenfor fristene.", "Pågår",
                "Barnehage", "20 000 000 kr", "Kompetanseregion Midt", "Utbetalt, ikke gjort rede for 150 000 kr", "Eierne Kompetanseregion Nord 1 0",
                "Ingen oppgaver er over fristen.");
        String nn = PdfText.flat(get("mona", "progress.pdf", "nn").body()).replace('\u00a0', ' ');
        assertThat(nn).contains("Eitt tilskot er ikkje betalt heilt ut; etter føringane skal alt vere betalt innan ", "Alt er innanfor fristane.", "Vegen kvar krone har gått", "Eigarane Kompetanseregion Nord 1 0");
    }

    @Test
    void before_anything_is_posted_the_report_says_what_will_come() throws Exception {
        office.start("silje", "grant-cycle", year.openForm());
        assertThat(PdfText.flat(get("silje", "progress.pdf", "nb").body())).contains("Ingen penger er bokført ennå. De kommer hit når rammene er bekreftet.");
    }

    @Test
    void a_task_beyond_its_date_is_told_however_many_older_ones_its_holder_has() throws Exception {
        year.open();
        String number = year.report("stavanger");
        Task late = office.task("confirm-partnership", number);
        late.setDueDate(Timestamp.valueOf("2026-01-15 12:00:00"));
        engine.getTaskService().saveTask(late);
        OLDER_ONES.forEach(insert -> jdbc.sql(insert).params(CycleWork.TASKS_A_HOLDER, late.getId()).update());
        try {
            JsonNode holder = new PublicOffice(port).get("mona", "/api/progress/cycles/" + year.key()).get("holders").get(0);
            assertThat(holder.get("overdue").asInt()).isEqualTo(1);
            assertThat(holder.get("tasks")).hasSize(CycleWork.TASKS_A_HOLDER + 1).filteredOn(task -> task.get("overdue").asBoolean())
                    .extracting(task -> task.get("id").asText()).containsExactly(late.getId());
            assertThat(PdfText.flat(get("mona", "progress.pdf", "nb").body()).replace('\u00a0', ' ')).contains("Bekreft partnerskap " + number, " 15. januar 2026")
                    .doesNotContain("Ingen oppgaver er over fristen.", " til er over fristen.");
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(get("mona", "progress.xlsx", "nb").body()))) {
                assertThat(rows(book, 3)).anyMatch(row -> row.contains("|Bekreft partnerskap|" + number + "|") && row.endsWith("|Ja"));
            }
        } finally {
            jdbc.sql("delete from act_ru_identitylink where id_ like 'older-%'").update();
            jdbc.sql("delete from act_ru_task where id_ like 'older-%'").update();
        }
    }

    @Test
    void what_has_stopped_is_told_up_to_fifty_times_and_then_how_many_more_there_are() throws Exception {
        year.open();
        String execution = office.task("confirm-partnership", year.report("stavanger")).getExecutionId();
        List<Incident> stopped = IntStream.rangeClosed(0, CycleWork.INCIDENTS)
                .mapToObj(each -> engine.getRuntimeService().createIncident("noted", execution, null)).toList();
        try {
            JsonNode cycle = new PublicOffice(port).get("mona", "/api/progress/cycles/" + year.key());
            assertThat(cycle.get("incidents")).hasSize(CycleWork.INCIDENTS);
            assertThat(cycle.get("moreIncidents").asInt()).isEqualTo(1);
            assertThat(PdfText.flat(get("mona", "progress.pdf", "nb").body())).contains(" Ett steg til har stoppet.");
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(get("mona", "progress.xlsx", "nn").body()))) {
                assertThat(rows(book, 4)).hasSize(CycleWork.INCIDENTS + 2).contains("Eitt steg til har stoppa.");
            }
        } finally {
            stopped.forEach(incident -> engine.getRuntimeService().resolveIncident(incident.getId()));
        }
    }

    @Test
    void the_spreadsheet_has_steps_money_flow_tasks_and_curve_as_numbers() throws Exception {
        year.open();
        String number = year.report("stavanger");
        String timer = office.timer("needs-deadline", year.key()).getId();
        engine.getManagementService().setJobRetries(timer, 0);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(get("mona", "progress.xlsx", "nn").body()))) {
            assertThat(book.getSheets().map(Sheet::getName)).containsExactly("Steg", "Pengar", "Vegen til kronene", "Oppgåver", "Det som har stoppa", "Dag for dag");
            assertThat(rows(book, 0)).hasSizeGreaterThan(10).anyMatch(row -> row.startsWith("Melding av behov|I gang|0|1|"));
            assertThat(rows(book, 1)).contains("Barnehage|Alle regionar|1|20000000|6000000|0|14000000|0|150000|0|0|0|0|0");
            assertThat(rows(book, 2)).contains("Statsbudsjettet|Barnehage|20000000", "Barnehage|Sett av|6000000");
            assertThat(rows(book, 3)).anyMatch(row -> row.startsWith("Universitet og høgskular|Kompetanseregion Midt|Stadfest partnarskap|" + number + "|Lek og vennskap|"));
            assertThat(rows(book, 4)).anyMatch(row -> row.startsWith("Frist for å melde behov|" + year.key() + "|") && row.endsWith("og prøve steget på nytt."));
            assertThat(rows(book, 5)).anyMatch(row -> row.startsWith("0|") && row.endsWith("|1|1"));
        }
        engine.getManagementService().setJobRetries(timer, 1);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(get("mona", "progress.xlsx", "nb").body()))) {
            assertThat(rows(book, 4)).contains("Ingenting har stoppet.");
        }
    }

    @Test
    void what_later_years_are_promised_and_last_years_pace_are_taken_along_too() throws Exception {
        Decided.in(year, Map.of("stavanger", year.twoYearForm("stavanger")));
        assertThat(flat("nb")).contains("I år og i fjor", "Det er ikke noe tidligere år å sammenligne med.", "Dag Dato Meldinger Oppgaver gjort 0 ");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(get("mona", "progress.xlsx", "nn").body()))) {
            assertThat(rows(book, 2)).contains("Lova for " + (year.year() + 1) + ", med atterhald om budsjettet||50000");
        }
        year = year.next().open();
        assertThat(flat("nn")).contains("Dag Dato Meldingar Meldingar året før Oppgåver gjorde Oppgåver gjorde året før 0 ").containsPattern("0 \\d+\\. \\p{L}+ \\d{4} 0 1 1 \\d+");
    }

    private String flat(String language) throws Exception {
        return PdfText.flat(get("mona", "progress.pdf", language).body()).replace('\u00a0', ' ');
    }

    @Test
    void they_have_the_doors_of_the_page() throws Exception {
        year.open();
        for (String file : List.of("progress.pdf", "progress.xlsx")) {
            for (String person : List.of("haugesund", "rolf-nord", "frida", "astrid", "pelle")) {
                assertThat(get(person, file, "nb").statusCode()).as(person).isEqualTo(403);
            }
            HttpResponse<byte[]> strange = get("mona-vl", file, "nn");
            assertThat(strange.statusCode()).isEqualTo(404);
            assertThat(new String(strange.body(), StandardCharsets.UTF_8)).contains("Sida finst ikkje");
            assertThat(get("silje", file, "nb").statusCode()).isEqualTo(200);
        }
    }

    private static List<String> rows(ReadableWorkbook book, int sheet) throws IOException {
        return book.getSheet(sheet).orElseThrow().read().stream().map(ExportsTest::text).toList();
    }

    private static String text(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).collect(Collectors.joining("|"));
    }

    private HttpResponse<byte[]> get(String person, String file, String language) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/cycles/" + year.key() + "/" + file))
                .header("Authorization", "Basic " + login).header("Accept-Language", language).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
