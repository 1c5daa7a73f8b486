package no.arshjul.grant;

import java.util.List;
import no.arshjul.cycle.Cycle;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases that were given nothing for the cycle's year but something for a later one: no grant runs yet, but the decision has its letter (R8). */
@Component
class LaterYears {

    private final NeedsReports reports;
    private final GrantLetter letter;
    private final JdbcClient jdbc;

    LaterYears(NeedsReports reports, GrantLetter letter, JdbcClient jdbc) {
        this.reports = reports;
        this.letter = letter;
        this.jdbc = jdbc;
    }

    /** @return whether more are left for another batch */
    boolean sendNext(Cycle cycle, int most) {
        List<String> cases = jdbc.sql("""
                select r.case_number from needs_report r where r.cycle = ? and r.status = 'decided'
                  and not exists (select 1 from award a where a.case_number = r.case_number and a.year = ?)
                  and exists (select 1 from decision_line l where l.case_number = r.case_number and l.replaced_by is null and l.owner_amount + l.university_amount > 0)
                  and not exists (select 1 from document d where d.case_number = r.case_number and d.kind = 'grant-letter')
                order by r.case_number limit ?""").params(cycle.key(), cycle.year(), most + 1).query(String.class).list();
        cases.stream().limit(most).map(reports::get).forEach(report -> send(cycle, report));
        return cases.size() > most;
    }

    private void send(Cycle cycle, NeedsReport report) {
        letter.write(report, new Award(report.caseNumber(), cycle.key(), cycle.year(), Kroner.ZERO, Kroner.ZERO, "decided", true, report.account()), null);
    }
}
