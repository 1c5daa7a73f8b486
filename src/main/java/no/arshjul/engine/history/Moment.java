package no.arshjul.engine.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** The engine keeps its times in the zone of the machine it runs on. */
final class Moment {

    private Moment() {
    }

    /** @return null for none */
    static Instant of(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
