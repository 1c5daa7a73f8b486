package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.testing.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The statement tells of every fault that the tests let pass in Camunda's frame, to everybody, in both forms of Norwegian. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class AccessibilityStatementIT {

    private static final String ADDRESS = "/accessibility";

    @Autowired private Messages messages;
    @LocalServerPort private int port;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

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
        assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")).analyze().getViolations()).isEmpty();
    }

    @Test
    void tasklist_has_no_other_fault_before_a_task_is_opened_and_while_one_chooses_what_to_start() {
        Page page = browser.tasklist("silje", "nb-NO").page();
        AxeOnForms axe = new AxeOnForms();
        axe.look("no form", page);
        page.locator(".start-process-action a").click();
        page.locator(".modal-dialog .processes a").first().waitFor();
        axe.look("list of processes", page);
        axe.foundNothing();
    }

    @Test
    void tasklist_and_our_own_pages_lead_to_the_statement() {
        Page page = browser.tasklist("uis", "nn-NO").page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tilgjengeerklæring")).click();
        assertThat(page.locator("h1")).hasText("Tilgjengeerklæring");
        page.navigate("http://localhost:" + port + "/login");
        assertThat(page.locator("footer a")).hasAttribute("href", ADDRESS);
    }
}
