package no.arshjul.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import no.arshjul.calendar.Deadline;
import no.arshjul.registry.Guideline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets the deadlines of cases: the date as it was set, and the one that counts after rolling forward by the guideline's policy (R10). */
@Component
public class Deadlines {

    private final JdbcClient jdbc;

    Deadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The date that counts when any of these guidelines lets the deadline move to the next working day. */
    public static LocalDate counting(LocalDate typed, String name, Collection<Guideline> guidelines) {
        return guidelines.stream().anyMatch(guideline -> guideline.rolls(name)) ? Deadline.rolledForward(typed).date() : typed;
    }

    /**
     * Sets a case's deadline, or sets it anew.
     *
     * @param name {@code confirmation}, {@code completion}, {@code acceptance} or {@code repayment}
     * @param year of the grant; the cycle's for a needs report
     * @return the date that counts
     */
    public LocalDate set(String caseNumber, String name, int year, LocalDate typed, Guideline guideline) {
        LocalDate counts = counting(typed, name, java.util.List.of(guideline));
        set(caseNumber, name, year, typed, counts);
        return counts;
    }

    /** As the other, when the date that counts is known. */
    public void set(String caseNumber, String name, int year, LocalDate typed, LocalDate counts) {
        jdbc.sql("""
                insert into case_deadline (case_number, name, year, typed, counts) values (?, ?, ?, ?, ?)
                on conflict (case_number, name, year) do update set typed = excluded.typed, counts = excluded.counts""")
                .params(caseNumber, name, year, typed, counts).update();
    }

    /** The date that counts; empty when this deadline was never set for the case. */
    public Optional<LocalDate> of(String caseNumber, String name, int year) {
        return jdbc.sql("select counts from case_deadline where case_number = ? and name = ? and year = ?").params(caseNumber, name, year)
                .query(LocalDate.class).optional();
    }
}
