package no.arshjul.progress;

import java.time.LocalDate;
import java.util.List;

/** How a year went day by day, and the year before it behind. @param lastYear null when there was none */
record Curve(Year thisYear, Year lastYear) {

    /** @param days each day from the opening on, without gaps */
    record Year(int year, List<Day> days) {
    }

    /**
     * @param day     days since the cycle was opened
     * @param reports needs reports that had come in by then
     * @param tasks   tasks that had been done by then
     */
    record Day(int day, LocalDate date, long reports, long tasks) {
    }
}
