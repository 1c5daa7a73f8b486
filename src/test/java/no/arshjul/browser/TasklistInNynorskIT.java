package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.arshjul.language.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a writer of nynorsk meets in Tasklist: no text of the house is left in bokmål, and dates and numbers are Norwegian. */
class TasklistInNynorskIT extends InBrowser {

    private static final Path SHOTS = Path.of("target", "nynorsk");

    private String number;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(SHOTS);
        year.open();
        number = year.report("haugesund");
        office.complete("uis", "confirm-partnership", number, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
    }

    @Test
    void lists_start_forms_a_task_and_its_diagram_are_in_nynorsk() throws IOException {
        Page page = browser.loggedIn("silje", NYNORSK, "/");
        page.getByText("Å gjere").first().waitFor();
        page.locator(".tasks-list li").first().waitFor();
        inNynorsk(page, "lists");

        page.locator(".start-process-action a").click();
        page.locator(".modal-dialog").getByText("Tilskotsår", new Locator.GetByTextOptions().setExact(true)).waitFor();
        inNynorsk(page, "processes");
        page.locator(".modal-dialog").getByText("Meld behov", new Locator.GetByTextOptions().setExact(true)).click();
        page.locator(".fjs-form:visible").waitFor();
        inNynorsk(page, "start-form");
        page.keyboard().press("Escape");

        String task = office.task("formal-control", number).getId();
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task);
        page.locator(".fjs-form:visible").waitFor();
        assertThat(page.locator(".fjs-form:visible").getByText("Eigar").first()).isVisible();
        assertThat(page.locator(".fjs-form:visible").getByText(": stadfesta").or(page.locator(".fjs-form:visible textarea")).first()).isVisible();
        inNynorsk(page, "task");
        page.locator(".task-details li.nav-item a, .task-details .nav-tabs a, .nav-tabs a").nth(2).click();
        page.locator(".djs-container").first().waitFor();
        assertThat(page.locator(".djs-container").first()).containsText("Stadfest partnarskap");
        inNynorsk(page, "diagram");
    }

    @Test
    void who_asks_for_english_first_and_nynorsk_before_bokmål_reads_nynorsk_in_all_of_it() throws IOException {
        Page page = browser.loggedIn("silje", BOKMAL, "/");
        page.context().setExtraHTTPHeaders(Map.of("Accept-Language", "en-GB,nn;q=0.9,nb;q=0.8"));
        page.addInitScript("Object.defineProperty(navigator, 'languages', { get: () => ['en-GB', 'nn', 'nb'] });"
                + " Object.defineProperty(navigator, 'language', { get: () => 'en-GB' });");
        page.reload();
        page.locator(".tasks-list li").first().waitFor();
        inNynorsk(page, "lists-after-english");
        Tasklist silje = new Tasklist(page);
        silje.openStartForm("Tilskotsår");
        silje.input("Tilskotsår", 0).focus();
        page.keyboard().press("Tab");
        assertThat(silje.form()).containsText("Feltet må fyllast ut.");
        inNynorsk(page, "start-form-after-english");
    }

    @Test
    void the_calendar_begins_with_monday_and_knows_the_norwegian_months() {
        Tasklist silje = browser.tasklist("silje", NYNORSK);
        silje.openStartForm("Tilskotsår");
        Locator date = silje.page().locator(".fjs-form:visible input.flatpickr-input").first();
        assertThat(date).hasAttribute("placeholder", java.util.regex.Pattern.compile("dd?\\.mm?\\.åååå"));
        date.fill("01.02." + year.year());
        date.press("Tab");
        date.click();
        Locator calendar = silje.page().locator(".flatpickr-calendar.open");
        calendar.waitFor();
        shot(silje.page(), "calendar");
        assertThat(calendar.locator(".flatpickr-weekday").first()).hasText("må");
        assertThat(calendar.locator(".flatpickr-weekday").nth(5)).hasText("la");
        assertThat(calendar.locator(".flatpickr-monthDropdown-months option").nth(4)).hasText("mai");
        assertThat(calendar.locator(".flatpickr-day.selected")).hasAttribute("aria-label", "1. februar " + year.year());
    }

    @Test
    void a_figure_that_is_pasted_as_it_stands_in_a_letter_is_taken_and_one_that_is_only_read_is_grouped() {
        Tasklist silje = browser.tasklist("silje", NYNORSK);
        silje.openStartForm("Tilskotsår");
        Locator allotted = silje.input("Tildelt", 0);
        paste(allotted, "20\u00a0000\u00a0000 kr");
        assertThat(allotted).hasValue("20000000");
        allotted.fill("");
        paste(allotted, "15000");
        assertThat(allotted).hasValue("15000");

        Tasklist control = browser.tasklist("silje", NYNORSK);
        control.page().navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + office.task("formal-control", number).getId());
        control.page().locator(".fjs-form:visible").waitFor();
        assertThat(control.page().locator(".fjs-form:visible input[step]").first()).isVisible();
        List<Object> shown = readOnlyNumbers(control.page());
        shot(control.page(), "numbers");
        assertThat(shown).anyMatch(value -> value.toString().matches("\\d{1,3}(\u00a0\\d{3})+"))
                .noneMatch(value -> value.toString().matches("\\d{5,}"));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> readOnlyNumbers(Page page) {
        return (List<Object>) page.locator(".fjs-form:visible").first().evaluate(
                "form => [...form.querySelectorAll('input[step][readonly], input[step][disabled]')].map(it => it.value).filter(it => it)");
    }

    private static void paste(Locator input, String text) {
        input.focus();
        input.evaluate("(field, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
                + " if (field.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})))"
                + " { document.execCommand('insertText', false, text); } }", text);
    }

    /** No line that is seen on the page reads as one of our texts does in bokmål alone. */
    private static void inNynorsk(Page page, String name) throws IOException {
        shot(page, name);
        List<String> lines = new ArrayList<>(page.locator("body").innerText().lines().map(String::strip).toList());
        page.locator("svg text").all().forEach(text -> lines.add(text.textContent().strip()));
        assertThat(lines).as(name).isNotEmpty().doesNotContainAnyElementsOf(onlyBokmål());
    }

    private static Set<String> onlyBokmål() throws IOException {
        Set<String> bokmål = new HashSet<>();
        Set<String> nynorsk = new HashSet<>();
        for (String folder : List.of("forms", "processes")) {
            try (var po = Files.newInputStream(Path.of(folder, "nn.po"))) {
                Map<String, String> texts = Catalogue.read(po);
                bokmål.addAll(texts.keySet());
                nynorsk.addAll(texts.values());
            }
        }
        bokmål.removeAll(nynorsk);
        return bokmål;
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
