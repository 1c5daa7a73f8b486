package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** Lists of 240 lines in Tasklist: opened at once, quick at each keystroke, and every line submitted. */
class LongListsIT extends InBrowser {

    private static final int MANY = 240;
    /** What is promised is 1,000 and 100; a machine that does other work at the same time is given more. The form viewer itself took minutes. */
    private static final double LONGEST_OPENING = 4_000;
    private static final double LONGEST_KEYSTROKE = 250;

    @Test
    void a_list_of_240_lines_opens_at_once_follows_each_keystroke_and_comes_back_whole() {
        list();
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
        assertThat(changes.button("Innstilt til eier")).isVisible();
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

    /** A region's list, each line asking for 100 000 and 50 000, in a year whose frame is too small for all. */
    private void list() {
        Map<String, Object> form = year.openForm();
        form.put("frames", List.of(RogalandYear.frame("kindergarten", MANY * 100_000L, 0)));
        office.start("silje", "grant-cycle", form);
        office.complete("silje", "confirm-frames", year.key(), Map.of("framesConfirmed", true));
        IntStream.range(0, MANY).forEach(line -> year.readyReport("stavanger"));
        year.toRegions();
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
}
