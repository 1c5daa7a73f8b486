package no.arshjul.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.arshjul.testing.Decided;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case is told in words to those whom it concerns, and all cases of a cycle stand in one list. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class CasefileTest {

    /** Codes of the tables and the engine, ids of people and places of messages: nothing of it is for a reader. */
    private static final Pattern CODES = Pattern.compile("(?<![\\p{L}-])(confirming|completing|recommended|awaiting-answer|kindergarten|decided|"
            + "silje|sindre|astrid|rolf-\\w+|frida|finn|uis|stavanger-\\w+|GRANTED|PAID|null|true|false|transfer|approve|accept|secretariat|owner)(?![\\p{L}-])"
            + "|casefile\\.|\\?\\?|\\{\\d|mail-log\\.");

    private static RogalandYear year;
    private static String number;
    private static String other;

    @LocalServerPort private int port;
    @Autowired private ProcessEngine engine;
    @Autowired private JdbcClient jdbc;

    private Pages pages;

    @BeforeEach
    void a_case_that_was_paid_and_reported_and_one_that_waits_for_its_answer() {
        pages = new Pages(port);
        if (year == null) {
            Office office = new Office(engine);
            year = new RogalandYear(office);
            List<String> cases = Decided.in(year, new java.util.TreeMap<>(Map.of("stavanger", year.twoYearForm("stavanger"), "haugesund", year.reportForm("haugesund"))));
            other = cases.get(0);
            number = cases.get(1);
            GrantSteps steps = new GrantSteps(office, year);
            steps.accept("stavanger", number);
            steps.payAll();
            steps.report("stavanger", number, 90_000, 50_000, "transfer");
            steps.control(number, "accept");
            steps.settle(number, "transfer");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nb | Hvorfor saken er her | Dette har skjedd | Pengene i saken | Avsluttet | vedtok å gi 200 000 kr: 130 000 kr til eieren og 70 000 kr til UH. | takket ja til tilskuddet.
            nn | Kvifor saka er her | Dette har hendt | Pengane i saka | Avslutta | vedtok å gi 200 000 kr: 130 000 kr til eigaren og 70 000 kr til UH. | takka ja til tilskotet.""")
    void a_case_is_told_from_the_report_to_the_settlement(String language, String why, String history, String money, String status, String decided, String answered) {
        String text = pages.get("silje", "/cases/" + number, language).text();
        assertThat(text).contains("Lek og vennskap", number, "Stavanger kommune", why, history, money, status, decided, answered)
                .containsSubsequence(history, "søkte om 200 000 kr", "prioritet 1", decided, answered, "klart til utbetaling", "140 000 kr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn"})
    void no_code_and_no_user_id_stands_on_a_page(String language) {
        for (String path : List.of("/cases/" + number, "/cases/" + other, "/cycles/" + year.key() + "/cases", "/cycles")) {
            String text = pages.get("silje", path, language).text().replaceAll("\\S+@\\S+", "").replaceAll("[A-ZÆØÅ-]+-\\d{4}(-\\d+)?", "");
            assertThat(CODES.matcher(text).results().map(code -> code.group()).toList()).as(path).isEmpty();
        }
    }

    @Test
    void the_money_is_shown_by_year_and_payee_and_each_movement_in_a_sentence() {
        String text = pages.get("silje", "/cases/" + number).text();
        assertThat(text).contains(year.year() + " Stavanger kommune 100 000 kr 100 000 kr 100 000 kr 100 000 kr 100 000 kr 90 000 kr – ",
                year.year() + " Universitetet i Stavanger 50 000 kr 50 000 kr 50 000 kr 50 000 kr 50 000 kr 50 000 kr – ",
                year.year() + 1 + " Stavanger kommune 30 000 kr 30 000 kr 30 000 kr 30 000 kr – – – ",
                "Sum 200 000 kr 200 000 kr 200 000 kr 200 000 kr 150 000 kr 140 000 kr – ");
        List<Long> postings = jdbc.sql("select id from posting where case_number = ?").param(number).query(Long.class).list();
        assertThat(text).contains("Slik er pengene ført (" + postings.size() + ")", "bekreftet at banken har betalt 100 000 kr til Stavanger kommune");
    }

    @Test
    void the_county_its_region_its_parties_and_the_called_members_of_the_forum_may_read_and_nobody_else() {
        for (String reader : List.of("silje", "astrid", "finn", "mona", "stavanger", "uis", "rolf-midt", "frida", "fatima")) {
            assertThat(pages.get(reader, "/cases/" + number).status()).as(reader).isEqualTo(200);
        }
        for (String stranger : List.of("haugesund", "sola", "rolf-nord", "pelle", "silje-vl", "mona-ov", "frida-vl")) {
            Pages.Shown page = pages.get(stranger, "/cases/" + number, "nn");
            assertThat(page.status()).as(stranger).isEqualTo(404);
            assertThat(page.text()).contains("Sida finst ikkje, eller ho gjeld noko du ikkje har tilgang til.").doesNotContain("Lek og vennskap");
        }
        assertThat(pages.get("silje", "/cases/ROGALAND-1999-0001").status()).isEqualTo(404);
    }

    @Test
    void whom_to_ask_is_told_to_the_office_and_the_owner_only_and_the_mails_to_the_office() {
        for (String reader : List.of("silje", "stavanger")) {
            assertThat(pages.get(reader, "/cases/" + number).text()).as(reader).contains("Kari Nordmann", "kari@kommunen.example");
        }
        for (String reader : List.of("uis", "rolf-midt", "frida")) {
            assertThat(pages.get(reader, "/cases/" + number).text()).as(reader).doesNotContain("Kari Nordmann", "kari@kommunen.example", "E-post om saken");
        }
        assertThat(pages.get("stavanger", "/cases/" + number).text()).doesNotContain("E-post om saken");
        assertThat(pages.get("silje", "/cases/" + number).text()).contains("E-post om saken", "Vi har mottatt behovsmeldingen " + number);
    }

    @Test
    void a_reader_gets_links_to_the_documents_that_open_and_to_no_others() {
        for (String reader : List.of("silje", "stavanger", "uis", "rolf-midt", "frida")) {
            String html = pages.get(reader, "/cases/" + number).html();
            for (String id : jdbc.sql("select id::text from document where case_number = ?").param(number).query(String.class).list()) {
                assertThat(html.contains("/documents/" + id)).as(reader + " " + id).isEqualTo(pages.get(reader, "/documents/" + id).status() == 200);
            }
        }
        assertThat(pages.get("rolf-midt", "/cases/" + number).text()).contains("Det er ingen dokumenter i saken som du kan lese.").doesNotContain("la brevet");
    }

    @Test
    void the_list_shows_everybody_their_own_cases() {
        for (String reader : List.of("silje", "mona", "uis", "frida")) {
            assertThat(pages.get(reader, list()).text()).as(reader).contains(number, other, "2 av 2 saker");
        }
        assertThat(pages.get("rolf-midt", list()).text()).contains(number, "1 av 1 saker").doesNotContain(other);
        assertThat(pages.get("haugesund", list()).text()).contains(other).doesNotContain(number);
        for (String stranger : List.of("sola", "silje-vl", "pelle")) {
            assertThat(pages.get(stranger, list()).status()).as(stranger).isEqualTo(404);
            assertThat(pages.get(stranger, list().replace("/cases", "/cases.xlsx")).status()).as(stranger).isEqualTo(404);
        }
    }

    @Test
    void the_sums_are_those_of_the_database() {
        record Amounts(long asked, long decided, long paid) {
        }
        Amounts sums = jdbc.sql("""
                select (select sum(owner_amount + university_amount)::bigint from needs_amount join needs_report using (case_number) where cycle = :cycle and year = :year) asked,
                  (select sum(amount)::bigint from posting where cycle = :cycle and to_account = 'GRANTED') decided,
                  (select sum(amount)::bigint from posting where cycle = :cycle and to_account = 'PAID') paid""")
                .param("cycle", year.key()).param("year", year.year()).query(Amounts.class).single();
        assertThat(sums).isEqualTo(new Amounts(300_000, 300_000, 150_000));
        assertThat(pages.get("silje", list()).text()).contains("Summer for sakene under, beløp for " + year.year(),
                "Barnehage 2 300 000 kr 300 000 kr 300 000 kr 150 000 kr", "Sum 2 300 000 kr 300 000 kr 300 000 kr 150 000 kr");
    }

    @ParameterizedTest
    @CsvSource({"q=STAVANGER, 2", "q=haugesund, 1", "q=vennskap, 2", "q=fiske, 0", "scheme=kindergarten, 2", "scheme=school, 0", "region=midt, 1",
            "status=decided-ended, 1", "status=decided-awaiting-answer, 1", "mark=late, 0", "mark=overdue, 0", "q=haugesund&region=midt, 0"})
    void the_list_is_searched_and_filtered(String asked, int found) {
        Pages.Shown page = pages.get("silje", list() + "?" + asked);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(found + " av 2 saker");
        assertThat(page.text().contains("Ingen saker passer til det du søker etter.")).isEqualTo(found == 0);
    }

    @Test
    void what_is_overdue_is_marked_and_can_be_asked_for() {
        var task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(other).singleResult();
        java.util.Date due = task.getDueDate();
        task.setDueDate(java.util.Date.from(java.time.Instant.parse("2020-02-01T12:00:00Z")));
        engine.getTaskService().saveTask(task);
        try {
            assertThat(pages.get("silje", list() + "?mark=overdue").text()).contains("1 av 2 saker", other, "Oppgave over fristen siden 1. februar 2020");
            assertThat(pages.get("silje", "/cases/" + other, "nn").text()).contains("Haugesund kommune har hatt oppgåva «Svar på tilskotet»", "Fristen var 1. februar 2020 og er ute.");
        } finally {
            task.setDueDate(due);
            engine.getTaskService().saveTask(task);
        }
    }

    @Test
    void a_click_on_a_heading_sorts_and_keeps_what_was_asked_for() {
        assertThat(pages.get("silje", list() + "?sort=owner").text()).containsSubsequence(other, number);
        Pages.Shown down = pages.get("silje", list() + "?q=lek&sort=-owner");
        assertThat(down.text()).containsSubsequence(number, other);
        assertThat(down.html()).contains("aria-sort=\"descending\"", "?q=lek&amp;sort=owner", "?q=lek&amp;sort=-asked", "cases.xlsx?q=lek&amp;sort=-owner");
        assertThat(pages.get("silje", list() + "?sort=nonsense").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"nb, Eier, Vedtatt, Summer, Avsluttet", "nn, Eigar, Vedteke, Summar, Avslutta"})
    void the_same_selection_comes_as_a_spreadsheet(String language, String owner, String decided, String sums, String ended) throws IOException {
        byte[] file = pages.file("silje", list().replace("/cases", "/cases.xlsx") + "?region=midt", language);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            Map<String, Integer> columns = rows.get(0).stream().collect(Collectors.toMap(cell -> cell.getText(), cell -> cell.getColumnIndex()));
            assertThat(rows).hasSize(3);
            assertThat(columns).containsKeys(owner, decided);
            assertThat(rows.get(1).getCellText(0)).isEqualTo(number);
            assertThat(rows.get(1).getCellText(columns.get(owner))).isEqualTo("Stavanger kommune");
            assertThat(rows.get(1).getCellText(columns.get("Status"))).isEqualTo(ended);
            assertThat(rows.get(1).getCellAsNumber(columns.get(decided))).hasValueSatisfying(amount -> assertThat(amount.longValue()).isEqualTo(150_000));
            assertThat(rows.get(2).getCellAsNumber(columns.get(decided))).hasValueSatisfying(amount -> assertThat(amount.longValue()).isEqualTo(150_000));
            Sheet second = book.getSheets().skip(1).findFirst().orElseThrow();
            assertThat(second.getName()).isEqualTo(sums);
            assertThat(second.read().get(1).getCellText(0)).isEqualTo("Barnehage");
        }
    }

    @Test
    void the_cycles_one_may_see_lead_to_their_lists_and_nothing_yet_says_how_to_begin() {
        Pages.Shown page = pages.get("silje", "/cycles");
        assertThat(page.text()).contains("Rogaland " + year.year()).doesNotContain("Vestland");
        assertThat(page.html()).contains("href=\"" + list() + "\"");
        assertThat(pages.get("haugesund", "/cycles").html()).contains(list());
        assertThat(pages.get("sola", "/cycles").html()).doesNotContain(list());
        assertThat(pages.get("silje-vl", "/cycles", "nn").text()).contains("Sekretariatet opnar det første tilskotsåret i oppgåvelista");
    }

    private static String list() {
        return "/cycles/" + year.key() + "/cases";
    }
}
