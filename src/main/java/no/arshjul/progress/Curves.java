package no.arshjul.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.CycleWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports in and tasks done, day by day since the opening, for a cycle and the same call of the year before. */
@Component
class Curves {

    private record Life(LocalDate opened, LocalDate closed) {
    }

    private final Cycles cycles;
    private final CycleWork work;
    private final JdbcClient jdbc;
    private final Clock clock;

    Curves(Cycles cycles, CycleWork work, JdbcClient jdbc, Clock clock) {
        this.cycles = cycles;
        this.work = work;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Curve of(Cycle cycle) {
        String call = cycle.key().substring(Cycle.keyOf(cycle.county(), cycle.year()).length());
        return new Curve(year(cycle), cycles.find(Cycle.keyOf(cycle.county(), cycle.year() - 1) + call).map(this::year).orElse(null));
    }

    private Curve.Year year(Cycle cycle) {
        Life life = jdbc.sql("""
                select (opened_at at time zone 'Europe/Oslo')::date opened, (closed_at at time zone 'Europe/Oslo')::date closed from cycle where key = ?""")
                .param(cycle.key()).query(Life.class).single();
        LocalDate last = life.closed() == null ? Norway.today(clock) : life.closed();
        Map<LocalDate, Long> reports = reports(cycle.key());
        Map<LocalDate, Long> tasks = work.doneByDay(cycle.county(), cycle.key(), startOf(life.opened()), startOf(last.plusDays(1)));
        List<Curve.Day> days = new ArrayList<>();
        long in = before(reports, life.opened());
        long done = 0;
        for (LocalDate date = life.opened(); !date.isAfter(last); date = date.plusDays(1)) {
            in += reports.getOrDefault(date, 0L);
            done += tasks.getOrDefault(date, 0L);
            days.add(new Curve.Day((int) ChronoUnit.DAYS.between(life.opened(), date), date, in, done));
        }
        return new Curve.Year(cycle.year(), days);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Norway.ZONE).toInstant();
    }

    /** Reports that were sent on paper may be older than the cycle. */
    private static long before(Map<LocalDate, Long> days, LocalDate opened) {
        return days.entrySet().stream().filter(day -> day.getKey().isBefore(opened)).mapToLong(Map.Entry::getValue).sum();
    }

    /** A report stays with the call that it came in to, also when a later one has taken it over; one that was withdrawn is in no count. */
    private Map<LocalDate, Long> reports(String cycle) {
        Map<LocalDate, Long> days = new LinkedHashMap<>();
        jdbc.sql("""
                select (received_on at time zone 'Europe/Oslo')::date as day, count(*) pieces from needs_report
                where coalesce(first_cycle, cycle) = ? and status <> 'withdrawn' group by 1""").param(cycle).query(row -> {
                    days.put(row.getObject("day", LocalDate.class), row.getLong("pieces"));
                });
        return days;
    }
}
