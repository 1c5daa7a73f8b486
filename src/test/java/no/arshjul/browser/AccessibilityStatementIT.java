package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.stream.Stream;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The statement tells of every fault that the tests let pass in Camunda's frame, to everybody, in both forms of Norwegian. */
class AccessibilityStatementIT extends InBrowser {

    private static final String ADDRESS = "/accessibility";

    @Autowired private Messages messages;

    @ParameterizedTest
    @CsvSource({"nb-NO, Tilgjengelighetserklæring", "nn-NO, Tilgjengeerklæring"})
    void everybody_reads_in_the_statement_what_is_known_to_be_amiss_and_axe_finds_no_fault_in_it(String language, String title) {
        Page page = browser.page(language, ADDRESS);
        assertThat(page).hasTitle(title);
        LanguageForm form = LanguageForm.of(language.substring(0, 2));
        Locator known = page.locator("ul.known li");
        List<String> faults = Stream.concat(KeptFaults.BY_RULE.keySet().stream(), KeptFaults.BESIDES.stream()).toList();
        assertThat(known.allInnerTexts()).as("of these, and of nothing that is mended").containsExactlyInAnyOrderElementsOf(
                faults.stream().map(fault -> messages.text("accessibility.fault." + fault, form)).toList());
        assertThat(page.locator("footer a")).hasText(title);
        assertThat(new AxeBuilder(page).withTags(AxeOnForms.RULES).analyze().getViolations()).isEmpty();
    }

    @Test
    void tasklist_has_no_other_fault_around_its_forms() {
        AxeOnForms axe = new AxeOnForms();
        axe.look("login", browser.page("nb-NO", "/"));
        Page page = browser.tasklist("silje", "nb-NO").page();
        page.locator(".task-filter .arshjul-count").first().waitFor();
        axe.look("no form", page);
        List.of(".start-process-action a", ".showShortcutHelp", ".task-filter.active a[uib-tooltip]").forEach(opens -> {
            page.locator(opens).click();
            page.locator(".modal.in .modal-title").waitFor();
            axe.look(opens, page);
            page.keyboard().press("Escape");
            page.locator(".modal").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        });
        axe.foundNothing();
    }

    @Test
    void tasklist_cockpit_and_our_own_pages_lead_to_the_statement() {
        Page page = browser.loggedIn("mona", "nn-NO", "/camunda/app/cockpit/default/");
        Locator statement = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tilgjengeerklæring"));
        statement.waitFor();
        AxeOnForms axe = new AxeOnForms();
        axe.look("Cockpit", page);
        axe.foundNothing();
        page.navigate("http://localhost:" + port);
        statement.click();
        assertThat(page.locator("h1")).hasText("Tilgjengeerklæring");
        page.navigate("http://localhost:" + port + "/login");
        assertThat(page.locator("footer a")).hasAttribute("href", ADDRESS);
    }
}
