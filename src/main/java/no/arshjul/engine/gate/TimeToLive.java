package no.arshjul.engine.gate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** History is kept for at least ten years: the archive and the auditor need it. The engine reads whole days only. */
final class TimeToLive {

    static final int LEAST_DAYS = 3650;
    private static final Pattern DAYS = Pattern.compile("P?(\\d{1,6})D?");

    private TimeToLive() {
    }

    /** @param value as in the file, for example {@code P3650D}; null when it is absent */
    static Optional<Broken> judge(String value) {
        Matcher days = DAYS.matcher(value == null ? "" : value.strip());
        boolean enough = days.matches() && Integer.parseInt(days.group(1)) >= LEAST_DAYS;
        return enough ? Optional.empty() : Optional.of(new Broken("gate.history", String.valueOf(LEAST_DAYS)));
    }
}
