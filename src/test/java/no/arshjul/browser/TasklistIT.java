package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.arshjul.testing.RogalandYear;
import org.junit.jupiter.api.Test;

/** The forms as people meet them: Tasklist in a real browser, which a machine that runs this must have. */
class TasklistIT extends InBrowser {

    private static final int MANY = 7;

    @Test
    void a_year_is_opened_a_need_reported_its_partnership_confirmed_and_the_report_controlled() {
        openAYear(browser.tasklist("silje", BOKMAL));
        office.work();
        confirmTheFrames(browser.tasklist("silje", BOKMAL));
        office.work();
        reportANeed(browser.tasklist("haugesund", BOKMAL));
        office.work();

        Tasklist uis = browser.tasklist("uis", BOKMAL);
        uis.openTask("Bekreft partnerskap");
        assertThat(uis.input("Tiltak", 0)).hasValue("Lek og vennskap");
        uis.tick("Vi samarbeider om tiltaket");
        uis.complete();
        assertThat(uis.page().getByText("Bekreft partnerskap")).hasCount(0);
        office.work();

        Tasklist silje = browser.tasklist("silje", BOKMAL);
        silje.openTask("Utfør formell kontroll");
        assertThat(silje.input("Eier", 0)).hasValue("Haugesund kommune");
        silje.tick("Godta");
        silje.complete();
        assertThat(silje.page().getByText("Utfør formell kontroll")).hasCount(0);
        office.work();
        assertThat(office.ended(year.key() + "-0001")).isTrue();
    }

    /** First with dates that don't follow each other. */
    private void openAYear(Tasklist silje) {
        silje.openStartForm("Tilskuddsår");
        silje.choose("Fylke", "Rogaland");
        silje.type("Tilskuddsår", year.year());
        silje.type("Behovsmeldinger inn", "01.02." + year.year());
        silje.type("Innstillinger fra regionene", "15.03." + year.year());
        silje.type("Møte i samarbeidsforum", "20.01." + year.year());
        silje.type("Rapport om bruk av midler", "15.01." + (year.year() + 1));
        silje.choose("Ordning", "barnehage");
        silje.type("Tildelt", 20_000_000);
        silje.type("Satt av", 6_000_000);
        silje.addRow("Ramme for hver ordning");
        silje.choose("Ordning", 1, "Desentralisert");
        silje.type("Tildelt", 1, 10_000_000);
        silje.type("Satt av", 1, 0);
        silje.start();

        assertThat(silje.said()).containsText("Møte i samarbeidsforum");
        assertThat(silje.said()).containsText("må komme etter");
        assertThat(silje.input("Tildelt", 0)).hasValue("20000000");
        assertThat(silje.input("Tildelt", 1)).hasValue("10000000");
        assertThat(silje.input("Tilskuddsår", 0)).hasValue(String.valueOf(year.year()));

        silje.type("Møte i samarbeidsforum", "20.04." + year.year());
        silje.start();
        assertThat(silje.form()).hasCount(0);
    }

    private static void confirmTheFrames(Tasklist silje) {
        silje.openTask("Bekreft rammene");
        assertThat(silje.form()).containsText("24 000 000".replace(' ', '\u00a0'));
        silje.tick("Rammene er riktige");
        silje.complete();
        assertThat(silje.page().getByText("Bekreft rammene")).hasCount(0);
    }

    /** First with an account number that doesn't pass its check digit. */
    private void reportANeed(Tasklist haugesund) {
        FilledNeeds.in(haugesund, year, "86011117940");
        haugesund.start();

        assertThat(haugesund.said()).containsText("Kontonummer: Kontonummeret er ikke gyldig.");
        assertThat(haugesund.input("Mål", 0)).hasValue("Mål: alle barn har noen å leke med.");
        assertThat(haugesund.input("Til UH", 0)).hasValue("50000");

        haugesund.type("Kontonummer", RogalandYear.ACCOUNT);
        haugesund.start();
        assertThat(haugesund.form()).hasCount(0);
    }

    @Test
    void a_reader_of_nynorsk_is_refused_in_nynorsk_and_told_so_by_the_form_too() {
        year.open();
        Tasklist silje = browser.tasklist("silje", "nn-NO");
        silje.openStartForm("Tilskotsår");
        silje.input("Tilskotsår", 0).focus();
        silje.page().keyboard().press("Tab");
        assertThat(silje.form()).containsText("Feltet må fyllast ut.");

        Tasklist again = browser.tasklist("silje", "nn-NO");
        again.openStartForm("Utbetaling");
        again.choose("Tilskotsår", String.valueOf(year.year()));
        again.start();
        assertThat(again.said()).containsText("Det er ingenting forfalle til betaling i ROGALAND-" + year.year());
    }

    @Test
    void a_list_of_more_than_five_rows_comes_back_whole_and_as_it_was_typed() {
        year.open();
        IntStream.range(0, MANY).forEach(row -> year.readyReport("stavanger"));
        year.toRegions();
        List<Map<String, Object>> before = office.lines(year.regionTask("prioritise", "kindergarten", "midt"));

        Tasklist rolf = browser.tasklist("rolf-midt", BOKMAL);
        rolf.openTask("Prioriter behovene");
        GridPage grid = new GridPage(rolf.page());
        for (int row = 0; row < MANY; row++) {
            grid.stand(row, "Prioritet").type(String.valueOf(MANY - row)).press("Tab").type(String.valueOf(90_000 + row)).press("Tab")
                    .type(String.valueOf(40_000 + row)).press("Enter");
        }
        rolf.complete();
        assertThat(rolf.page().getByText("Prioriter behovene")).hasCount(0);
        office.work();

        List<Map<String, Object>> sent = office.lines(year.regionTask("control-recommendation", "kindergarten", "midt"));
        assertThat(sent).hasSize(MANY);
        for (int row = 0; row < MANY; row++) {
            Map<String, Object> typed = before.get(row);
            int priority = MANY - row;
            int owner = 90_000 + row;
            int university = 40_000 + row;
            assertThat(sent).anySatisfy(line -> assertThat(line).containsEntry("caseNumber", typed.get("caseNumber"))
                    .containsEntry("priority", priority).containsEntry("ownerAmount", owner).containsEntry("universityAmount", university)
                    .containsEntry("requestedOwner", typed.get("requestedOwner")));
        }
    }
}
