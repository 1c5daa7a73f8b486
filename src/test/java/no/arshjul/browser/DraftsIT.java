package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.arshjul.draft.Drafts;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form that was left half-way, and come back to: in another browser, as on another machine. */
class DraftsIT extends InBrowser {

    private static final Pattern SAVED = Pattern.compile("Utkast lagret kl\\. \\d\\d\\.\\d\\d");
    private static final Pattern SAVED_NN = Pattern.compile("Utkast lagra kl\\. \\d\\d\\.\\d\\d");

    @Autowired private Drafts drafts;

    @BeforeEach
    void open() {
        jdbc.sql("delete from draft").update();
    }

    @Test
    void the_longest_form_of_all_is_left_half_way_and_gone_on_with_in_another_browser_until_it_is_sent() {
        year.open();
        Tasklist first = browser.tasklist("haugesund", BOKMAL);
        first.openStartForm("Meld behov");
        first.choose("Tilskuddsår", String.valueOf(year.year()));
        first.choose("Ordning", "barnehage");
        first.choose("Eier", "Haugesund");
        first.type("Navn på tiltaket", "Lek og vennskap");
        first.type("Mål", "Alle barn har noen å leke med.");
        first.tick("Lærere");
        first.type("Barnehage, skole eller tjeneste", "Solkroken barnehage");
        first.type("Antall ansatte som deltar", 14);
        first.addRow("Enheter som deltar");
        first.type("Barnehage, skole eller tjeneste", 1, "Lyngheia barnehage");
        assertThat(status(first)).hasText(SAVED);
        assertThat(first.page().evaluate("() => JSON.stringify(localStorage)").toString()).doesNotContain("Lek og vennskap", "camunda-form", "camForm");
        first.page().context().close();

        Tasklist second = browser.tasklist("haugesund", NYNORSK);
        second.openStartForm("Meld behov");
        assertThat(bar(second)).containsText(Pattern.compile("Du har eit utkast frå \\d+\\. [a-z]+ kl\\. \\d\\d\\.\\d\\d\\."));
        assertThat(second.input("Namn på tiltaket", 0)).hasValue("Lek og vennskap");
        assertThat(second.input("Mål", 0)).hasValue("Alle barn har noen å leke med.");
        assertThat(second.input("Barnehage, skule eller teneste", 0)).hasValue("Solkroken barnehage");
        assertThat(second.input("Barnehage, skule eller teneste", 1)).hasValue("Lyngheia barnehage");
        assertThat(second.input("Talet på tilsette som deltek", 0)).hasValue("14");

        second.type("Namn på tiltaket", "Lek og vennskap i lag");
        assertThat(status(second)).hasText(SAVED_NN);
        assertThat(jdbc.sql("select form_values->>'title' from draft where person = 'haugesund'").query(String.class).single()).isEqualTo("Lek og vennskap i lag");
    }

    @Test
    void a_draft_is_discarded_with_one_key_and_brought_back_with_another() {
        Tasklist silje = browser.tasklist("silje", BOKMAL);
        silje.openStartForm("Tilskuddsår");
        silje.type("Tilskuddsår", year.year());
        silje.type("Behovsmeldinger inn", "01.02." + year.year());
        silje.type("Tildelt", 20_000_000);
        assertThat(status(silje)).hasText(SAVED);

        silje.page().getByText("Forkast utkast").press("Enter");
        assertThat(status(silje)).hasText("Utkastet er forkastet.");
        assertThat(silje.input("Tildelt", 0)).hasValue("");
        assertThat(silje.input("Behovsmeldinger inn", 0)).hasValue("");
        assertThat(drafts()).isZero();

        silje.page().getByText("Angre").press("Enter");
        assertThat(status(silje)).hasText(SAVED);
        assertThat(silje.input("Tildelt", 0)).hasValue("20000000");
        assertThat(silje.input("Behovsmeldinger inn", 0)).hasValue(Pattern.compile("0?1\\.0?2\\." + year.year()));
        assertThat(drafts()).isOne();
    }

    @Test
    void what_is_typed_is_kept_when_the_connection_comes_back() {
        Tasklist silje = browser.tasklist("silje", NYNORSK);
        silje.openStartForm("Tilskotsår");
        silje.page().route("**/api/drafts/**", route -> route.abort());
        silje.type("Tildelt", 7_000_000);
        assertThat(status(silje)).hasText("Ikkje lagra – prøver igjen");
        silje.page().unroute("**/api/drafts/**");
        assertThat(status(silje)).hasText(SAVED_NN);
        assertThat(jdbc.sql("select form_values->'frames'->0->>'allotted' from draft").query(String.class).single()).isEqualTo("7000000");
    }

    @Test
    void a_draft_that_could_not_be_fetched_is_not_written_over_and_joined_by_what_was_typed_meanwhile() {
        Tasklist before = browser.tasklist("silje", BOKMAL);
        before.openStartForm("Tilskuddsår");
        before.type("Behovsmeldinger inn", "01.02." + year.year());
        assertThat(status(before)).hasText(SAVED);

        Tasklist silje = browser.tasklist("silje", BOKMAL);
        silje.page().route("**/api/drafts/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        silje.openStartForm("Tilskuddsår");
        silje.type("Tilskuddsår", year.year());
        assertThat(status(silje)).hasText("Fant ikke ut om du har et utkast, og lagrer ikke ennå – prøver igjen");
        silje.page().unroute("**/api/drafts/**");
        assertThat(bar(silje)).containsText("Du har et utkast fra");
        assertThat(status(silje)).hasText(SAVED);
        assertThat(silje.input("Tilskuddsår", 0)).hasValue(String.valueOf(year.year()));
        assertThat(silje.input("Behovsmeldinger inn", 0)).hasValue(Pattern.compile("0?1\\.0?2\\." + year.year()));
        assertThat(jdbc.sql("select form_values ->> 'needsDeadline' from draft").query(String.class).single()).isEqualTo(year.year() + "-02-01");
    }

    @Test
    void what_is_still_being_typed_in_a_cell_is_in_the_draft_and_gone_from_it_when_the_cell_is_left_with_escape() {
        year.open();
        year.readyReport("stavanger");
        year.toRegions();
        Tasklist rolf = browser.tasklist("rolf-midt", BOKMAL);
        rolf.openTask("Prioriter behovene");
        GridPage grid = new GridPage(rolf.page());
        grid.stand(0, "Begrunnelse").type("Et langt svar som ingen har gått ut av");
        assertThat(status(rolf)).hasText(SAVED);
        assertThat(reason()).isEqualTo("Et langt svar som ingen har gått ut av");
        assertThat(rolf.page().locator("td.typing textarea")).hasValue("Et langt svar som ingen har gått ut av");
        rolf.page().keyboard().press("Escape");
        assertThat(bar(rolf).getByText("Forkast utkast")).isHidden();
        assertThat(drafts()).isZero();
    }

    @Test
    void a_page_that_somebody_comes_back_to_shows_what_was_saved_elsewhere_meanwhile() {
        Tasklist silje = browser.tasklist("silje", NYNORSK);
        silje.openStartForm("Tilskotsår");
        silje.type("Tildelt", 7_000_000);
        assertThat(status(silje)).hasText(SAVED_NN);
        jdbc.sql("update draft set stamp = gen_random_uuid(), form_values = jsonb_set(form_values, '{frames,0,allotted}', '8000000')").update();
        silje.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(silje.input("Tildelt", 0)).hasValue("8000000");
        assertThat(bar(silje)).containsText("Du har eit utkast frå");
    }

    private String reason() {
        return jdbc.sql("select form_values -> 'lines' -> 0 ->> 'reason' from draft").query(String.class).single();
    }

    @Test
    void the_rows_of_a_list_that_the_server_fills_are_joined_by_their_case_and_the_rest_stays_as_the_server_says() {
        year.open();
        List<String> cases = List.of(year.readyReport("stavanger"), year.readyReport("stavanger"));
        year.toRegions();
        Task task = year.regionTask("prioritise", "kindergarten", "midt");
        // An earlier draft: the rows in another order, one of them gone since, and another's title.
        drafts.keep("rolf-midt", task.getId(), new ObjectMapper().valueToTree(Map.of("lines", List.of(
                row(cases.get(1), 2, 11_000), row("ROGALAND-1999-0001", 1, 12_000), row(cases.get(0), 1, 13_000)))));

        Tasklist rolf = browser.tasklist("rolf-midt", BOKMAL);
        rolf.openTask("Prioriter behovene");
        assertThat(bar(rolf)).containsText("Du har et utkast fra");
        assertThat(bar(rolf)).containsText("ROGALAND-1999-0001");
        assertThat(rolf.form()).not().containsText("En annens tittel");
        rolf.complete();
        assertThat(rolf.page().getByText("Prioriter behovene")).hasCount(0);
        office.work();
        List<Map<String, Object>> sent = office.lines(year.regionTask("control-recommendation", "kindergarten", "midt"));
        assertThat(sent).hasSize(2).allSatisfy(line -> assertThat(line).containsEntry("title", "Lek og vennskap"));
        assertThat(sent).anySatisfy(line -> assertThat(line).containsEntry("caseNumber", cases.get(0)).containsEntry("ownerAmount", 13_000).containsEntry("priority", 1));
        assertThat(sent).anySatisfy(line -> assertThat(line).containsEntry("caseNumber", cases.get(1)).containsEntry("ownerAmount", 11_000).containsEntry("priority", 2));
        assertThat(drafts()).isZero();
    }

    @Test
    void the_save_button_keeps_the_draft_on_the_server_and_nothing_in_the_browser() {
        office.start("silje", "grant-cycle", year.openForm());
        Tasklist silje = browser.tasklist("silje", BOKMAL);
        silje.openTask("Bekreft rammene");
        silje.tick("Rammene er riktige");
        silje.page().locator("button:visible", new Page.LocatorOptions().setHasText("Lagre utkast")).first().click();
        assertThat(status(silje)).hasText(SAVED);
        assertThat(silje.page().evaluate("() => Object.keys(localStorage).filter((key) => /form/i.test(key)).length")).isEqualTo(0);
        assertThat(jdbc.sql("select form_values->>'framesConfirmed' from draft").query(String.class).single()).isEqualTo("true");
    }

    private Map<String, Object> row(String caseNumber, int priority, int amount) {
        return Map.of("caseNumber", caseNumber, "year", year.year(), "title", "En annens tittel", "priority", priority, "ownerAmount", amount, "universityAmount", 50_000,
                "reason", "Delt på flere.");
    }

    private static Locator bar(Tasklist of) {
        return of.page().locator(".arshjul-draft:visible");
    }

    private static Locator status(Tasklist of) {
        return bar(of).locator("[role=status]");
    }

    private long drafts() {
        return jdbc.sql("select count(*) from draft").query(Long.class).single();
    }
}
