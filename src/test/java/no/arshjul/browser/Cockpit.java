package no.arshjul.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Cockpit as a manager sees it: its pages, and what stands on them. */
final class Cockpit {

    private static final String PATH = "/camunda/app/cockpit/default/#/";
    /** Every text that is drawn, and the names that a pointer or a screen reader gets; what people have typed into a table or a form is theirs. */
    private static final String READ = """
            () => {
              const read = new Set();
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const element = walker.currentNode.parentElement;
                if (element.closest('script, style, pre, code, td.input-cell, td.output-cell, .fjs-container')
                    || element.getClientRects().length === 0) {
                  continue;
                }
                read.add(walker.currentNode.data.trim());
              }
              for (const name of ['title', 'placeholder', 'aria-label', 'alt']) {
                document.querySelectorAll('[' + name + ']').forEach(it => read.add(it.getAttribute(name)));
              }
              return [...read].filter(it => it && !it.includes('{{'));
            }""";

    private static final int LOOKS = 100; // at what is drawn in many steps; one a frame

    private final Page page;
    private final String address;

    Cockpit(Browser browser, String person, String language) {
        page = browser.loggedIn(person, language, PATH);
        address = page.url().replaceAll("#.*", "#/");
    }

    /** Opens a page by its address in Cockpit, afresh so that nothing of the last one is left, and waits until it shows this. */
    Cockpit open(String place, String shown) {
        page.navigate("about:blank");
        page.navigate(address + place);
        page.locator(shown).first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    List<String> tabs() {
        return page.locator(".nav-tabs > li > a:visible").allInnerTexts().stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    void tab(String name) {
        page.locator(".nav-tabs > li > a:visible", new Page.LocatorOptions().setHasText(name)).first().click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** What stands on the page and is not as it should be, once the page has come to rest. */
    Set<String> remaining(Predicate<String> wrong) {
        Set<String> found = new TreeSet<>();
        for (int look = 0; look == 0 || look < LOOKS && !found.isEmpty(); look++) {
            found.clear();
            texts().stream().filter(wrong).forEach(found::add);
            page.evaluate("() => new Promise(requestAnimationFrame)");
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<String> texts() {
        return (List<String>) page.evaluate(READ);
    }

    Locator locator(String selector) {
        return page.locator(selector);
    }

    Page page() {
        return page;
    }
}
