package no.arshjul.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what becomes known of a notice; what stood there before is kept beside it, with who wrote it. */
@Component
class NoticeBook {

    private static final Map<String, String> COLUMNS =
            Map.of("reached", "reached_on", "reasons-requested", "interrupted_on", "reasons-given", "reasons_given_on");

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isRegistered(Notice notice) {
        return jdbc.sql("select reached_on is not null from notice where id = ?").param(notice.id()).query(Boolean.class).single();
    }

    /** @return the number of the entry in the history */
    long register(Notice notice, String what, LocalDate date, String remark, String person) {
        String column = COLUMNS.get(what);
        long number = jdbc.sql("""
                insert into notice_history (notice, what, old_date, new_date, remark, person, registered_at)
                select id, ?, %s, ?, ?, ?, ? from notice where id = ? for update returning id""".formatted(column))
                .params(what, date, remark, person == null ? "" : person, clock.instant().atOffset(ZoneOffset.UTC), notice.id())
                .query(Long.class).single();
        jdbc.sql("update notice set %s = ? where id = ?".formatted(column)).params(date, notice.id()).update();
        return number;
    }
}
