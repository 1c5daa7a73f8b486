package no.arshjul.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import no.arshjul.calendar.Norway;
import no.arshjul.calendar.NorwegianDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When the daily digest goes out: on working days, at {@code arshjul.digest-at} in Norway, or never ({@code -}). */
@Component
public class DigestTime {

    private final LocalTime at;

    /** @throws java.time.format.DateTimeParseException when it is neither {@code -} nor a time such as {@code 07:00} */
    DigestTime(@Value("${arshjul.digest-at:07:00}") String at) {
        this.at = at.equals("-") ? null : LocalTime.parse(at);
    }

    /** Empty where no digest is ever sent: then everything goes at once. */
    public Optional<LocalTime> at() {
        return Optional.ofNullable(at);
    }

    /** The moment of a day's digest. @throws IllegalStateException where none is ever sent */
    public Instant on(LocalDate day) {
        return day.atTime(at().orElseThrow(() -> new IllegalStateException("no digest is ever sent"))).atZone(Norway.ZONE).toInstant();
    }

    /** The working day of the next digest that something of this moment gets into. */
    public LocalDate nextAfter(Instant moment) {
        LocalDateTime here = LocalDateTime.ofInstant(moment, Norway.ZONE);
        boolean today = here.toLocalTime().isBefore(at().orElseThrow());
        return NorwegianDays.nextWorkingDay(today ? here.toLocalDate() : here.toLocalDate().plusDays(1));
    }
}
