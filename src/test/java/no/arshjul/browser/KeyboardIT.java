package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keyboard alone, from the login to a completed task: nothing here clicks, or puts the focus where no key would put it. */
class KeyboardIT extends InBrowser {

    private Page page;
    private Keyboard keys;

    @BeforeEach
    void open() {
        year.open();
    }

    @Test
    void a_plain_form_is_filled_in_and_sent() {
        String number = year.report("haugesund");
        logIn("uis");
        openAndClaim(number);
        keys.to(page.locator(".fjs-form:visible label").filter(new Locator.FilterOptions().setHasText("Vi samarbeider om tiltaket")).locator("input")).press("Space");
        keys.to(page.locator(".fjs-form:visible textarea:not([readonly]):not([disabled])").last()).type("Vi gleder oss.");
        send("Fullfør");
        assertThat(office.tasks("confirm-partnership", number)).isEmpty();
        assertThat(office.task("formal-control", number)).isNotNull();
    }

    @Test
    void a_start_form_with_lists_to_choose_from_and_a_date_is_filled_in_and_sent() {
        logIn("silje");
        keys.to(page.locator(".start-process-action a")).press("Enter");
        keys.to(page.locator(".modal-dialog .processes a").filter(new Locator.FilterOptions().setHasText("Flytt en frist"))).press("Enter");
        Tasklist form = new Tasklist(page);
        keys.choose(form.input("Hvilken frist?", 0), "Melde behov (hele året)").choose(form.input("Tilskuddsår", 0), String.valueOf(year.year()));
        keys.to(form.input("Ny frist", 0)).type("15.02." + year.year()).to(form.input("Grunn", 0)).type("Vinterferie.");
        send("Start");
        assertThat(jdbc.sql("select needs_deadline from cycle where key = ?").param(year.key()).query(LocalDate.class).single())
                .isEqualTo(LocalDate.of(year.year(), 2, 15));
    }

    @Test
    void a_list_is_filled_in_as_a_table_and_sent() {
        String number = year.readyReport("stavanger");
        year.toRegions();
        Task task = year.regionTask("prioritise", "kindergarten", "midt");
        logIn("rolf-midt");
        openAndClaim("Prioriter behovene");
        keys.to(page.locator("table[role=grid] tbody [tabindex='0']").first()).press("Control+Home", "ArrowRight", "Tab");
        assertThat(page.locator("table[role=grid] td:focus")).hasCount(1);
        for (String typed : List.of("1", "90000", "40000")) {
            keys.type(typed).press("Tab");
        }
        keys.press("Escape");
        send("Fullfør");
        List<Map<String, Object>> lines = office.lines(year.regionTask("control-recommendation", "kindergarten", "midt"));
        assertThat(lines).singleElement().satisfies(line -> assertThat(line).containsEntry("caseNumber", number).containsEntry("priority", 1)
                .containsEntry("ownerAmount", 90_000).containsEntry("universityAmount", 40_000));
        assertThat(office.open(task.getId())).isFalse();
    }

    private void logIn(String person) {
        page = browser.page("nb-NO", "/");
        keys = new Keyboard(page).to(page.locator("input[type=text]")).type(person).press("Tab").type(person).press("Enter");
    }

    /** Past the lists at the left, to the card that shows this text. */
    private void openAndClaim(String onCard) {
        Locator card = page.locator(".tasks-list li").filter(new Locator.FilterOptions().setHasText(onCard)).first();
        card.waitFor();
        keys.to(page.locator("a.arshjul-skip").first()).press("Enter").to(card.locator("a").first()).press("Enter");
        page.locator(".fjs-form:visible").waitFor();
        keys.to(page.locator(".task-details button").filter(new Locator.FilterOptions().setHasText("Ta oppgaven"))).press("Enter");
        page.locator("button.btn-primary:visible:enabled", new Page.LocatorOptions().setHasText("Fullfør")).waitFor();
        keys.to(page.locator("a.arshjul-skip").last()).press("Enter");
    }

    private void send(String button) {
        keys.to(page.locator("button.btn-primary:visible:enabled", new Page.LocatorOptions().setHasText(button))).press("Enter");
        assertThat(page.locator(".fjs-form:visible")).hasCount(0);
        office.work();
    }
}
