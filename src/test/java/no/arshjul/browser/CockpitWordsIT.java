package no.arshjul.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a manager reads in Cockpit, page by page. */
class CockpitWordsIT extends InBrowser {

    private static final Map<String, String> READ_AT_ONCE = Map.of("dashboard", "text=/Akkurat n[åo]/", "processes", "tbody td", "decisions", "tbody td",
            "tasks", "tbody td", "repository", "text=arshjul", "progress", "#arshjul-curve");
    private static final String TABS = ".nav-tabs > li > a";

    private EnglishWords english;
    private final SoftAssertions softly = new SoftAssertions();

    @BeforeEach
    void a_year_with_a_report_that_waits_for_its_control() throws IOException {
        year.open();
        String report = year.report("stavanger");
        office.complete("uis", "confirm-partnership", report, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        english = new EnglishWords(engine);
    }

    @AfterEach
    void tellAll() {
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb-NO", "nn-NO"})
    void a_manager_meets_no_english(String language) {
        Cockpit mona = new Cockpit(browser, "mona", language);
        READ_AT_ONCE.forEach((address, shown) -> {
            mona.open(address, shown);
            saysNoEnglish(mona, address);
        });
        withItsTabs(mona, "process-definition/" + definition().getId() + "/runtime", TABS);
        withItsTabs(mona, "process-instance/" + instance(year.key()) + "/runtime", TABS);
        withItsTabs(mona, "process-instance/" + instance(year.key() + "-0001") + "/runtime", TABS);
        withItsTabs(mona, "decision-definition/" + decision().getId(), ".clause");
        withItsTabs(mona, "decision-instance/" + decided(), ".clause");
    }

    @ParameterizedTest
    @CsvSource({"nb-NO, Prosesser, Akkurat nå", "no, Prosesser, Akkurat nå", "nn-NO, Prosessar, Akkurat no", "en-GB, Prosesser, Akkurat nå"})
    void the_browsers_language_decides_and_bokmal_is_for_all_others(String language, String processes, String now) {
        Cockpit mona = new Cockpit(browser, "mona", language);

        mona.open("dashboard", "text=" + now);

        assertThat(mona.locator(".Header, header").first().innerText()).contains("Årshjul", processes);
        assertThat(mona.locator("html").getAttribute("lang")).isEqualTo(language.startsWith("nn") ? "nn" : "nb");
    }

    @Test
    void what_is_asked_before_something_is_done_is_asked_in_norwegian() {
        Cockpit admin = new Cockpit(browser, "admin", "nn-NO");
        admin.open("process-instance/" + instance(year.key()) + "/runtime", TABS);
        int actions = admin.locator(".ctn-toolbar .btn:visible").count();
        assertThat(actions).isPositive();
        for (int action = 0; action < actions; action++) {
            admin.locator(".ctn-toolbar .btn:visible").nth(action).click();
            admin.locator(".modal-dialog").waitFor();
            saysNoEnglish(admin, "dialogue " + action);
            admin.page().keyboard().press("Escape");
            admin.locator(".modal-dialog").waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    private void withItsTabs(Cockpit mona, String address, String shown) {
        mona.open(address, shown);
        saysNoEnglish(mona, address);
        for (String tab : mona.tabs()) {
            mona.tab(tab);
            saysNoEnglish(mona, address + ", " + tab);
        }
    }

    private void saysNoEnglish(Cockpit mona, String place) {
        softly.assertThat(mona.remaining(english::are)).as(place).isEmpty();
    }

    private ProcessDefinition definition() {
        return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("grant-cycle").latestVersion().singleResult();
    }

    private DecisionDefinition decision() {
        return engine.getRepositoryService().createDecisionDefinitionQuery().decisionDefinitionKey("formal-control").latestVersion().singleResult();
    }

    private String instance(String businessKey) {
        ProcessInstance found = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(businessKey).singleResult();
        return found.getId();
    }

    private String decided() {
        return engine.getHistoryService().createHistoricDecisionInstanceQuery().decisionDefinitionKey("choose-measure").list().get(0).getId();
    }
}
