package no.arshjul.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.arshjul.letters.PdfText;
import no.arshjul.needs.NeedsReports;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The papers of a meeting: made when it is called, and followed by an addendum for each change, never replaced. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class ForumPackTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PackNews news;
    @Autowired
    private Meetings meetings;
    @Autowired
    private NeedsReports reports;

    private Office office;
    private RogalandYear year;
    private List<String> cases;
    private String stavangers;
    private String haugesunds;

    @BeforeEach
    void a_meeting_is_called() {
        office = new Office(engine);
        year = new RogalandYear(office);
        cases = year.beforeTheMeeting();
        stavangers = cases.get(0);
        haugesunds = cases.get(1);
        assertThat(packs()).isEmpty();
        year.callMeeting(1);
    }

    @Test
    void the_call_sends_an_agenda_with_the_sums_and_a_page_for_each_case() throws IOException {
        String text = pdf(1);
        assertThat(text).contains("Saksliste til møte i samarbeidsforum 20. april " + year.year()).contains("Fatima", "Fredrik", "Frida");
        assertThat(text).contains("Ramme %d: 14\u00a0000\u00a0000\u00a0kr".formatted(year.year())).contains("Innstilt av regionene %d: 300\u00a0000\u00a0kr".formatted(year.year()));
        assertThat(text).contains("Igjen: 13\u00a0700\u00a0000\u00a0kr").contains("Sak 1: Lek og vennskap").contains("Sak 2: Lek og vennskap").contains(stavangers, haugesunds);
        assertThat(text).contains("Alle barn har noen å leke med.").contains("Oppfylt: Behovet bygger på").contains("Solkroken barnehage (14)");
        assertThat(text).as("personal data and accounts stay out").doesNotContain("Kari Nordmann").doesNotContain("kari@kommunen").doesNotContain(RogalandYear.ACCOUNT);
        assertThat(text).doesNotContain("Tillegg 1").doesNotContain("null");
    }

    @Test
    void each_member_gets_it_by_mail_and_may_read_it_and_finds_it_in_the_task() {
        UUID pages = (UUID) packs().get(0).get("pages");
        assertThat(jdbc.sql("select count(*) from outbox where document = ?").param(pages).query(Long.class).single()).isEqualTo(3);
        assertThat(jdbc.sql("select person from document_reader where document = ? order by person").param(pages).query(String.class).list())
                .containsExactly("fatima", "fredrik", "frida");
        office.tasks("declare-impartiality", year.meetingKey(1))
                .forEach(task -> assertThat(office.variable(task, "packMeeting")).isEqualTo(year.meetingKey(1)));
        year.declareImpartial(1);
        assertThat(office.variable(office.task("record-minutes", year.meetingKey(1)), "packMeeting")).isEqualTo(year.meetingKey(1));
    }

    @Test
    void the_spreadsheet_has_every_line_and_sums_that_are_the_domains() throws IOException {
        List<List<String>> lines = sheet(1, 0);
        assertThat(lines).hasSize(3);
        assertThat(lines.subList(1, 3)).extracting(row -> row.get(1)).containsExactlyInAnyOrder(stavangers, haugesunds);
        List<String> frame = sheet(1, 1).get(1);
        long recommended = lines.subList(1, 3).stream().mapToLong(row -> Long.parseLong(row.get(11))).sum();
        long net = jdbc.sql("select net from cycle_frame where cycle = ? and scheme = 'kindergarten'").param(year.key()).query(Long.class).single();
        assertThat(frame.subList(1, 5)).containsExactly(String.valueOf(net), "300000", String.valueOf(recommended), String.valueOf(net - recommended));
        assertThat(recommended).isEqualTo(jdbc.sql("select sum(owner_amount + university_amount) from recommendation_line where case_number in (:cases)")
                .param("cases", cases).query(Long.class).single());
    }

    @Test
    void when_everybody_is_impartial_nothing_is_added() {
        year.declareImpartial(1);
        assertThat(packs()).hasSize(1);
        assertThat(office.passed("update-pack", year.meetingKey(1))).isTrue();
    }

    @Test
    void who_must_leave_is_told_in_a_dated_addendum_and_the_first_agenda_stands() throws IOException {
        String first = pdf(1);
        for (Task task : office.tasks("declare-impartiality", year.meetingKey(1))) {
            boolean fatima = task.getAssignee().equals("fatima");
            office.complete(task.getAssignee(), task, Map.of("conflicts", fatima ? List.of(stavangers) : List.of(), "conflictReason", fatima ? "Slekt" : ""));
        }
        Task rule = office.task("decide-impartiality", year.meetingKey(1));
        office.complete("frida", rule, Map.of("rulings", List.of(Map.of("member", "fatima", "caseNumber", stavangers, "disqualified", true, "reason", "Søsken"))));
        assertThat(packs()).hasSize(2);
        String text = pdf(2);
        assertThat(text).contains("Tillegg 1 til sakslisten: møte i samarbeidsforum").contains(stavangers + " (tillegg 1)").doesNotContain(haugesunds + " (tillegg 1)");
        assertThat(text).contains("er kjent inhabil i saken " + stavangers).as("the reason is a private matter").doesNotContain("Søsken").doesNotContain("Slekt");
        assertThat(pdf(1)).isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from outbox where document = ?").param(packs().get(1).get("pages")).query(Long.class).single()).isEqualTo(3);
    }

    @Test
    void a_changed_amount_a_withdrawn_case_and_a_late_one_that_was_let_in_are_each_an_addendum_of_its_own() throws IOException {
        jdbc.sql("update needs_amount set owner_amount = 80000 where case_number = ?").param(stavangers).update();
        news.changed(reports.get(stavangers));
        assertThat(pdf(2)).contains("Innstilt til eier for %d er endret fra 100\u00a0000\u00a0kr til 80\u00a0000\u00a0kr".formatted(year.year()));
        assertThat(sheet(2, 1).get(1).get(3)).isEqualTo("280000");

        jdbc.sql("update needs_report set status = 'withdrawn' where case_number = ?").param(haugesunds).update();
        news.changed(reports.get(haugesunds));
        assertThat(pdf(3)).contains(haugesunds + " «Lek og vennskap» er trukket").contains("Tillegg 1,").contains("Tillegg 2,").doesNotContain("Sak 2:");

        jdbc.sql("update needs_report set status = 'recommended', late = true where case_number = ?").param(haugesunds).update();
        news.changed(reports.get(haugesunds));
        assertThat(pdf(4)).contains("kom etter fristen, er tatt inn").contains("Sak 2:");
        assertThat(sheet(4, 3)).hasSize(5);
        news.changed(reports.get(haugesunds));
        assertThat(packs()).as("nothing new, no new version").hasSize(4);
    }

    @Test
    void after_the_minutes_are_approved_nothing_is_added() {
        year.declareImpartial(1);
        year.approveAll(1);
        jdbc.sql("update needs_amount set owner_amount = 70000 where case_number = ?").param(stavangers).update();
        news.changed(reports.get(stavangers));
        assertThat(packs()).hasSize(1);
    }

    private List<Map<String, Object>> packs() {
        return jdbc.sql("select version, pages, sheet from meeting_pack p join meeting m on m.id = p.meeting where m.cycle = ? order by version")
                .param(year.key()).query().listOfRows();
    }

    private byte[] content(int version, String which) {
        return jdbc.sql("select content from document where id = ?").param(packs().get(version - 1).get(which)).query((row, n) -> row.getBytes(1)).single();
    }

    private String pdf(int version) throws IOException {
        return PdfText.flat(content(version, "pages"));
    }

    private List<List<String>> sheet(int version, int index) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content(version, "sheet")))) {
            return book.getSheet(index).orElseThrow().read().stream().map(ForumPackTest::cells).toList();
        }
    }

    private static List<String> cells(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getRawValue() == null ? "" : cell.getRawValue()).toList();
    }
}
