package no.arshjul.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.arshjul.engine.door.Caller.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The addresses of our own pages, for whoever is not known, and for what is not there. */
@DoorTest
class PageDoorTest {

    @Autowired Caller call;

    @Test
    void somebody_unknown_is_asked_to_log_in_on_a_page_in_the_readers_language() {
        for (String path : new String[] {"/cases/ROGALAND-2027-0001", "/cycles/ROGALAND-2027/cases", "/tasks/x/list"}) {
            Reply page = page("nb-NO", path);
            assertThat(page.status()).as(path).isEqualTo(401);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.header("WWW-Authenticate")).as("no browser's own box").isEmpty();
            assertThat(page.text()).contains("<html lang=\"nb\">", "Du må logge inn for å se denne siden.");
        }
        assertThat(page("nn-NO,nn;q=0.9,en;q=0.8", "/cases/x").text()).contains("<html lang=\"nn\">", "Du må logge inn for å sjå denne sida.");
        assertThat(page("en-US,no;q=0.5", "/cases/x").text()).contains("<html lang=\"nb\">");
    }

    @Test
    void what_is_sent_without_our_pages_token_is_turned_away() {
        Map<String, String> browser = Caller.asBrowser(call.login("d-secretariat", "d-secretariat", "tasklist"), "application/x-www-form-urlencoded");
        browser.remove("X-XSRF-TOKEN");
        assertThat(call.send(null, "POST", "/tasks/x/list", "csrf=guessed", browser).status()).isEqualTo(401);
    }

    @Test
    void an_address_that_leads_nowhere_says_so_in_words() {
        assertThat(page("nb", "/nowhere").text()).contains("Siden finnes ikke").doesNotContain("Whitelabel");
        assertThat(page("nn", "/nowhere").text()).contains("Sida finst ikkje");
        assertThat(page("nb", "/nowhere").status()).isEqualTo(404);
    }

    @Test
    void our_pages_run_only_scripts_of_the_house_and_stay_in_no_cache() {
        Reply page = page("nb", "/cases/x");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    private Reply page(String language, String path) {
        return call.send(null, "GET", path, null, Map.of("Accept", "text/html", "Accept-Language", language));
    }
}
