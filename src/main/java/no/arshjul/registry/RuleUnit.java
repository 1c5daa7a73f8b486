package no.arshjul.registry;

import java.util.regex.Pattern;

/** What the figures of a rule count, and how people write it after the figure. */
enum RuleUnit {
    KRONER("kr|kroner"),
    PERCENT("%|prosent"),
    DAYS("dag|dager|dagar"),
    WEEKS("uke|uker|veke|veker"),
    MONTHS("måned|måneder|månad|månader"),
    YEARS("år"),
    NONE("");

    /** Figures in groups of three, as amounts are written, or without; then the unit, if any. */
    private static final String FIGURE = "(?:%s)?(-?(?:\\d{1,3}(?:[ .]\\d{3})+|\\d{1,15}))(?:,00|,-)?(?: ?(?:%s))?";

    private final Pattern written;

    RuleUnit(String words) {
        this.written = Pattern.compile(FIGURE.formatted(words.startsWith("kr") ? "kr\\.? ?" : "", words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What the rule's name says. */
    static RuleUnit of(GuidelineRule rule) {
        return switch (rule) {
            case BASE_AMOUNT, AUDITOR_THRESHOLD, DAY_RATE, COURSE_RATE -> KRONER;
            case APPEAL_WEEKS -> WEEKS;
            case APPEAL_LATEST_MONTHS -> MONTHS;
            case MOST_YEARS -> YEARS;
            default -> rule.column().matches(".*_percents?") ? PERCENT : rule.column().endsWith("days") ? DAYS : NONE;
        };
    }

    /** The bare figures; a text that is something else, or counts something else, is returned as it is. */
    String figures(String text) {
        var figure = written.matcher(text);
        return figure.matches() ? figure.group(1).replaceAll("[ .]", "") : text;
    }
}
