package no.arshjul.impartiality;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the office's people have declared, and what was ruled. The newest word on a person and a case is the one that holds. */
@Component
class Impartiality {

    private static final String NEWEST = """
            select case_number from impartiality i where person = :person and case_number in (:cases)
            and id = (select max(id) from impartiality where person = i.person and case_number = i.case_number) and
            """;

    /** @param source {@code own}: of an own organisation, {@code declared}: for another reason */
    record Declaration(long id, String county, String person, String caseNumber, String source, String reason, Boolean disqualified) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Impartiality(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long declare(String county, String person, String caseNumber, String source, String reason) {
        return jdbc.sql("""
                insert into impartiality (county, person, case_number, source, reason, declared_at)
                values (?, ?, ?, ?, ?, ?) returning id""")
                .params(county, person, caseNumber, source, reason, clock.instant().atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }

    Declaration get(long id) {
        return jdbc.sql("select * from impartiality where id = ?").param(id).query(Declaration.class).single();
    }

    void rule(long id, boolean disqualified, String reason, String by) {
        jdbc.sql("update impartiality set disqualified = ?, ruling_reason = ?, ruled_by = ?, ruled_at = ? where id = ?")
                .params(disqualified, reason, by, clock.instant().atOffset(ZoneOffset.UTC), id).update();
    }

    /** Which of these cases the person has been found partial in: by the office's ruling, or by the forum's. */
    List<String> disqualified(String person, List<String> cases) {
        return cases.isEmpty() ? List.of() : jdbc.sql(NEWEST + """
                disqualified
                union select case_number from conflict where member = :person and case_number in (:cases) and disqualified
                order by case_number""").param("person", person).param("cases", cases).query(String.class).list();
    }

    /** Which of these cases the person has declared something about that nobody has ruled on yet. */
    List<String> pending(String person, List<String> cases) {
        return cases.isEmpty() ? List.of() : jdbc.sql(NEWEST + "disqualified is null order by case_number")
                .param("person", person).param("cases", cases).query(String.class).list();
    }
}
