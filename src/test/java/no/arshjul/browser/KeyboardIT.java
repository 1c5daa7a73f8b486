package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

/** The keyboard alone, from the login to a completed task: nothing here clicks, or puts the focus where no key would put it. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class KeyboardIT {

    private static final int MOST_STEPS = 150;
    private static final String CLAIM = "Control+Alt+c"; // as Tasklist's own list of keys says

    @Autowired private ProcessEngine engine;
    @LocalServerPort private int port;
    private Browser browser;
    private Office office;
    private RogalandYear year;

    @BeforeEach
    void open() {
        browser = new Browser("http://localhost:" + port);
        office = new Office(engine);
        year = new RogalandYear(office).open();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_plain_form_is_filled_in_and_sent() {
        String number = year.report("haugesund");
        Page page = logIn("uis");
        openAndClaim(page, number);
        tabTo(page, page.locator(".fjs-form:visible label").filter(new Locator.FilterOptions().setHasText("Vi samarbeider om tiltaket")).locator("input"));
        page.keyboard().press("Space");
        tabTo(page, page.locator(".fjs-form:visible textarea:not([readonly]):not([disabled])").last());
        page.keyboard().type("Vi gleder oss.");
        send(page);
        office.work();
        assertThat(office.tasks("confirm-partnership", number)).isEmpty();
        assertThat(office.task("formal-control", number)).isNotNull();
    }

    @Test
    void a_list_is_filled_in_as_a_table_and_sent() {
        String number = year.readyReport("stavanger");
        year.toRegions();
        Task task = year.regionTask("prioritise", "kindergarten", "midt");
        Page page = logIn("rolf-midt");
        openAndClaim(page, String.valueOf(year.year()));
        tabTo(page, page.locator("table[role=grid] tbody [tabindex='0']").first());
        for (String key : List.of("Control+Home", "ArrowRight")) {
            page.keyboard().press(key);
        }
        page.keyboard().press("Tab");
        assertThat(page.locator("table[role=grid] td:focus")).hasCount(1);
        for (String typed : List.of("1", "90000", "40000")) {
            page.keyboard().type(typed);
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Escape");
        send(page);
        office.work();
        List<Map<String, Object>> lines = office.lines(year.regionTask("control-recommendation", "kindergarten", "midt"));
        assertThat(lines).singleElement().satisfies(line -> assertThat(line).containsEntry("caseNumber", number).containsEntry("priority", 1)
                .containsEntry("ownerAmount", 90_000).containsEntry("universityAmount", 40_000));
        assertThat(office.open(task.getId())).isFalse();
    }

    private Page logIn(String person) {
        Page page = browser.page("nb-NO", "/");
        tabTo(page, page.locator("input[type=text]"));
        page.keyboard().type(person);
        page.keyboard().press("Tab");
        page.keyboard().type(person);
        page.keyboard().press("Enter");
        return page;
    }

    private static void openAndClaim(Page page, String onCard) {
        Locator card = page.locator(".tasks-list li").filter(new Locator.FilterOptions().setHasText(onCard)).first();
        card.waitFor();
        tabTo(page, card.locator("a").first());
        page.keyboard().press("Enter");
        page.locator(".fjs-form:visible").waitFor();
        page.keyboard().press(CLAIM);
        page.locator("button.btn-primary:visible:enabled", new Page.LocatorOptions().setHasText("Fullfør")).waitFor();
    }

    private static void send(Page page) {
        tabTo(page, page.locator("button.btn-primary:visible", new Page.LocatorOptions().setHasText("Fullfør")));
        page.keyboard().press("Enter");
        assertThat(page.locator(".fjs-form:visible")).hasCount(0);
        assertThat(page.locator(".notification:visible, .alert:visible").filter(new Locator.FilterOptions().setHasText(Pattern.compile("må rettes"))))
                .hasCount(0);
    }

    /** Goes from element to element until this one has the focus. */
    private static void tabTo(Page page, Locator wanted) {
        wanted.waitFor();
        for (int step = 0; step < MOST_STEPS; step++) {
            if ((boolean) wanted.evaluate("it => it === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + wanted + "; it is at " + page.evaluate("document.activeElement.outerHTML.slice(0, 300)"));
    }
}
