package no.arshjul.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What axe finds by the rules of WCAG 2.1 at levels A and AA, and by its own of good practice, on Tasklist's page while a form is open.
 * In what is ours nothing may be found; in Camunda's own frame only what {@link KeptFaults} names.
 */
final class AxeOnForms {

    static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
    private static final String IS_OURS = "selector => { const it = document.querySelector(selector);"
            + " return Boolean(it && it.closest('.fjs-container, .fjs-form, [class*=arshjul]')); }";

    private static final Path REPORT = Path.of("target", "desk", "axe.txt");

    /** Each fault, and the forms with which it was seen. */
    private final Map<String, Set<String>> found = new TreeMap<>();

    /** Legacy mode is for pages without frames of others, as these are: it spares a page of its own for each look. */
    void look(String form, Page page) {
        for (Rule rule : new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze().getViolations()) {
            for (CheckedNode node : rule.getNodes()) {
                String place = String.valueOf(node.getTarget()).replaceAll("^\\[|\\]$", "");
                boolean ours = Boolean.TRUE.equals(page.evaluate(IS_OURS, place));
                if (ours || !KeptFaults.in(rule.getId(), node.getHtml())) {
                    String fault = (ours ? "ours: " : "frame: ") + rule.getId() + " " + node.getHtml().replaceAll("\\s+", " ").replaceAll("\\d{2,}", "#");
                    found.computeIfAbsent(fault, it -> new TreeSet<>()).add(form);
                }
            }
        }
        report();
    }

    /** Kept as it grows, for whoever mends. */
    private void report() {
        try {
            Files.createDirectories(REPORT.getParent());
            Files.write(REPORT, found.entrySet().stream().map(it -> it.getKey() + " at " + it.getValue()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void foundNothing() {
        assertThat(found).isEmpty();
    }
}
