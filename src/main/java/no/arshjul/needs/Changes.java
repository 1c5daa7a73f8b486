package no.arshjul.needs;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changed in a case after it was received: what stood there before is kept, with who changed it, when and why. */
@Component
class Changes {

    /**
     * @param cause {@code completion}, {@code correction}, {@code owner-left} or {@code lead-replaced}
     * @param field as in the form
     * @param year  of an amount, else null
     * @param owner of an owner's amount or of who left, else null
     */
    record Change(String cause, String field, Integer year, String owner, String oldValue, String newValue) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Changes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(String caseNumber, List<Change> changes, String reason, String person) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        changes.forEach(change -> jdbc.sql("""
                insert into needs_change (case_number, cause, field, year, owner, old_value, new_value, reason, person, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(caseNumber, change.cause(), change.field(), change.year(), change.owner(), change.oldValue(), change.newValue(), reason,
                        person == null ? "" : person, now).update());
    }

    /** What changed since the case was last controlled, in the order it changed; everything when it never was. */
    List<Change> sinceTheControl(String caseNumber) {
        return jdbc.sql("""
                select cause, field, year, owner, old_value, new_value from needs_change where case_number = :case and changed_at >=
                  coalesce((select max(controlled_at) from formal_control where case_number = :case), '-infinity') order by id""")
                .param("case", caseNumber).query(Change.class).list();
    }
}
