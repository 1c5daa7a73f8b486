package no.arshjul.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** A list of a form as a table, as a person meets it in Tasklist. Cells are found by the row's name and the column's. */
final class GridPage {

    private final Page page;

    GridPage(Page page) {
        this.page = page;
        root().locator("table[role=grid]").waitFor();
    }

    Locator root() {
        return page.locator(".arshjul-grid:visible").last();
    }

    Locator rows() {
        return root().locator("table[role=grid] tbody tr");
    }

    Locator cell(int row, String column) {
        return rows().nth(row).locator("th, td").nth(place(column));
    }

    /** The column's place, counted from 0. */
    int place(String column) {
        return root().locator("thead th").allInnerTexts().stream().map(GridPage::bare).toList().indexOf(column);
    }

    String text(int row, String column) {
        return cell(row, column).locator(".value").innerText().replace('\u00a0', ' ');
    }

    /** Stands in the cell, as after a click. */
    GridPage stand(int row, String column) {
        cell(row, column).click();
        return this;
    }

    GridPage press(String... keys) {
        List.of(keys).forEach(page.keyboard()::press);
        return this;
    }

    GridPage type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Pastes as a spreadsheet's text would be pasted into the cell where one stands. */
    void paste(String text) {
        page.evaluate("""
                text => {
                  const data = new DataTransfer();
                  data.setData('text/plain', text);
                  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""", text);
    }

    String copied() {
        return (String) page.evaluate("""
                () => {
                  const data = new DataTransfer();
                  document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
                  return data.getData('text/plain');
                }""");
    }

    Locator button(String name) {
        return root().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator told() {
        return root().locator(".told");
    }

    /** A figure of the bar above the table, e.g. Igjen. */
    String figure(String name) {
        return root().locator(".bar dl div").filter(new Locator.FilterOptions().setHas(page.locator("dt", new Page.LocatorOptions().setHasText(name))))
                .first().locator("dd").innerText().replace('\u00a0', ' ');
    }

    /** Milliseconds from the form's fetching until the table was drawn, by the browser's own timing. */
    double millisToOpen() {
        page.waitForFunction("() => performance.getEntriesByName('arshjul-grid-drawn').length > 0");
        return ((Number) page.evaluate("""
                () => {
                  const form = performance.getEntriesByType('resource').filter((it) => /\\/(deployed-form|form)(\\?|$)/.test(it.name)).at(-1);
                  return performance.getEntriesByName('arshjul-grid-drawn').at(-1).startTime - form.startTime;
                }""")).doubleValue();
    }

    /** Milliseconds from each of the keys until the screen showed it, by the browser's own timing. */
    @SuppressWarnings("unchecked")
    List<Number> millisOf(String typed) {
        page.evaluate("""
                () => {
                  window.keyMillis = [];
                  new PerformanceObserver((list) => list.getEntries().filter((it) => it.name === 'keydown')
                    .forEach((it) => window.keyMillis.push(it.duration))).observe({ type: 'event', durationThreshold: 16 });
                }""");
        type(typed);
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))");
        return (List<Number>) page.evaluate("() => window.keyMillis");
    }

    private static String bare(String head) {
        return head.replace("▲", "").replace("▼", "").strip();
    }
}
