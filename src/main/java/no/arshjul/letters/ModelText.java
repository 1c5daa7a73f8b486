package no.arshjul.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.arshjul.calendar.Norway;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.money.Kroner;

/** Turns the values of a letter into the text a reader meets, in one language form. */
final class ModelText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");
    /** Keys whose values may be ids: they are put into words, and other texts are left as they are. */
    private static final Map<String, String> IDS = Map.of("scheme", "scheme", "schemeName", "scheme", "outcome", "outcome",
            "outcomeName", "outcome", "missing", "criterion", "reason", "repayment-reason");

    private static final Pattern ACCOUNT = Pattern.compile("^([0-9]{4})([0-9]{2})([0-9]{5})$");

    private final Words words;
    private final LanguageForm form;

    ModelText(Words words, LanguageForm form) {
        this.words = words;
        this.form = form;
    }

    Map<String, Object> of(Map<String, Object> model) {
        Map<String, Object> text = new LinkedHashMap<>();
        model.forEach((key, value) -> text.put(key, of(key, value)));
        return text;
    }

    private Object of(String key, Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof String string) {
            String id = IDS.get(key);
            if (key.equals("account")) {
                return ACCOUNT.matcher(string).replaceFirst("$1.$2.$3");
            }
            return clean(id == null ? string : words.nameOr(id, string, form, string));
        }
        if (value instanceof Kroner || value instanceof Integer || value instanceof Long) {
            return value.toString();
        }
        if (value instanceof LocalDate date) {
            return NorwegianText.date(date, form);
        }
        if (value instanceof Instant instant) {
            ZonedDateTime moment = instant.atZone(Norway.ZONE);
            return NorwegianText.date(moment.toLocalDate(), form) + " kl. " + TIME.format(moment);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> of(key, item)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> text = new LinkedHashMap<>();
            map.forEach((inner, item) -> text.put(inner.toString(), of(inner.toString(), item)));
            return text;
        }
        throw new IllegalArgumentException("A letter can't say a " + value.getClass().getName() + " (" + key + ")");
    }

    /** Texts pasted from a word processor carry signs that no XML may hold. */
    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().map(c -> allowed(c) ? c : ' ').forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean allowed(int c) {
        return c == '\n' || c == '\t' || c >= 0x20 && c < 0x7f || c >= 0xa0 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }
}
