package no.arshjul.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Takes the README's pictures of a first cycle: {@code mvn test -Dtest=FirstCyclePictures}. Named so that no other run picks it up. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class FirstCyclePictures {

    private static final Path FOLDER = Path.of("docs", "pictures");
    private static final String LANGUAGE = "nb-NO";

    @Autowired
    private ProcessEngine engine;
    @LocalServerPort
    private int port;

    @Test
    void of_the_first_cycle() throws IOException {
        Files.createDirectories(FOLDER);
        Office office = new Office(engine);
        RogalandYear year = new RogalandYear(office);
        try (Browser browser = new Browser("http://localhost:" + port)) {
            start(browser, year);
            year.open();
            Tasklist owner = browser.tasklist("haugesund", LANGUAGE);
            owner.openStartForm("Meld behov");
            take(owner.page(), "needs-report");

            List<String> cases = List.of(year.report("stavanger"), year.report("haugesund"));
            cases.forEach(it -> office.complete("uis", "confirm-partnership", it, Map.of("partnershipConfirmed", true, "partnershipComment", "")));
            Tasklist list = browser.tasklist("silje", LANGUAGE);
            list.page().getByText("Utfør formell kontroll").first().waitFor();
            take(list.page(), "tasklist");
            task(browser, "silje", "Utfør formell kontroll", "Saken", "formal-control");
            cases.forEach(it -> year.control(it, "accept", ""));

            year.toRegions();
            task(browser, "rolf-midt", "Prioriter behovene", "Tiltak i prioritert rekkefølge", "prioritise");
            year.recommendAll("kindergarten", "midt");
            year.recommendAll("kindergarten", "nord");
            year.callMeeting(1);
            year.declareImpartial(1);
            task(browser, "silje", "Skriv protokollen", "Saker", "minutes");
            year.approveAll(1);
            year.decideAsRecommended();
            payout(browser, office, year, cases);

            progress(new ProgressPage(browser, "mona", LANGUAGE).of(year.key()).page());
            Page cockpit = browser.loggedIn("mona", LANGUAGE, "/camunda/app/cockpit/default/#/processes");
            cockpit.getByText("Tilskuddsår").first().click();
            cockpit.locator(".djs-container").first().waitFor();
            cockpit.waitForTimeout(2_000); // The badges with the figures are drawn after the diagram, and nothing tells when.
            take(cockpit, "cockpit");
            figures(browser, engine);
            take(browser.ownPage("silje", LANGUAGE, "/cases/" + cases.get(0)), "case");
        }
    }

    private static void start(Browser browser, RogalandYear year) {
        Tasklist silje = browser.tasklist("silje", LANGUAGE);
        silje.openStartForm("Tilskuddsår");
        silje.choose("Fylke", "Rogaland");
        silje.type("Tilskuddsår", year.year());
        silje.type("Behovsmeldinger inn", "01.02." + year.year());
        silje.type("Innstillinger fra regionene", "15.03." + year.year());
        silje.type("Møte i samarbeidsforum", "20.04." + year.year());
        take(silje.page(), "cycle-open");
    }

    private static void payout(Browser browser, Office office, RogalandYear year, List<String> cases) {
        for (String number : cases) {
            String owner = number.equals(cases.get(0)) ? "stavanger" : "haugesund";
            office.complete(owner, "accept-grant", number, Map.of("grantAccepted", true, "accountNumber", RogalandYear.ACCOUNT));
        }
        String run = office.start("silje", "payout", Map.of("cycle", year.key()));
        Task prepare = office.task("prepare-payout", run);
        List<Map<String, Object>> lines = office.lines(prepare);
        lines.forEach(line -> line.put("include", true));
        office.complete("silje", prepare, Map.of("payoutDate", year.year() + "-05-14", "lines", lines));
        task(browser, "finn", "Attester utbetalingen", "Til attestasjon", "attest-payout");
    }

    private static void progress(Page page) {
        take(page, "progress");
        page.locator("#arshjul-flow svg").waitFor();
        page.setViewportSize(1280, whole(page)); // The bars and the flow are read together.
        page.locator("#arshjul-money").evaluate("part => part.scrollIntoView()");
        page.waitForTimeout(1_000); // Until the pictures have unfolded.
        take(page, "progress-money");
    }

    /** How high a window is, in pixels, that shows both parts whole between Cockpit's head and its foot. */
    private static int whole(Page page) {
        return ((Number) page.evaluate("() => { const box = (it) => document.querySelector(it).getBoundingClientRect(); const all = box('.arshjul-whole-page');"
                + " return Math.ceil(box('#arshjul-flow').bottom - box('#arshjul-money').top + innerHeight - all.height); }")).intValue();
    }

    private static void figures(Browser browser, ProcessEngine engine) {
        String reports = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("needs-report").latestVersion().singleResult().getId();
        Page page = new Cockpit(browser, "mona", LANGUAGE).open("process-definition/" + reports + "/runtime", ".arshjul-bar:not([hidden])").page();
        page.getByLabel("Hvor ofte").check();
        page.locator(".nav-tabs > li > a:visible", new Page.LocatorOptions().setHasText("Prosesstall")).first().click();
        page.locator(".arshjul-page tbody tr").first().waitFor();
        page.locator(".nav-tabs > li.active", new Page.LocatorOptions().setHasText("Prosesstall")).waitFor();
        page.waitForTimeout(1_000); // Until the line under the tab has come over.
        take(page, "figures");
    }

    private static void task(Browser browser, String person, String name, String part, String picture) {
        Tasklist list = browser.tasklist(person, LANGUAGE);
        list.openTask(name);
        list.form().getByText(part, new Locator.GetByTextOptions().setExact(true)).first()
                .evaluate("part => part.scrollIntoView()");
        take(list.page(), picture);
    }

    private static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
