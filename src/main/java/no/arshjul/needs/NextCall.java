package no.arshjul.needs;

import java.util.List;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports that were ready too late for their own call (status next-call): the next one takes them over, so that none is lost. */
@Component
public class NextCall {

    private final NeedsReports reports;
    private final ReportLetters letters;
    private final Cycles cycles;
    private final JdbcClient jdbc;

    NextCall(NeedsReports reports, ReportLetters letters, Cycles cycles, JdbcClient jdbc) {
        this.reports = reports;
        this.letters = letters;
        this.cycles = cycles;
        this.jdbc = jdbc;
    }

    /**
     * Moves the waiting reports of this year's and last year's calls into this one, where it has their scheme, and tells their owners.
     * Last year's ask for their money a year later: what they asked it for has passed. The caller holds the cycle's row.
     */
    public void takeOver(Cycle call) {
        List<String> waiting = jdbc.sql("""
                select r.case_number from needs_report r join cycle c on c.key = r.cycle
                where r.county = :county and r.status = 'next-call' and c.key <> :call and c.year in (:year - 1, :year)
                  and r.scheme in (select scheme from cycle_frame where cycle = :call) order by r.case_number for update of r""")
                .param("county", call.county()).param("call", call.key()).param("year", call.year()).query(String.class).list();
        waiting.forEach(caseNumber -> move(reports.get(caseNumber), call));
    }

    private void move(NeedsReport report, Cycle call) {
        int later = call.year() - cycles.get(report.cycle()).year();
        List<Amount> amounts = reports.amounts(report.caseNumber());
        for (int last = amounts.size() - 1; last >= 0 && later > 0; last--) {
            moveYear(report.caseNumber(), amounts.get(last).year(), later);
        }
        jdbc.sql("update needs_report set first_cycle = coalesce(first_cycle, cycle), cycle = ?, status = 'ready' where case_number = ?")
                .params(call.key(), report.caseNumber()).update();
        letters.joinedCall(report, call);
    }

    private void moveYear(String caseNumber, int year, int later) {
        for (String table : List.of("needs_amount", "needs_owner_amount")) {
            jdbc.sql("update " + table + " set year = year + ? where case_number = ? and year = ?").params(later, caseNumber, year).update();
        }
    }
}
