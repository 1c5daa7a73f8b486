package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.arshjul.testing.RogalandYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner's way in: logs in, reports a need, meets what is its own and nothing else, corrects, and adds a file. */
class OwnersWayIT extends InBrowser {

    private static final Path SHOTS = Path.of("target", "owners-way");

    @BeforeEach
    void an_open_year() {
        year.open();
        year.report("stavanger");
    }

    @Test
    void an_owner_reports_corrects_and_adds_a_file() {
        Tasklist haugesund = new Tasklist(browser.loggedIn("haugesund", "nb-NO", "/"));
        report(haugesund);
        String caseNumber = jdbc.sql("select case_number from needs_report where cycle = ? and owner = ?").params(year.key(), RogalandYear.orgnr("haugesund"))
                .query(String.class).single();

        haugesund.page().reload();
        correct(haugesund, caseNumber, "Rett en behovsmelding", "Saksnummer");
        haugesund.openTask("Rett og send meldingen");
        assertThat(haugesund.page().locator("ol.tasks-list")).not().containsText("Stavanger");
        assertThat(haugesund.input("Navn på tiltaket", 0)).hasValue("Lek og vennskap");
        Page files = haugesund.page().waitForPopup(() -> haugesund.form().getByText("Vedlegg i saken").click());
        assertThat(files.getByText("Det er ingen vedlegg i saken ennå.")).isVisible();
        files.setInputFiles("#files", new FilePayload("Plan for året.pdf", "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        List<Route> held = new ArrayList<>();
        files.route("**/attachments?*", held::add);
        Locator send = files.locator("form[data-sends] button[type=submit]");
        send.click();
        assertThat(files.getByLabel("Sender filene")).isVisible();
        assertThat(files.getByRole(AriaRole.PROGRESSBAR)).isVisible();
        assertThat(send).isDisabled();
        org.assertj.core.api.Assertions.assertThat(new AxeBuilder(files).withTags(AxeOnForms.RULES).analyze().getViolations()).isEmpty();
        shot(files, "sending-nb");
        files.getByText("Avbryt").click();
        assertThat(files.getByRole(AriaRole.ALERT)).hasText("Du avbrøt sendingen. Filene er fortsatt valgt.");
        files.unroute("**/attachments?*");
        assertThat(send).isEnabled();
        send.click();
        assertThat(files.getByText("Plan for året.pdf er mottatt og lagt i saken.")).isVisible();
        shot(files, "files-nb");
        shot(haugesund.page(), "correction-nb");

        haugesund.page().bringToFront();
        haugesund.type("Navn på tiltaket", "Lek og språk");
        haugesund.complete();
        assertThat(haugesund.form()).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(jdbc.sql("select title from needs_report where case_number = ?").param(caseNumber)
                .query(String.class).single()).isEqualTo("Lek og språk");
    }

    @Test
    void an_owner_meets_its_own_cases_only_and_all_of_it_in_nynorsk() {
        String caseNumber = year.report("haugesund");
        String other = jdbc.sql("select case_number from needs_report where cycle = ? and owner = ?").params(year.key(), RogalandYear.orgnr("stavanger"))
                .query(String.class).single();
        Tasklist haugesund = new Tasklist(browser.loggedIn("haugesund", "nn-NO", "/"));
        haugesund.openStartForm("Rett ei behovsmelding");
        haugesund.field("Saksnummer", 0).locator(".fjs-input-group").click();
        Locator offered = haugesund.field("Saksnummer", 0).locator(".fjs-dropdownlist-item");
        assertThat(offered.filter(new Locator.FilterOptions().setHasText(caseNumber))).hasCount(1);
        assertThat(offered.filter(new Locator.FilterOptions().setHasText(other))).hasCount(0);

        Page files = browser.ownPage("haugesund", "nn-NO", "/cases/" + caseNumber + "/attachments");
        assertThat(files.getByText("Det er ingen vedlegg i saka enno.")).isVisible();
        files.setInputFiles("#files", new FilePayload[] {new FilePayload("plan.pdf", "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)),
            new FilePayload("bilde.pdf", "application/pdf", "MZ".getBytes(StandardCharsets.US_ASCII))});
        files.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(files.getByText("Fila er ikkje av ein type som blir teken imot.")).isVisible();
        assertThat(files.getByRole(AriaRole.PROGRESSBAR)).isHidden();
        org.assertj.core.api.Assertions.assertThat(files.locator("#files").evaluate("it => [...it.files].map(file => file.name).join()")).as("what was chosen and not taken")
                .isEqualTo("bilde.pdf");
        files.route("**/attachments?*", Route::abort);
        files.locator("form[data-sends] button[type=submit]").click();
        assertThat(files.getByRole(AriaRole.ALERT)).containsText("Vi fekk ikkje kontakt med tenaren");
        files.unroute("**/attachments?*");
        shot(files, "files-nn");
        shot(haugesund.page(), "choose-nn");
        files.navigate("http://localhost:" + port + "/cases/" + other + "/attachments");
        assertThat(files.getByText("Sida finst ikkje")).isVisible();
    }

    /** To be looked at. */
    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
    }

    private void correct(Tasklist owner, String caseNumber, String process, String label) {
        owner.openStartForm(process);
        owner.choose(label, caseNumber);
        owner.start();
        assertThat(owner.form()).hasCount(0);
    }

    private void report(Tasklist owner) {
        FilledNeeds.in(owner, year, RogalandYear.ACCOUNT);
        owner.start();
        assertThat(owner.form()).hasCount(0);
    }
}
