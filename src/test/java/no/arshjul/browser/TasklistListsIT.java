package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ready lists as people meet them: counts beside each, the case's facts on the card, and what the task is for above its form. */
class TasklistListsIT extends InBrowser {

    @BeforeEach
    void open() {
        year.open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb-NO", "nn-NO"})
    void every_list_shows_its_count_a_card_its_case_and_a_task_what_it_is_for(String language) {
        String caseNumber = year.report("stavanger");
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        Tasklist silje = browser.tasklist("silje", language);
        Locator lists = silje.page().locator(".task-filter");
        lists.first().locator(".arshjul-count").waitFor();
        assertThat(lists.locator(".arshjul-count")).hasCount(lists.count());
        assertThat(count(lists.first())).isEqualTo(engine.getTaskService().createTaskQuery().tenantIdIn("rogaland")
                .taskCandidateGroup("secretariat").count());

        assertThat(silje.page()).hasURL(java.util.regex.Pattern.compile("sorting=.*dueDate.*asc"));
        Locator card = silje.page().locator(".tasks-list li").filter(new Locator.FilterOptions().setHasText(caseNumber)).first();
        for (String fact : List.of("Stavanger kommune", "Lek og vennskap", "150\u00a0000\u00a0kr", "Barnehage")) {
            assertThat(card).containsText(fact);
        }
        card.locator("a").first().click();
        assertThat(silje.page().locator(".arshjul-purpose")).containsText("§ 24");
        assertThat(silje.form()).isVisible();
    }

    private static long count(Locator list) {
        return Long.parseLong(list.locator(".arshjul-count").textContent().replaceAll("\\D", ""));
    }
}
