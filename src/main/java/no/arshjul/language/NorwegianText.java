package no.arshjul.language;

import java.text.Collator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as a Norwegian reader writes them, and the order of names. Amounts need no help: {@code Kroner.toString()} is alike in both language forms. */
public final class NorwegianText {

    // the months are spelled alike in bokmål and nynorsk; kept here so that no slimmed runtime answers in English
    private static final List<String> MONTHS = List.of("januar", "februar", "mars", "april", "mai", "juni",
            "juli", "august", "september", "oktober", "november", "desember");

    private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:\\.? ?(" + String.join("|", MONTHS) + ")|[./] ?(\\d{1,2})\\.?)");

    private NorwegianText() {
    }

    /** The order of a Norwegian dictionary, alike in both language forms: æ, ø and å last, capital and small letters together. */
    public static Comparator<String> alphabetical() {
        return Collator.getInstance(NORWEGIAN)::compare;
    }

    /** {@code 1. februar 2027}. The language form is asked for, though it makes no difference today, so that callers never have to know. */
    public static String date(LocalDate date, LanguageForm form) {
        return day(MonthDay.from(date)) + " " + date.getYear();
    }

    /** {@code 15. august}: a day of every year. */
    public static String day(MonthDay day) {
        return day.getDayOfMonth() + ". " + MONTHS.get(day.getMonthValue() - 1);
    }

    /** A day as people write it: {@code 15. august}, {@code 15.8.}, {@code 15/8}; empty when it is none. */
    public static Optional<MonthDay> readDay(String text) {
        Matcher day = DAY.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!day.matches()) {
            return Optional.empty();
        }
        int month = day.group(3) == null ? MONTHS.indexOf(day.group(2)) + 1 : Integer.parseInt(day.group(3));
        try {
            return Optional.of(MonthDay.of(month, Integer.parseInt(day.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty(); // the 31st of June
        }
    }
}
