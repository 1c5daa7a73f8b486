package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasklist, Admin and each person's own page speak the reader's form of Norwegian, also where their catalogues don't reach. */
class TranslatedAppsIT extends InBrowser {

    private static final String APP = "/camunda/app/%s/default/";

    @ParameterizedTest
    @CsvSource({"nb-NO, nb, Brukernavn", "nn-NO, nn, Brukarnamn", "nn, nn, Brukarnamn", "no, nb, Brukernavn", "no-NO, nb, Brukernavn",
        "en-US, nb, Brukernavn", "sv-SE, nb, Brukernavn"})
    void the_browsers_language_decides_and_all_others_than_nynorsk_read_bokmål(String language, String form, String name) {
        for (String app : language.endsWith("-NO") ? List.of("tasklist", "admin", "welcome") : List.of("tasklist")) { // All read the same module.
            Page page = browser.page(language, APP.formatted(app));
            assertThat(page.getByPlaceholder(name)).isVisible();
            assertThat(page.locator("html")).hasAttribute("lang", form);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb-NO", "nn-NO"})
    void tasklist_speaks_no_english(String language) throws IOException {
        English english = new English();
        Page login = browser.page(language, APP.formatted("tasklist"));
        login.locator("input[type=text]").fill("nobody"); // Camunda lets a person whose password was wrong wait, also with the right one.
        login.locator("input[type=password]").fill("wrong");
        login.locator("button[type=submit]").click();
        login.locator(".alert:visible").waitFor();
        assertThat(english.on(login)).isEmpty();
        login.locator(".app-switch a").first().click();
        assertThat(english.on(login)).isEmpty();

        Page page = browser.loggedIn("admin", language, "/");
        page.locator(".tasks-list .well, .tasks-list li").first().waitFor();
        assertThat(english.on(page)).isEmpty();
        page.locator(".app-switch a").first().click();
        assertThat(english.on(page)).isEmpty();
        page.keyboard().press("Escape");
        for (String opens : List.of(".start-process-action a", ".create-task-action a", ".task-filters header button.btn-link")) {
            page.locator(opens).first().click();
            page.locator(".modal-dialog").waitFor();
            assertThat(english.on(page)).as(opens).isEmpty();
            page.keyboard().press("Escape");
            page.locator(".modal-dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    /** Read where the dialog reads them: the module's number is that of scripts/arshjul/criteria.js. */
    @ParameterizedTest
    @CsvSource({"nb-NO, Opprettet før", "nn-NO, Oppretta før"})
    void the_criteria_of_a_filter_are_named_in_norwegian(String language, String one) throws IOException {
        Page page = browser.page(language, "/");
        page.locator("input[type=password]").waitFor(); // Drawn when all scripts have run.
        List<?> named = (List<?>) page.evaluate("""
                () => {
                  let all;
                  window.webpackChunkcamunda_bpm_webapp.push([['asked'], {}, (require) => (all = require(94188))]);
                  return all.flatMap((it) => [it.group, ...it.options.map((option) => option.label)]);
                }
                """);
        assertThat(named).hasSizeGreaterThan(50).anyMatch(one::equals);
        assertThat(named.stream().map(String::valueOf).filter(new English()::says)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb-NO", "nn-NO"})
    void admin_speaks_no_english(String language) throws IOException {
        English english = new English();
        Page page = browser.loggedIn("admin", language, APP.formatted("admin"));
        for (String place : List.of("", "users", "user-create", "users/silje?tab=profile", "users/silje?tab=account", "users/silje?tab=groups",
                "groups", "group-create", "groups/secretariat?tab=group", "tenants", "tenants/rogaland?tab=tenant", "authorization",
                "system?section=system-settings-general", "system?section=system-settings-metrics")) {
            page.navigate("http://localhost:" + port + APP.formatted("admin") + "#/" + place);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator(".ctn-main, .ctn-content, .page-wrap").first()).not().isEmpty();
            assertThat(english.on(page)).as(place).isEmpty();
        }
        assertThat(page.locator(".ce-eol-banner")).containsText("Camunda 7");
    }

    @ParameterizedTest
    @CsvSource({"nb-NO, Sekretariatet, Rediger profilen", "nn-NO, Sekretariatet, Rediger profilen"})
    void a_persons_own_page_speaks_no_english_and_lists_the_persons_groups(String language, String group, String edit) throws IOException {
        English english = new English();
        Page page = browser.loggedIn("silje", language, APP.formatted("welcome"));
        page.getByText(edit).first().waitFor();
        assertThat(page.getByText(group).first()).isVisible();
        assertThat(english.on(page)).isEmpty();
        page.getByText(edit).first().click();
        assertThat(english.on(page)).isEmpty();
    }

    @Test
    void what_only_an_administrator_may_do_is_not_offered_to_others() {
        Page silje = browser.loggedIn("silje", "nb-NO", "/");
        silje.locator(".start-process-action").waitFor();
        assertThat(silje.locator(".create-task-action")).isHidden();
        assertThat(silje.locator(".ce-eol-banner")).isHidden();
        Page admin = browser.loggedIn("admin", "nb-NO", "/");
        assertThat(admin.locator(".create-task-action")).isVisible();
    }
}
