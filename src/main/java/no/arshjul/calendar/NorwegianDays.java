package no.arshjul.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.bekk.bekkopen.date.NorwegianDateUtil;

/** Working days in Norway: Monday to Friday but for public holidays (helligdager, 1 May and 17 May). */
public final class NorwegianDays {

    private static final Map<Integer, Set<LocalDate>> HOLIDAYS = new ConcurrentHashMap<>();

    private NorwegianDays() {
    }

    /** Public holidays; Sundays are free by themselves, and only some of them are found here. */
    static boolean isHoliday(LocalDate date) {
        return HOLIDAYS.computeIfAbsent(date.getYear(), NorwegianDays::holidays).contains(date);
    }

    public static boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(date);
    }

    /** The date itself when it is a working day, else the first working day after it. */
    public static LocalDate nextWorkingDay(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    // the library keeps an unguarded map of its own and answers in the machine's zone: asked once a year, by one thread at a time
    private static synchronized Set<LocalDate> holidays(int year) {
        return Arrays.stream(NorwegianDateUtil.getHolidays(year)).map(NorwegianDays::date).collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate date(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault());
    }
}
