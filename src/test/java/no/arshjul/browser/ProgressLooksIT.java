package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of progress is for everybody: by keyboard, by screen reader, on a small screen, a wide one, and on paper. */
class ProgressLooksIT extends InBrowser {

    private static final String MARKUP = "<img src=x onerror=\"document.title='taken'\"> Lek & vennskap";
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final int HIGH = 1000; // pixels
    /** Whatever is wider than its place, but for tables, which may be pushed sideways, and the texts in a picture, which have no width of their own. */
    private static final String TOO_WIDE = """
            () => [document.documentElement, ...document.querySelectorAll('.arshjul-progress, .arshjul-progress *')]
              .filter((it) => it.scrollWidth > it.clientWidth + 1 && it.clientWidth && getComputedStyle(it).display !== 'inline')
              .filter((it) => !it.ownerSVGElement && !it.matches('.arshjul-scroll, .sr-only, table, table *'))
              .map((it) => (it.className || it.tagName) + ' ' + it.scrollWidth + ' > ' + it.clientWidth)""";

    /** Pictures are drawn anew to a new width, one after the other. */
    private static final String FITTED = """
            async () => {
              let wide = [];
              for (let look = 0; look < 3 || wide.length && look < 100; look++) {
                await new Promise(requestAnimationFrame);
                wide = (%s)();
              }
              return wide;
            }""".formatted(TOO_WIDE);

    @BeforeEach
    void a_year_with_something_in_every_part() {
        year.open();
        year.readyReport("stavanger");
        Map<String, Object> form = year.reportForm("haugesund");
        form.put("title", MARKUP);
        office.complete("uis", "confirm-partnership", year.report("haugesund", form), Map.of("partnershipConfirmed", true, "partnershipComment", ""));
    }

    @Test
    void nothing_stands_in_anybodys_way_and_nothing_is_wider_than_its_screen() {
        // with a step that is late, and one that will be
        jdbc.sql("update cycle set needs_deadline = current_date - 40, forum_date = recommendation_deadline - 1 where key = ?").param(year.key()).update();
        ProgressPage mona = new ProgressPage(browser, "mona", "nn-NO");
        mona.of(year.key());
        assertThat(mona.page().locator(".arshjul-sentences")).containsText("fordi det må vente på «Innstilling frå regionane».");
        mona.moneyByRegion();
        mona.page().locator("#arshjul-flow svg").first().waitFor();
        mona.page().locator(".arshjul-progress details").evaluateAll("all => all.forEach(it => { it.open = true; })");
        see(mona.page(), "the whole");
        fits(mona.page());
        mona.open("dashboard", "[data-cycle=" + year.key() + "] .arshjul-stages");
        see(mona.page(), "the first page");
        fits(mona.page());
    }

    private static void see(Page page, String where) {
        assertThat(new AxeBuilder(page).withTags(WCAG).include(".arshjul-progress").analyze().getViolations()).as(where)
                .extracting(it -> it.getId() + ": " + it.getNodes()).isEmpty();
    }

    private static void fits(Page page) {
        for (int width : List.of(1024, 1440, 2560)) {
            page.setViewportSize(width, HIGH);
            assertThat((List<?>) page.evaluate(FITTED)).as(width + " pixels").isEmpty();
        }
    }

    @Test
    void a_title_stays_a_text_and_everything_is_reached_by_the_keyboard() {
        ProgressPage mona = new ProgressPage(browser, "mona", "nb-NO");
        Page page = mona.of(year.key()).page();
        assertThat(page.locator("#arshjul-holders td .quiet")).hasText(MARKUP);
        assertThat(page.title()).startsWith("Framdrift");

        page.locator("#arshjul-money select").first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#arshjul-money [data-region=midt] figcaption")).hasText("Kompetanseregion Midt");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#arshjul-money > div > div > .quiet")).hasText("Barnehage. Alle regionene er tegnet i samme målestokk.");

        page.locator("#arshjul-flow select").first().focus();
        String before = page.locator("#arshjul-flow [role=img]").getAttribute("aria-label");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#arshjul-flow [role=img]")).not().hasAttribute("aria-label", before);
        page.locator("#arshjul-flow summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#arshjul-flow table")).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.locator("#arshjul-flow .arshjul-scroll")).isFocused();
        for (Locator picture : page.locator(".arshjul-progress figure").all()) {
            assertThat(picture.locator("[role=img]")).hasAttribute("aria-label", java.util.regex.Pattern.compile(".{20,}"));
            assertThat(picture.locator("table tbody tr").first()).hasCount(1);
        }
        assertThat(page.locator("a[href='/cycles/" + year.key() + "/progress.pdf']")).isVisible();
        assertThat(page.locator("a[href='/cycles/" + year.key() + "/progress.xlsx']")).isVisible();
        assertThat(page.locator(".arshjul-progress img")).hasCount(0);
    }

    @Test
    void a_name_that_looks_like_markup_stays_a_text_in_every_picture_and_when_it_is_pointed_at() {
        ProgressPage mona = new ProgressPage(browser, "mona", "nb-NO");
        String name = new com.google.gson.JsonPrimitive(MARKUP).toString().replaceAll("^\"|\"$", "");
        mona.page().route(address -> address.contains("/api/progress/cycles/"), route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions().setResponse(answer)
                    .setBody(answer.text().replace("Barnehage", name).replace("Kompetanseregion Midt", name)));
        });
        Page page = mona.of(year.key()).page();
        for (String part : List.of("money", "flow")) {
            assertThat(page.locator("#arshjul-" + part + " figure details").first()).containsText(MARKUP);
        }
        Locator flow = page.locator("#arshjul-flow svg");
        assertThat(flow.locator("text").filter(new Locator.FilterOptions().setHasText("<img")).first()).isVisible();
        Locator told = flow.locator("text").filter(new Locator.FilterOptions().setHasText(MARKUP + ": "));
        for (Locator drawn : flow.locator("path").all()) {
            if (told.count() == 0) {
                drawn.hover(new Locator.HoverOptions().setForce(true));
                page.waitForTimeout(200); // The picture answers the pointer when it likes.
            }
        }
        assertThat(told).hasCount(1);
        mona.moneyByRegion();
        assertThat(page.locator("#arshjul-money [data-region=midt] figcaption")).hasText(MARKUP);
        assertThat(page.locator(".arshjul-progress img")).hasCount(0);
        assertThat(page.title()).startsWith("Framdrift");
    }

    @Test
    void on_paper_the_page_stands_alone_and_is_whole() {
        ProgressPage mona = new ProgressPage(browser, "mona", "nb-NO");
        mona.page().addInitScript("delete window.requestIdleCallback"); // as in Safari
        Page page = mona.of(year.key()).moneyByRegion().page();
        page.locator("#arshjul-flow .arshjul-picture").waitFor();
        for (Locator picture : page.locator(".arshjul-picture").all()) {
            assertThat(picture.locator("svg")).hasCount(1); // also what nobody has scrolled to
        }
        page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String screen : List.of("[cam-widget-header]", "[cam-widget-footer]", ".arshjul-choices")) {
            assertThat(page.locator(screen).first()).not().isVisible();
        }
        assertThat(page.locator(".arshjul-holder:not([open])")).hasCount(0);
        Object hidden = page.locator(ProgressPage.ROOM).evaluate("it => { const shut = []; for (let up = it; up; up = up.parentElement) {"
                + " if (getComputedStyle(up).overflowY !== 'visible') shut.push(up.className || up.tagName); } return shut; }");
        assertThat((List<?>) hidden).as("what would cut the page after one sheet").isEmpty();
    }

    @Test
    void a_server_out_of_reach_is_told_in_the_readers_own_words() {
        ProgressPage mona = new ProgressPage(browser, "mona", "nn-NO");
        mona.page().route(address -> address.contains("/flow?"), Route::abort);
        Page page = mona.of(year.key()).page();
        assertThat(page.locator("#arshjul-flow .arshjul-fault")).hasText("Tala kunne ikkje hentast. Prøv igjen om litt.");
        page.route(address -> address.endsWith("/api/progress/cycles"), Route::abort);
        mona.open("progress/" + year.key(), ProgressPage.ROOM + " .arshjul-fault");
        assertThat(page.locator(ProgressPage.ROOM + " .arshjul-fault")).hasText("Tala kunne ikkje hentast. Prøv igjen om litt.");
    }

    @Test
    void a_manager_meets_no_refusal_and_reads_norwegian_moments() {
        ProgressPage mona = new ProgressPage(browser, "mona", "nb-NO");
        List<String> refused = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        mona.page().onResponse(answer -> {
            if (answer.status() == 403) {
                refused.add(answer.url());
            }
        });
        mona.page().onPageError(faults::add);
        mona.open("tasks", "#open-task-statistics");
        assertThat(mona.page().locator(".arshjul-elsewhere a")).hasText("Framdrift");
        assertThat(mona.page().locator("#task-group-counts")).not().isVisible();
        String report = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(year.key() + "-0002").singleResult().getId();
        mona.open("process-instance/" + report + "/runtime", ".nav-tabs > li > a");
        for (Locator tab : mona.page().locator(".ctn-content-bottom .nav-tabs > li > a:visible").all()) {
            tab.click();
            mona.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        }
        mona.page().locator(".nav-tabs > li > a", new Page.LocatorOptions().setHasText("Oppgaver")).click();
        assertThat(mona.page().locator("td.created").first()).hasText(java.util.regex.Pattern.compile("\\d\\d\\.\\d\\d\\.\\d{4}\\skl\\.\\s\\d\\d\\.\\d\\d"));
        assertThat(mona.page().locator(".nav-tabs li", new Page.LocatorOptions().setHasText("Eksterne oppgaver"))).hasCount(0);
        assertThat(refused).isEmpty();
        assertThat(faults).isEmpty();
    }
}
