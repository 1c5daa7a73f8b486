package no.arshjul.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * One person at one open Tasklist through a whole test. Texts are given in bokmål and found in the language of the browser. What is
 * sent and refused fails at once, with what was said.
 */
final class Desk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String person;
    private final Tasklist list;
    private final Words words;
    private final BiConsumer<String, Page> opened;
    private final String address;
    private final PageWatch watch;
    private String form;

    /** @param opened is told the id of each form that is opened, and the page that shows it */
    Desk(String person, Tasklist list, Words words, BiConsumer<String, Page> opened) {
        this.person = person;
        this.list = list;
        this.words = words;
        this.opened = opened;
        this.address = list.page().url().replaceAll("#.*", "#/");
        this.watch = new PageWatch(list.page());
    }

    Page page() {
        return list.page();
    }

    Tasklist list() {
        return list;
    }

    /** Opens a start form by the name of its process. */
    Desk start(String process) {
        comeBack();
        return showing(() -> list.openStartForm(words.of(process)));
    }

    /** Opens and claims the task with this name whose card shows this text, e.g. its case number. */
    Desk open(String task, String onCard) {
        comeBack();
        return showing(() -> list.openTask(words.of(task), onCard));
    }

    Desk type(String label, Object value) {
        return type(label, 0, value);
    }

    Desk type(String label, int row, Object value) {
        return doing(label, () -> list.type(words.of(label), row, value));
    }

    Desk choose(String label, String option) {
        return choose(label, 0, option);
    }

    Desk choose(String label, int row, String option) {
        return doing(label + " = " + option, () -> list.choose(words.of(label), row, words.of(option)));
    }

    Desk tick(String label) {
        return doing(label, () -> list.form().locator("label").filter(new Locator.FilterOptions().setHasText(alone(words.of(label))))
                .locator("input").first().check());
    }

    /** One of a group's buttons or boxes. */
    Desk tick(String group, String option) {
        return doing(group + " = " + option, () -> list.field(words.of(group), 0).locator("label")
                .filter(new Locator.FilterOptions().setHasText(alone(words.of(option)))).locator("input").first().check());
    }

    Desk addRow(String of) {
        list.addRow(words.of(of));
        return this;
    }

    GridPage grid() {
        return new GridPage(page());
    }

    /** Writes in the table, as {@link GridPage#type}, in the column with this name. */
    Desk write(int row, String column, Object value) {
        grid().stand(row, words.of(column)).type(value.toString()).press("Enter");
        return this;
    }

    String word(String bokmål) {
        return words.of(bokmål);
    }

    /** Sends the start form. */
    void send() {
        sent(list::start);
    }

    void complete() {
        sent(list::complete);
    }

    /** Nobody works at a desk that is left: its list asks the server for news no more. */
    private void leave() {
        page().navigate("about:blank");
    }

    private void comeBack() {
        if (page().url().equals("about:blank")) {
            watch.anew();
            page().navigate(address);
        }
    }

    private Desk doing(String what, Runnable act) {
        try {
            act.run();
            return this;
        } catch (TimeoutError e) {
            throw failed("could not do: " + what, e);
        }
    }

    /** A page that shows no form in half a minute is loaded anew once, as its reader would do. What it said then stands in the build's output. */
    private Desk showing(Runnable act) {
        page().setDefaultTimeout(Browser.LONGEST_MILLIS / 2);
        Response response;
        try {
            response = deployedForm(act);
        } catch (TimeoutError e) {
            page().setDefaultTimeout(Browser.LONGEST_MILLIS);
            System.out.println(failed("found no form, and loads the page anew", e).getMessage());
            leave();
            comeBack();
            response = deployedFormAgain(act);
        } finally {
            page().setDefaultTimeout(Browser.LONGEST_MILLIS);
        }
        form = id(response.text());
        opened.accept(form, page());
        return this;
    }

    private Response deployedForm(Runnable act) {
        return page().waitForResponse(it -> it.url().contains("/deployed-"), act);
    }

    private Response deployedFormAgain(Runnable act) {
        try {
            return deployedForm(act);
        } catch (TimeoutError e) {
            throw failed("found no form", e);
        }
    }

    private static String id(String form) {
        try {
            return JSON.readTree(form).path("id").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private void sent(Runnable act) {
        try {
            Response response = page().waitForResponse(it -> it.url().contains("/submit-form"), act);
            if (response.status() >= 300) {
                throw failed("was refused: " + response.text(), null);
            }
            leave();
        } catch (TimeoutError e) {
            throw failed("could not send", e);
        }
    }

    private AssertionError failed(String what, Throwable cause) {
        page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "desk", person + "-" + form + ".png")).setFullPage(true));
        return new AssertionError(person + " after " + form + " " + what + "; " + watch.told(), cause);
    }

    private static Pattern alone(String text) {
        return Pattern.compile("^\\s*" + text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0") + "\\s*\\*?\\s*$");
    }
}
