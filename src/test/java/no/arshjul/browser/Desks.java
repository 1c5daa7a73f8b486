package no.arshjul.browser;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Everybody of a county at work at the same time, each at an own machine, in one language. Nobody logs in twice. */
final class Desks {

    private final Browser browser;
    private final String language;
    private final Words words;
    private final BiConsumer<String, Page> opened;
    private final Map<String, Desk> desks = new HashMap<>();

    /** @param opened is told each form that is opened, see {@link Desk} */
    Desks(Browser browser, String language, BiConsumer<String, Page> opened) {
        this.browser = browser;
        this.language = language;
        this.words = new Words(language);
        this.opened = opened;
    }

    Desk of(String person) {
        return desks.computeIfAbsent(person, it -> new Desk(it, browser.tasklist(it, language), words, opened));
    }

    boolean nynorsk() {
        return language.startsWith("nn");
    }
}
