package no.arshjul.engine.door;

import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which county a name, a cycle or a case belongs to. */
@Component
class Counties {

    private final JdbcClient sql;

    Counties(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<String> named(String county) {
        return one("select id from county where id = ?", county);
    }

    /** @param key a cycle's business key; one that is not there yet, or is mistyped, still tells its county by how it begins */
    Optional<String> ofCycle(String key) {
        return one("select county from cycle where key = ?", key).or(() -> byBeginning(key));
    }

    Optional<String> ofCase(String number) {
        return one("select county from needs_report where case_number = ?", number).or(() -> byBeginning(number));
    }

    /** {@code OSLO-OG-VIKEN-2027} and {@code OSLO-OG-VIKEN-2027-0001} begin with the county's id in capitals. */
    private Optional<String> byBeginning(String key) {
        return key == null ? Optional.empty()
                : one("select id from county where ? like upper(id) || '-%' order by length(id) desc limit 1", key.toUpperCase(Locale.ROOT));
    }

    private Optional<String> one(String query, String argument) {
        return argument == null ? Optional.empty() : sql.sql(query).param(argument).query(String.class).optional();
    }
}
