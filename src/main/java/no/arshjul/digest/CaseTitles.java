package no.arshjul.digest;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a case is called: its owner and its title. */
@Component
class CaseTitles {

    private final JdbcClient jdbc;

    CaseTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Case number to «owner: title», for a whole county at once. */
    Map<String, String> of(String county) {
        Map<String, String> titles = new HashMap<>();
        jdbc.sql("select r.case_number, o.name || ': ' || r.title as title from needs_report r join organisation o on o.orgnr = r.owner where r.county = ?")
                .param(county).query(row -> {
                    titles.put(row.getString("case_number"), row.getString("title").replaceAll("\\s+", " "));
                });
        return titles;
    }
}
