package no.arshjul.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;

/** What a person does in Tasklist, by mouse and keyboard. Fields are found by what stands above them. */
final class Tasklist {

    private static final Pattern CLAIM = Pattern.compile("^\\s*Ta oppg(aven|åva)\\s*$");
    private static final String COMPLETE = "Fullfør";

    /** Not a group or a list, whose heading may read as one of its fields does. */
    private static final String FIELD = "xpath=ancestor::div[contains(concat(' ', @class, ' '), ' fjs-form-field ')][1]"
            + "[not(contains(@class, 'fjs-form-field-group') or contains(@class, 'fjs-form-field-dynamiclist'))]";

    private final Page page;

    Tasklist(Page page) {
        this.page = page;
    }

    void openStartForm(String process) {
        page.locator(".start-process-action a").click();
        page.locator(".modal-dialog").getByText(process, new Locator.GetByTextOptions().setExact(true)).click();
        form().waitFor();
    }

    /** Opens the first task of this name that waits for one of the person's groups, and claims it. */
    void openTask(String name) {
        openTask(name, "");
    }

    /** As {@link #openTask(String)}, the first whose card shows this text. A task that is the person's own already is not claimed. */
    void openTask(String name, String onCard) {
        page.locator(".tasks-list li").filter(new Locator.FilterOptions().setHasText(name)).filter(new Locator.FilterOptions().setHasText(onCard))
                .first().locator("a").first().click();
        form().waitFor();
        Locator claim = page.getByText(CLAIM);
        Locator open = page.locator("button.btn-primary:visible:enabled", new Page.LocatorOptions().setHasText(COMPLETE));
        claim.or(open).first().waitFor();
        if (claim.isVisible()) {
            claim.click();
        }
        open.waitFor();
    }

    Locator form() {
        return page.locator(".fjs-form:visible");
    }

    /** The field with this label; when there are several, that of the row given, counted from 0. */
    Locator field(String label, int row) {
        return page.locator("label.fjs-form-field-label").filter(new Locator.FilterOptions().setHasText(exactly(label))).locator(FIELD).nth(row);
    }

    Locator input(String label, int row) {
        return field(label, row).locator("input, textarea").first();
    }

    void type(String label, Object value) {
        type(label, 0, value);
    }

    void type(String label, int row, Object value) {
        Locator input = input(label, row);
        input.fill(value.toString());
        input.press("Tab");
        PlaywrightAssertions.assertThat(input).not().hasValue("");
    }

    void choose(String label, String option) {
        choose(label, 0, option);
    }

    void choose(String label, int row, String option) {
        Locator field = field(label, row);
        Locator offered = field.locator(".fjs-dropdownlist-item");
        if (offered.count() == 0) {
            field.locator(".fjs-input-group, .fjs-taglist-input").first().click();
        }
        offered.filter(new Locator.FilterOptions().setHasText(option)).first().click();
        Locator several = field.locator(".fjs-taglist-input");
        if (several.count() > 0) {
            several.press("Tab"); // what more there is to choose lies over the form until one goes on
        }
    }

    void tick(String label) {
        page.locator(".fjs-form label").filter(new Locator.FilterOptions().setHasText(label)).locator("input").first().check();
    }

    void addRow(String list) {
        page.locator(".fjs-form .fjs-form-field-dynamiclist, .fjs-form .fjs-repeat-row-container, .fjs-form-field-group")
                .filter(new Locator.FilterOptions().setHasText(list)).last().locator(".fjs-repeat-render-add").last().click();
    }

    void start() {
        page.locator(".modal-dialog button.btn-primary:visible", new Page.LocatorOptions().setHasText("Start")).click();
    }

    void complete() {
        page.locator("button.btn-primary:visible", new Page.LocatorOptions().setHasText(COMPLETE)).click();
    }

    /** The newest of Tasklist's boxes: what was done, or what was wrong. */
    Locator said() {
        return page.locator(".alert:visible, .notification:visible").last();
    }

    Page page() {
        return page;
    }

    /** Read by the browser, which doesn't know Java's quotes. */
    private static Pattern exactly(String label) {
        return Pattern.compile("^" + label.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0") + "\\*?$");
    }
}
