package no.arshjul.browser;

import java.util.List;
import java.util.Map;

/** What axe finds in the frame that Camunda's Tasklist brings along and that we can't mend. The accessibility statement tells of each. */
final class KeptFaults {

    /** By axe's rule: parts of the elements that may break it. */
    static final Map<String, List<String>> BY_RULE = Map.of();

    /** What the statement tells of besides: axe has no rule of WCAG for it, or cannot see it. */
    static final List<String> BESIDES = List.of("diagrams", "calendar");

    private KeptFaults() {
    }

    static boolean in(String rule, String html) {
        return BY_RULE.getOrDefault(rule, List.of()).stream().anyMatch(html::contains);
    }
}
