package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Long lists in Tasklist: filled in like a spreadsheet, quick with 240 lines, and every line submitted. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class GridIT {

    private static final String BOKMAL = "nb-NO";
    private static final int MANY = 240;
    private static final int FEW = 24;
    /** What is promised is 1,000 and 100; a machine that does other work at the same time is given some more. */
    private static final double LONGEST_OPENING = 2_000;
    private static final double LONGEST_KEYSTROKE = 150;

    @Autowired
    private ProcessEngine engine;
    @LocalServerPort
    private int port;
    private Browser browser;
    private Office office;
    private RogalandYear year;

    @BeforeEach
    void open() {
        browser = new Browser("http://localhost:" + port);
        office = new Office(engine);
        year = new RogalandYear(office);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_list_of_240_lines_opens_at_once_follows_each_keystroke_and_comes_back_whole() {
        list(MANY);
        Task before = year.regionTask("prioritise", "kindergarten", "midt");
        List<Map<String, Object>> lines = office.lines(before);

        Tasklist rolf = browser.tasklist("rolf-midt", BOKMAL);
        rolf.openTask("Prioriter behovene");
        GridPage grid = new GridPage(rolf.page());
        assertThat(grid.rows()).hasCount(MANY);
        quick("prioritise", grid, "Til eier");
        take(rolf.page(), "prioritise");

        // all amounts and priorities pasted in one block, as they come out of a spreadsheet
        grid.stand(0, "Prioritet").paste(IntStream.rangeClosed(1, MANY).mapToObj(String::valueOf).collect(Collectors.joining("\n")));
        grid.stand(0, "Til eier").paste(IntStream.range(0, MANY).mapToObj(row -> "12 000 kr\t" + "8.00" + row % 10).collect(Collectors.joining("\n")));
        assertThat(grid.told()).containsText("480 celler er limt inn.");
        rolf.complete();
        assertThat(rolf.page().getByText("Prioriter behovene")).hasCount(0);
        office.work();

        List<Map<String, Object>> sent = office.lines(year.regionTask("control-recommendation", "kindergarten", "midt"));
        assertThat(sent).hasSize(MANY);
        for (int row = 0; row < MANY; row++) {
            assertThat(sent.get(row)).containsEntry("caseNumber", lines.get(row).get("caseNumber")).containsEntry("priority", row + 1)
                    .containsEntry("ownerAmount", 12_000).containsEntry("universityAmount", 8_000 + row % 10);
        }
        restOfTheYear();
    }

    /** The same 240 lines through control, minutes, decision and payment run. */
    private void restOfTheYear() {
        Tasklist sindre = browser.tasklist("sindre", BOKMAL);
        sindre.openTask("Kontroller innstillingen");
        GridPage shown = new GridPage(sindre.page());
        assertThat(shown.rows()).hasCount(MANY);
        opened("control-recommendation", shown);
        take(sindre.page(), "control-recommendation");
        sindre.tick("Godta");
        sindre.complete();
        assertThat(sindre.page().getByText("Kontroller innstillingen")).hasCount(0);
        office.work();

        year.callMeeting(1);
        year.declareImpartial(1);
        Tasklist silje = browser.tasklist("silje", BOKMAL);
        silje.openTask("Skriv protokollen");
        GridPage minutes = new GridPage(silje.page());
        assertThat(minutes.rows()).hasCount(MANY);
        quick("record-minutes", minutes, "Til eier");
        minutes.button("Sett «Som innstilt» der «Utfall» er tomt").click();
        assertThat(minutes.told()).containsText("240 celler er endret.");
        silje.type("Protokoll", "Enighet.");
        take(silje.page(), "record-minutes");
        silje.complete();
        assertThat(silje.page().getByText("Skriv protokollen")).hasCount(0);
        office.work();
        office.complete("frida", "approve-minutes", year.meetingKey(1), Map.of("minutesApproved", true, "minutesComment", ""));

        Tasklist astrid = browser.tasklist("astrid", BOKMAL);
        astrid.openTask("Gjør vedtak");
        opened("make-decision", new GridPage(astrid.page()));
        astrid.tick("Med endringer");
        GridPage changes = new GridPage(astrid.page());
        assertThat(changes.button("Tiltak")).isVisible();
        changes.stand(3, "Til UH").type("7000").press("Tab").type("Mindre timer enn søkt om.").press("Enter");
        take(astrid.page(), "make-decision");
        astrid.type("Begrunnelse for vedtaket", "En linje er redusert.");
        astrid.complete();
        assertThat(astrid.page().getByText("Gjør vedtak")).hasCount(0);
        office.work();
        payment();
    }

    private void payment() {
        office.tasks("accept-grant", "ROGALAND-" + year.year() + "-%").forEach(task -> office.complete("stavanger", task,
                Map.of("grantAccepted", true, "accountNumber", RogalandYear.ACCOUNT)));
        String run = office.start("silje", "payout", Map.of("cycle", year.key()));
        int due = office.lines(office.task("prepare-payout", run)).size();
        assertThat(due).isGreaterThanOrEqualTo(MANY);

        Tasklist silje = browser.tasklist("silje", BOKMAL);
        silje.openTask("Klargjør utbetalingen");
        GridPage prepare = new GridPage(silje.page());
        assertThat(prepare.rows()).hasCount(due);
        opened("prepare-payout", prepare);
        prepare.button("Kryss av «Ta med» i alle").click();
        prepare.button("Angre").click();
        assertThat(prepare.figure("Linjer med")).isEqualTo("0 av " + due);
        prepare.button("Kryss av «Ta med» i alle").click();
        assertThat(prepare.figure("Linjer med")).isEqualTo(due + " av " + due);
        silje.type("Utbetalingsdato", "14.05." + year.year());
        silje.complete();
        assertThat(silje.page().getByText("Klargjør utbetalingen")).hasCount(0);
        office.work();

        Tasklist finn = browser.tasklist("finn", BOKMAL);
        finn.openTask("Attester utbetalingen");
        GridPage attest = new GridPage(finn.page());
        opened("attest-payout", attest);
        attest.button("Kryss av «Attestert» i alle").click();
        attest.stand(0, "Attestert").press(" ");
        attest.stand(0, "Kommentar").type("Kontonummeret undersøkes.").press("Enter");
        take(finn.page(), "attest-payout");
        finn.complete();
        assertThat(finn.page().getByText("Attester utbetalingen")).hasCount(0);
        office.work();

        finn = browser.tasklist("fride", BOKMAL);
        finn.openTask("Bekreft betalt");
        GridPage paid = new GridPage(finn.page());
        assertThat(paid.rows()).hasCount(due - 1);
        opened("confirm-paid", paid);
        paid.button("Kryss av «Betalt» i alle").click();
        finn.type("Dato for betaling", "15.05." + year.year());
        finn.type("Bankens referanse", "B-1");
        finn.complete();
        assertThat(finn.page().getByText("Bekreft betalt")).hasCount(0);
    }

    @Test
    void the_keyboard_alone_fills_in_the_table() {
        Page page = fewLines(BOKMAL);
        GridPage grid = new GridPage(page);
        grid.stand(0, "Til eier").type("60000").press("Tab").type("30000").press("Enter");
        assertThat(grid.text(0, "Til eier")).isEqualTo("60 000");
        assertThat(grid.text(0, "Til UH")).isEqualTo("30 000");
        assertThat(grid.cell(1, "Til UH")).isFocused();

        grid.press("ArrowLeft", "ArrowDown").type("1").press("Escape");
        assertThat(grid.text(2, "Til eier")).isEmpty();
        assertThat(grid.cell(2, "Til eier")).isFocused();

        grid.press("Control+Home");
        assertThat(grid.cell(0, "Saksnummer")).isFocused();
        grid.press("ArrowRight").type("x");
        assertThat(grid.root().locator(".edits")).hasCount(0);
        grid.press("Escape", "Tab");
        assertThat(page.locator("table[role=grid] :focus")).hasCount(0);
    }

    @Test
    void a_broken_limit_is_said_at_the_cell_and_leads_there() {
        Page page = fewLines(BOKMAL);
        GridPage grid = new GridPage(page);
        grid.stand(1, "Til eier").type("100001");
        assertThat(grid.cell(1, "Til eier").locator(".why")).hasText("Mer enn 100 000, som er det meste.");
        assertThat(grid.cell(1, "Til eier").locator("input")).hasAttribute("aria-invalid", "true");
        grid.press("Enter");
        assertThat(grid.cell(1, "Til eier")).hasAttribute("aria-invalid", "true");
        String why = grid.cell(1, "Til eier").getAttribute("aria-describedby");
        assertThat(page.locator("#" + why)).hasText("Mer enn 100 000, som er det meste.");
        for (String[] wrong : new String[][] {{"1,5", "Skriv hele kroner."}, {"-1", "Kan ikke være under null."},
                {"mye", "Skriv et tall, for eksempel 1 234 567."}, {"1,000", "Skriv et tall, for eksempel 1 234 567."}}) {
            grid.stand(1, "Til eier").type(wrong[0]).press("Enter");
            assertThat(grid.cell(1, "Til eier").locator(".why")).hasText(wrong[1]);
        }
        grid.stand(1, "Til eier").type("1").press("Enter");
        assertThat(grid.cell(1, "Til eier").locator(".why")).hasCount(0);
    }

    @Test
    void a_block_from_a_spreadsheet_is_pasted_and_what_does_not_fit_is_said() {
        GridPage grid = new GridPage(fewLines(BOKMAL));
        grid.stand(FEW - 2, "Til eier").paste("1 234 kr\t2\u00a0000\t\"Første\nandre\"\r\n3.000\t4000\t\tfor mye\r\n5\t6\r\n");
        assertThat(grid.told()).containsText("6 celler er limt inn.");
        assertThat(grid.told()).containsText("1 rader under den siste");
        assertThat(grid.told()).containsText("1 kolonner til høyre");
        assertThat(grid.text(FEW - 2, "Til eier")).isEqualTo("1 234");
        assertThat(grid.text(FEW - 2, "Til UH")).isEqualTo("2 000");
        assertThat(grid.text(FEW - 2, "Begrunnelse")).isEqualTo("Første\nandre");
        assertThat(grid.text(FEW - 1, "Til eier")).isEqualTo("3 000");

        grid.stand(FEW - 2, "Til eier").press("Shift+ArrowRight", "Shift+ArrowDown");
        assertThat(grid.copied()).isEqualTo("1234\t2000\r\n3000\t4000");
        grid.press("Control+z");
        assertThat(grid.text(FEW - 2, "Til eier")).isEmpty();
    }

    @Test
    void the_rest_is_proposed_by_priority_within_the_frame_and_can_be_undone() {
        GridPage grid = new GridPage(fewLines(BOKMAL));
        grid.button("Fordel resten etter prioritet").click();
        assertThat(grid.told()).containsText("Skriv prioritet på minst én linje først.");
        grid.stand(0, "Prioritet").paste(IntStream.range(0, FEW).mapToObj(row -> String.valueOf(FEW - row)).collect(Collectors.joining("\n")));
        grid.stand(5, "Til eier").type("11").press("Tab").type("7").press("Enter");

        grid.button("Fordel resten etter prioritet").click();
        long frame = kroner(grid.figure("Ramme"));
        assertThat(frame).isLessThan(FEW * 150_000L);
        assertThat(kroner(grid.figure("Fordelt"))).isEqualTo(frame);
        assertThat(grid.figure("Igjen")).isEqualTo("0 kr");
        assertThat(grid.text(FEW - 1, "Til eier")).as("first in order").isEqualTo("100 000");
        assertThat(grid.text(FEW - 1, "Til UH")).isEqualTo("50 000");
        assertThat(grid.text(0, "Til eier")).as("last in order").isEqualTo("0");

        grid.button("Angre forslaget").click();
        assertThat(grid.text(FEW - 1, "Til eier")).isEmpty();
        assertThat(grid.text(5, "Til eier")).isEqualTo("11");
        grid.button("Sett alle som søkt").click();
        assertThat(grid.root().locator(".over")).containsText("over rammen");
    }

    @Test
    void sorting_and_finding_change_what_is_seen_and_lose_no_line() {
        Page page = fewLines("nn-NO");
        GridPage grid = new GridPage(page);
        String first = grid.text(0, "Saksnummer");
        grid.stand(0, "Prioritet").paste(IntStream.range(0, FEW).mapToObj(row -> String.valueOf(FEW - row)).collect(Collectors.joining("\n")));
        grid.button("Prioritet").click();
        assertThat(grid.text(FEW - 1, "Saksnummer")).isEqualTo(first);
        grid.button("Set alle som søkt").click();
        grid.root().getByLabel("Finn i lista").fill(first);
        assertThat(grid.rows()).hasCount(1);
        assertThat(grid.told()).containsText("Viser 1 av " + FEW + " rader.");
        grid.stand(0, "Til eier").type("1").press("Enter");

        page.locator("button.btn-primary:visible", new Page.LocatorOptions().setHasText("Fullfør")).click();
        assertThat(page.locator(".notification:visible, .alert:visible").last()).containsText("ramma");
        assertThat(grid.rows()).hasCount(1);
        assertThat(grid.text(0, "Til eier")).as("nothing typed is lost").isEqualTo("1");
    }

    @Test
    void what_is_missing_is_listed_when_somebody_wants_to_send() {
        Page page = fewLines(BOKMAL);
        GridPage grid = new GridPage(page);
        page.locator("button.btn-primary:visible", new Page.LocatorOptions().setHasText("Fullfør")).click();
        assertThat(grid.root().locator(".faults")).containsText(3 * FEW + " celler må rettes");
        grid.root().locator(".faults .goes").first().click();
        assertThat(page.locator("table[role=grid] [aria-invalid=true]:focus")).hasCount(1);
    }

    @Test
    void the_table_has_no_faults_of_accessibility_that_axe_finds() {
        Page page = fewLines(BOKMAL);
        GridPage grid = new GridPage(page);
        grid.stand(1, "Til eier").type("100001").press("Enter").stand(2, "Til eier").type("5");
        assertThat(new AxeBuilder(page).include(List.of(".arshjul-grid")).analyze().getViolations()).isEmpty();
        grid.press("Escape");
        grid.root().getByLabel("Delsummer for").selectOption("Eier");
        grid.button("Stor tabell").click();
        assertThat(new AxeBuilder(page).include(List.of("dialog.arshjul-grid")).analyze().getViolations()).isEmpty();
        take(page, "large");
        grid.button("Tilbake til oppgaven").click();
        assertThat(page.locator("dialog")).hasCount(0);
    }

    /** A region's list with this many lines, each asking for 100 000 and 50 000, in a year whose frame is too small for all. */
    private void list(int lines) {
        Map<String, Object> form = year.openForm();
        form.put("frames", List.of(RogalandYear.frame("kindergarten", lines * 100_000L, 0)));
        office.start("silje", "grant-cycle", form);
        office.complete("silje", "confirm-frames", year.key(), Map.of("framesConfirmed", true));
        IntStream.range(0, lines).forEach(line -> year.readyReport("stavanger"));
        year.toRegions();
    }

    private Page fewLines(String language) {
        list(FEW);
        Tasklist rolf = browser.tasklist("rolf-midt", language);
        rolf.openTask("Prioriter behov");
        return rolf.page();
    }

    private static void opened(String form, GridPage grid) {
        double millis = grid.millisToOpen();
        System.out.printf("%s: %d rows drawn %.0f ms after the form was asked for%n", form, grid.rows().count(), millis);
        assertThat(millis).as("milliseconds to open " + form).isLessThan(LONGEST_OPENING);
    }

    private static void quick(String form, GridPage grid, String column) {
        opened(form, grid);
        grid.stand(20, column);
        List<Double> millis = grid.millisOf("123456").stream().map(Number::doubleValue).sorted().toList();
        grid.press("Escape");
        System.out.printf("%s: keystrokes shown after %s ms%n", form, millis);
        assertThat(millis.isEmpty() ? 0 : millis.get(millis.size() / 2)).as("milliseconds of a keystroke").isLessThan(LONGEST_KEYSTROKE);
    }

    private static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "grid", name + ".png")));
    }

    private static long kroner(String amount) {
        return Long.parseLong(amount.replaceAll("\\D", ""));
    }
}
