package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import no.arshjul.testing.GrantSteps;
import org.junit.jupiter.api.Test;

/** From a task to its case and to all cases, as people meet them, with nothing in the way of anybody. */
class CasefileIT extends InBrowser {

    @Test
    void a_task_leads_to_its_case_and_the_heading_to_all_cases_in_both_language_forms() {
        List<String> cases = year.decided();
        GrantSteps steps = new GrantSteps(office, year);
        steps.accept("stavanger", cases.get(0));
        steps.payAll();
        steps.report("stavanger", cases.get(0), 90_000, 50_000, "transfer");
        follow("nb-NO", "Saken", "Hvorfor saken er her", "Alle saker i Rogaland " + year.year(), cases);
        follow("nn-NO", "Saka", "Kvifor saka er her", "Alle saker i Rogaland " + year.year(), cases);
    }

    private void follow(String language, String link, String why, String all, List<String> cases) {
        Page tasks = browser.tasklist("silje", language).page();
        tasks.locator(".tasks-list li").filter(new Locator.FilterOptions().setHasText(cases.get(0))).first().locator("a").first().click();
        Page aCase = tasks.waitForPopup(() -> tasks.locator(".arshjul-links a", new Page.LocatorOptions().setHasText(link)).click());
        assertThat(aCase.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(why))).isVisible();
        assertThat(aCase.locator("main")).containsText("Stavanger kommune");
        assertThat(aCase.locator("section.report")).containsText("Solkroken barnehage");
        see(aCase, "case-" + language);

        Page cycles = tasks.waitForPopup(() -> tasks.locator(".arshjul-all a").click());
        cycles.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(all.replace("Alle saker i ", ""))).click();
        assertThat(cycles.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(all))).isVisible();
        assertThat(cycles.locator("table.cases tbody tr")).hasCount(2);
        see(cycles, "list-" + language);
        cycles.locator("#q").fill("haugesund");
        cycles.keyboard().press("Enter");
        assertThat(cycles.locator("table.cases tbody tr")).hasCount(1);
        assertThat(cycles.locator("table.cases tbody")).containsText(cases.get(1));
    }

    private static void see(Page page, String name) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).extracting(it -> it.getId() + ": " + it.getNodes()).isEmpty();
    }
}
