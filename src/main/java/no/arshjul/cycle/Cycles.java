package no.arshjul.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.arshjul.money.Kroner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counties' cycles and their frames. */
@Component
public class Cycles {

    private final JdbcClient jdbc;

    Cycles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Cycle> find(String key) {
        return jdbc.sql("select * from cycle where key = ?").param(key).query(Cycle.class).optional();
    }

    /** @throws java.util.NoSuchElementException when there is none */
    public Cycle get(String key) {
        return find(key).orElseThrow();
    }

    /** Open cycles of a county, the newest first. */
    public List<Cycle> open(String county) {
        return jdbc.sql("select * from cycle where county = ? and status <> 'closed' order by year desc").param(county)
                .query(Cycle.class).list();
    }

    /** All cycles of a county, the newest first. */
    public List<Cycle> all(String county) {
        return jdbc.sql("select * from cycle where county = ? order by year desc, key desc").param(county).query(Cycle.class).list();
    }

    /** The calls of a county's year, the first one first. */
    public List<Cycle> ofYear(String county, int year) {
        return jdbc.sql("select * from cycle where county = ? and year = ? order by key").params(county, year).query(Cycle.class).list();
    }

    /** Takes the cycle's row until the transaction ends, so that only one at a time can ask whether it is the last. */
    public Cycle lock(String key) {
        return jdbc.sql("select * from cycle where key = ? for update").param(key).query(Cycle.class).single();
    }

    public void status(String key, String status) {
        jdbc.sql("update cycle set status = ? where key = ?").params(status, key).update();
    }

    public List<CycleFrame> frames(String key) {
        return jdbc.sql("select * from cycle_frame where cycle = ? order by scheme").param(key).query(CycleFrame.class).list();
    }

    public Optional<CycleFrame> frame(String key, String scheme) {
        return frames(key).stream().filter(frame -> frame.scheme().equals(scheme)).findFirst();
    }

    /** Binds more of a frame that is not divided yet, or less when negative. */
    void bind(CycleFrame frame, Kroner more) {
        jdbc.sql("update cycle_frame set bound = bound + ?, net = net - ? where cycle = ? and scheme = ?")
                .params(more.amount(), more.amount(), frame.cycle(), frame.scheme()).update();
    }

    /** What was bound is free again after the frame was divided, which stays as it was. */
    void freeBound(CycleFrame frame, Kroner freed) {
        jdbc.sql("update cycle_frame set bound_freed = bound_freed + ? where cycle = ? and scheme = ?")
                .params(freed.amount(), frame.cycle(), frame.scheme()).update();
    }

    /** The next case number, e.g. {@code ROGALAND-2027-0001}: one series for all calls of a year. Numbers have no holes unless a submission was rolled back whole. */
    public String nextCase(String key) {
        Cycle cycle = get(key);
        String series = Cycle.keyOf(cycle.county(), cycle.year());
        return "%s-%04d".formatted(series, next(series, "cases"));
    }

    public String nextRun(String key) {
        return key + "/payout-" + next(key, "runs");
    }

    public String nextMeeting(String key) {
        return key + "/forum-" + next(key, "meetings");
    }

    public void payoutReminderOn(String key, LocalDate date) {
        jdbc.sql("update cycle set payout_reminder_on = ? where key = ?").params(date, key).update();
    }

    /**
     * Writes a date that was moved, as typed and as it counts.
     *
     * @param column {@code needs_deadline}, {@code recommendation_deadline}, {@code forum_date} or {@code report_deadline}
     */
    public void moved(String key, String column, LocalDate typed, LocalDate counts) {
        if (column.equals("forum_date")) {
            jdbc.sql("update cycle set forum_date = ? where key = ?").params(counts, key).update();
        } else if (List.of("needs_deadline", "recommendation_deadline", "report_deadline").contains(column)) {
            jdbc.sql("update cycle set %1$s = ?, %1$s_typed = ? where key = ?".formatted(column)).params(counts, typed, key).update();
        } else {
            throw new IllegalArgumentException(column);
        }
    }

    private int next(String key, String counter) {
        return jdbc.sql("update cycle set %1$s = %1$s + 1 where key = ? returning %1$s".formatted(counter)).param(key)
                .query(Integer.class).single();
    }
}
