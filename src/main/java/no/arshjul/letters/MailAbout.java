package no.arshjul.letters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail is about, for the log.
 *
 * @param cycle      key of a cycle, or null
 * @param caseNumber or null
 */
record MailAbout(String cycle, String caseNumber) {

    private static final Pattern CASE = Pattern.compile("[A-ZÆØÅ-]{1,40}-[0-9]{4}-[0-9]{4,6}");
    private static final Pattern CYCLE = Pattern.compile("([A-ZÆØÅ-]{1,40}-[0-9]{4}(-[A-Z])?)(/.*)?");

    /** @param key a case's number, a cycle's key, or that of a meeting or run under one; of anything else nothing is known */
    static MailAbout of(Object key) {
        String text = String.valueOf(key);
        Matcher cycle = CYCLE.matcher(text);
        return CASE.matcher(text).matches() ? new MailAbout(null, text) : new MailAbout(cycle.matches() ? cycle.group(1) : null, null);
    }
}
