package no.arshjul.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the English of Camunda's web apps: all that their catalogues say, but for what Norwegian says in the same words. */
final class English {

    private static final String CATALOGUE = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final Pattern NAME_OF_A_TEXT = Pattern.compile("[A-Z]+(_[A-Z]+)+");

    /** What Camunda is called, and a group's kind, which is data. */
    private static final Set<String> NAMES = Set.of("Camunda", "Camunda Platform", "Cockpit", "default");

    /** All that is seen, or said by a screen reader, on a page. */
    private static final String SEEN = """
            () => [...document.querySelectorAll('body *')].filter((it) => it.checkVisibility()).flatMap((it) => [
              ...['title', 'placeholder', 'aria-label', 'uib-tooltip', 'alt'].map((name) => it.getAttribute(name) || ''),
              ...[...it.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue)
            ]).map((it) => it.trim()).filter((it) => it)
            """;

    private final Set<String> english = new HashSet<>();

    English() throws IOException {
        for (String app : List.of("tasklist", "admin", "welcome", "cockpit")) {
            read(app, "en").path("labels").forEach(text -> english.add(text.asText().trim()));
        }
        for (String app : List.of("tasklist", "admin", "welcome")) {
            for (String form : List.of("nb", "nn")) {
                read(app, form).path("labels").forEach(text -> english.remove(text.asText().trim()));
            }
        }
        english.removeAll(NAMES);
    }

    /** Whether a text is one of the English ones, or the name of one that has no words. */
    boolean says(String text) {
        String bare = text.replaceAll("[\\s*:]+$", "").trim();
        return english.contains(text) || english.contains(bare) || NAME_OF_A_TEXT.matcher(text).matches();
    }

    /** The English texts that are seen on a page now. */
    List<String> on(Page page) {
        return ((List<?>) page.evaluate(SEEN)).stream().map(String::valueOf).filter(this::says).distinct().toList();
    }

    private static JsonNode read(String app, String language) throws IOException {
        try (InputStream file = English.class.getResourceAsStream(CATALOGUE.formatted(app, language))) {
            return new ObjectMapper().readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", ""));
        }
    }
}
