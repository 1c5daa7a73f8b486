package no.arshjul.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** The page of progress in Cockpit, as whoever has logged in sees it. */
final class ProgressPage {

    static final String ROOM = ".arshjul-whole-page";
    private static final String COCKPIT = "/camunda/app/cockpit/default/#/";
    /** The first line is a heading: what has a picture stands in a table that is shut. */
    private static final String CELLS = "table => [...table.rows].map(row => [...row.cells].map(cell => cell.textContent))";

    /** How many are open, how many overdue, how old the oldest is. */
    private static final String FACTS = "holders => holders.map(it => [...it.querySelectorAll('.fact')].map(fact => fact.textContent))";

    private final Page page;
    private final String address;

    ProgressPage(Browser browser, String person, String language) {
        page = browser.loggedIn(person, language, COCKPIT);
        address = page.url().replaceAll("#.*", "#/");
    }

    Page page() {
        return page;
    }

    /** Shows this cycle afresh, whatever was shown before, and waits for all of it. */
    ProgressPage of(String cycle) {
        page.navigate("about:blank");
        page.navigate(address + "progress/" + cycle);
        page.locator("#arshjul-curve").waitFor();
        page.locator("#arshjul-flow .arshjul-choices + div > :not(.arshjul-waiting)").waitFor();
        return this;
    }

    /** Any page of Cockpit, afresh. */
    ProgressPage open(String place, String shown) {
        page.navigate("about:blank");
        page.navigate(address + place);
        page.locator(shown).first().waitFor();
        return this;
    }

    String headline() {
        return page.locator(".arshjul-headline").innerText();
    }

    /** What the line of stages says of a stage. @param part a class: {@code state}, {@code counts} … */
    String stage(String step, String part) {
        Locator found = page.locator("[data-step=" + step + "] ." + part);
        return found.count() == 0 ? "" : found.textContent().replaceFirst("^: ", "");
    }

    /** A scheme's stations, by the table behind its bars: the station's name, the whole scheme, each region. */
    List<List<String>> money(String scheme) {
        return table("[data-scheme=" + scheme + "] table");
    }

    /** Shows the bars of each region instead of each scheme's. */
    ProgressPage moneyByRegion() {
        page.locator("#arshjul-money select").first().selectOption("region");
        page.locator("#arshjul-money [data-region] .arshjul-picture svg").first().waitFor();
        return this;
    }

    /** Shows the regions' bars for one scheme. @param scheme empty for all */
    void regionsOf(String scheme) {
        page.locator("#arshjul-money select").nth(1).selectOption(scheme);
    }

    /** A region's stations, by the table behind its bars: the station's name, all schemes together, each scheme. */
    List<List<String>> moneyOf(String region) {
        return table("#arshjul-money [data-region=" + region + "] table");
    }

    /** Who the heading says has logged in. */
    Locator person() {
        return page.locator("[cam-widget-header] a:has(.glyphicon-user)");
    }

    /** Every link of the flow that is shown: from, to, amount, share. */
    List<List<String>> flow() {
        return table("#arshjul-flow table");
    }

    void choose(String what, String value) {
        String before = page.locator("#arshjul-flow .arshjul-picture").getAttribute("aria-label");
        page.locator("#arshjul-flow label", new Page.LocatorOptions().setHasText(what)).locator("select").selectOption(value);
        page.waitForFunction("before => { const it = document.querySelector('#arshjul-flow .arshjul-picture'); "
                + "return it && it.getAttribute('aria-label') !== before; }", before);
    }

    /** The number of tasks that all holders have, and how many of them are overdue. */
    List<Long> held() {
        long open = 0;
        long overdue = 0;
        for (Object holder : (List<?>) page.locator(".arshjul-holder summary").evaluateAll(FACTS)) {
            List<?> facts = (List<?>) holder;
            open += number(facts.get(0).toString());
            overdue += number(facts.get(1).toString());
        }
        return List.of(open, overdue);
    }

    /** 1 234 567 kr as a number; nothing is what is not there. */
    static long number(String text) {
        return Long.parseLong("0" + text.replaceAll("[^0-9]", ""));
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> table(String selector) {
        List<List<String>> rows = new ArrayList<>((List<List<String>>) page.locator(selector).first().evaluate(CELLS));
        rows.remove(0);
        return rows;
    }
}
