package no.arshjul.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.arshjul.calendar.Norway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports on the use of funds that should have come: asked of a grant, and of an owner that is to be paid for a later year. */
@Component
public class Overdue {

    private static final String MISSING = """
            a.status = 'running' and not exists (select 1 from use_report u where u.case_number = a.case_number and u.year = a.year
              and not u.no_report and (u.outcome is null or u.outcome = 'accept')
              and u.version = (select max(v.version) from use_report v where v.case_number = a.case_number and v.year = a.year))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Overdue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isMissing(Award award) {
        return jdbc.sql("select count(*) > 0 from award a where a.case_number = ? and a.year = ? and " + MISSING)
                .params(award.caseNumber(), award.year()).query(Boolean.class).single();
    }

    void note(Award award) {
        jdbc.sql("update award set report_overdue_on = coalesce(report_overdue_on, ?) where case_number = ? and year = ?")
                .params(Norway.today(clock), award.caseNumber(), award.year()).update();
    }

    /** The deadline has been moved: the report is not overdue any more. */
    void forget(Award award) {
        jdbc.sql("update award set report_overdue_on = null, report_escalated_on = null where case_number = ? and year = ?")
                .params(award.caseNumber(), award.year()).update();
    }

    void escalate(Award award) {
        jdbc.sql("update award set report_escalated_on = ? where case_number = ? and year = ?")
                .params(Norway.today(clock), award.caseNumber(), award.year()).update();
    }

    /** The case and year of the owner's oldest overdue report from before a year: its timer has fired, or its deadline has passed. */
    public Optional<String> before(String county, String owner, int year) {
        LocalDate today = Norway.today(clock);
        return jdbc.sql("""
                select a.case_number || ' (' || a.year || ')' from award a join needs_report r using (case_number) join cycle c on c.key = a.cycle
                where r.county = ? and r.owner = ? and a.year < ? and (a.report_overdue_on is not null or ? > coalesce((select d.counts from case_deadline d
                    where d.case_number = a.case_number and d.year = a.year and d.name = 'use-report'), c.report_deadline)) and """
                + " " + MISSING + " order by a.year, a.case_number limit 1").params(county, owner, year, today).query(String.class).optional();
    }
}
