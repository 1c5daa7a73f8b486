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
import no.arshjul.testing.RogalandYear;
import org.junit.jupiter.api.Test;

/** A list in Tasklist as a table: filled in like a spreadsheet, by mouse, keyboard and paste, with its limits said at the cells. */
class GridIT extends InBrowser {

    private static final int FEW = 24;

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

    private static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "grid", name + ".png")));
    }

    private static long kroner(String amount) {
        return Long.parseLong(amount.replaceAll("\\D", ""));
    }
}
