package no.arshjul.language;

import java.time.LocalDate;
import java.util.List;

/** Dates as a Norwegian reader writes them. Amounts need no help: {@code Kroner.toString()} is alike in both language forms. */
public final class NorwegianText {

    // the months are spelled alike in bokmål and nynorsk; kept here so that no slimmed runtime answers in English
    private static final List<String> MONTHS = List.of("januar", "februar", "mars", "april", "mai", "juni",
            "juli", "august", "september", "oktober", "november", "desember");

    private NorwegianText() {
    }

    /** {@code 1. februar 2027}. The language form is asked for, though it makes no difference today, so that callers never have to know. */
    public static String date(LocalDate date, LanguageForm form) {
        return date.getDayOfMonth() + ". " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }
}
