package no.arshjul.substitute;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import no.arshjul.flow.StandIns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands in for whom. */
@Component
class Substitutions implements StandIns {

    private final JdbcClient jdbc;
    private final Clock clock;

    Substitutions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(Substitution asked) {
        return jdbc.sql("""
                insert into substitution (county, absent, substitute, role, from_date, to_date, reason, status, appointed_by, appointed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(asked.county(), asked.absent(), asked.substitute(), asked.role(), asked.fromDate(), asked.toDate(), asked.reason(),
                        asked.status(), asked.appointedBy(), now())
                .query(Long.class).single();
    }

    Substitution get(String id) {
        return jdbc.sql("select * from substitution where id = ?").param(Long.valueOf(id)).query(Substitution.class).single();
    }

    void rule(long id, boolean approved, String reason, String by) {
        jdbc.sql("update substitution set status = ?, ruling_reason = ?, ruled_by = ?, ruled_at = ? where id = ?")
                .params(approved ? "planned" : "refused", reason, by, now(), id).update();
    }

    void began(long id, boolean added) {
        jdbc.sql("update substitution set status = 'active', added = ? where id = ?").params(added, id).update();
    }

    void ended(long id) {
        jdbc.sql("update substitution set status = 'ended' where id = ?").param(id).update();
    }

    /** Whether the same role is held for another by the same person meanwhile: who ends last takes it away. */
    boolean heldForAnother(Substitution ending) {
        return jdbc.sql("select count(*) > 0 from substitution where substitute = ? and role = ? and status = 'active' and id <> ?")
                .params(ending.substitute(), ending.role(), ending.id()).query(Boolean.class).single();
    }

    /** Hands the duty to take the role away on to the one that still runs. */
    void handOn(Substitution ending) {
        jdbc.sql("update substitution set added = true where substitute = ? and role = ? and status = 'active' and id <> ?")
                .params(ending.substitute(), ending.role(), ending.id()).update();
    }

    @Override
    public Set<String> pairedWith(String county, String person) {
        return jdbc.sql("""
                select absent from substitution where county = :county and substitute = :person and status = 'active' and absent <> :person
                union select substitute from substitution where county = :county and absent = :person and status = 'active'""")
                .param("county", county).param("person", person).query(String.class).set();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
