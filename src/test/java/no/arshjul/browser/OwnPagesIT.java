package no.arshjul.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import no.arshjul.letters.MorningDigest;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Our own pages for those who see little, or who use the keyboard: WCAG 2.1, 1.4.10, 2.4.6 and 2.4.7 where axe has no rule. */
class OwnPagesIT extends InBrowser {

    private static final int NARROW = 320; // CSS pixels, as 1.4.10 says: a window of 1280 at 400 %
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('body *')].filter(it => !it.closest('.scroll, .skip') && it.getBoundingClientRect().right > innerWidth + 1)
              .map(it => it.outerHTML.slice(0, 120))""";
    private static final String TEXT_LOST = """
            () => [...document.querySelectorAll('h1, h2, p, li, td, th, a, button, label')].filter(it => !it.closest('.scroll, .skip')
              && it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).display !== 'inline').map(it => it.outerHTML.slice(0, 120))""";

    @Autowired private ApplicationContext house;

    @Test
    void each_has_no_fault_that_axe_finds_one_heading_room_on_a_narrow_screen_and_shows_where_the_keyboard_is() {
        year.open();
        String number = year.readyReport("stavanger");
        year.toRegions();
        Task list = year.regionTask("prioritise", "kindergarten", "midt");
        Page page = browser.ownPage("rolf-midt", "nb-NO", "/cycles");
        for (String path : List.of("/accessibility", "/login", "/mail", "/cycles", "/cycles/" + year.key() + "/cases", "/cases/" + number,
                "/tasks/" + list.getId() + "/list", "/cases/NOWHERE-1")) {
            look(page, path);
        }
        sends(page, "/tasks/" + list.getId() + "/list");
        look(browser.ownPage("stavanger", "nn-NO", "/cycles"), "/cases/" + number + "/attachments");
    }

    /** A list from a spreadsheet: what is refused stays chosen, and what is taken in says so. */
    private void sends(Page page, String path) {
        page.setViewportSize(1280, 900);
        page.navigate("http://localhost:" + port + path);
        page.setInputFiles("#file", new FilePayload("liste.xlsx", "application/octet-stream", new byte[] {'P', 'K'}));
        Locator send = page.locator("form[data-sends] button[type=submit]");
        send.click();
        page.locator("main .fault:focus").waitFor();
        assertThat(page.locator("#file").evaluate("it => it.files[0].name")).isEqualTo("liste.xlsx");
        assertThat(send.isEnabled()).isTrue();
        byte[] good = page.request().get("http://localhost:" + port + path + ".xlsx").body();
        page.setInputFiles("#file", new FilePayload("liste.xlsx", "application/octet-stream", good));
        send.click();
        page.locator("main .done:focus").waitFor();
        assertThat(page.locator("main .fault").count()).isZero();
    }

    @Test
    void a_person_finds_the_choice_of_mail_in_tasklist_and_makes_it_with_the_keyboard_alone() {
        try (MorningDigest offered = MorningDigest.offered(house)) {
            Page tasklist = browser.loggedIn("fredrik", "nn-NO", "/");
            tasklist.locator(".account > a").click();
            choosesMail(tasklist.waitForPopup(() -> tasklist.locator(".arshjul-mail a").click()));
        }
    }

    private void choosesMail(Page page) {
        look(page, "/mail");
        Keyboard keyboard = new Keyboard(page);
        keyboard.to(page.locator("#when-digest"));
        page.keyboard().press("ArrowDown");
        keyboard.to(page.locator("main button"));
        page.keyboard().press("Enter");
        page.locator("[role=status]").getByText("Valet er lagra").waitFor();
        assertThat(page.locator("#when-at-once").isChecked()).isTrue();
        assertThat(new AxeBuilder(page).withTags(AxeOnForms.RULES).analyze().getViolations()).isEmpty();
    }

    private void look(Page page, String path) {
        page.setViewportSize(1280, 900);
        page.navigate("http://localhost:" + port + path);
        assertThat(page.locator("h1").count()).as(path).isOne();
        assertThat(new AxeBuilder(page).withTags(AxeOnForms.RULES).analyze().getViolations()).as(path).extracting(it -> it.getId() + ": " + it.getNodes())
                .isEmpty();
        page.setViewportSize(NARROW, 640);
        assertThat((List<?>) page.evaluate(TOO_WIDE)).as("beyond the edge at " + path).isEmpty();
        assertThat((List<?>) page.evaluate(TEXT_LOST)).as("text beyond its place at " + path).isEmpty();
        new Keyboard(page).to(page.locator("footer a"));
    }
}
