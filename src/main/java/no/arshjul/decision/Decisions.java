package no.arshjul.decision;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The formal decisions, kept apart from the recommendations they rest on (R5). */
@Component
public class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is decided for a case, by year: each year's newest version. */
    public List<DecisionLine> of(String caseNumber) {
        return jdbc.sql("select * from decision_line where case_number = ? and replaced_by is null order by year").param(caseNumber).query(DecisionLine.class).list();
    }

    /** Who made the decisions of a cycle: none of them attests its payments (R6). */
    public List<String> deciders(String cycle) {
        return jdbc.sql("select distinct person from decision where cycle = ? and outcome <> 'return-to-forum'").param(cycle)
                .query(String.class).list();
    }

    /** Years that earlier cycles of the county decided for this one. */
    List<DecisionLine> boundFor(String county, int year, String cycle) {
        return jdbc.sql("""
                select l.* from decision_line l join needs_report r using (case_number)
                where l.replaced_by is null and r.county = ? and l.year = ? and r.cycle <> ? and l.owner_amount + l.university_amount > 0
                  and not exists (select 1 from award a where a.case_number = l.case_number and a.year = l.year)
                  and not exists (select 1 from award a where a.case_number = l.case_number and a.status = 'declined')
                order by l.case_number""").params(county, year, cycle).query(DecisionLine.class).list();
    }
}
