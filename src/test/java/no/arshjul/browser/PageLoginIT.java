package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A link from a mail is followed by somebody who is not logged in. */
class PageLoginIT extends InBrowser {

    private static final int OK = 200;
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    @Test
    void somebody_who_mistypes_the_password_tries_again_and_comes_to_the_page_that_was_asked_for() {
        Page page = browser.page("nn-NO", "/cases/ROGALAND-2027-9999");
        page.getByLabel("Brukarnamn").fill("silje");
        page.getByLabel("Passord").fill("feil");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Brukarnamnet eller passordet er feil.");

        page.getByLabel("Passord").fill("silje");
        // The engine lets nobody in for three seconds after a mistake.
        int status = 0;
        for (long last = System.nanoTime() + PATIENCE_NANOS; status != OK && System.nanoTime() < last;) {
            status = page.waitForResponse("**/login/tasklist", () -> page.keyboard().press("Enter")).status();
        }
        assertThat(page.getByText("Sida finst ikkje, eller ho gjeld noko du ikkje har tilgang til.")).isVisible();
    }
}
