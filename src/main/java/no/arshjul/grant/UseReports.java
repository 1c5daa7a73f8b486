package no.arshjul.grant;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import no.arshjul.money.Kroner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The owners' reports on the use of funds, every version. */
@Component
class UseReports {

    record UseReport(String caseNumber, int year, int version, boolean noReport, Kroner spentOwner, Kroner spentUniversity, String outcome) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    UseReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<UseReport> latest(Award award) {
        return jdbc.sql("select * from use_report where case_number = ? and year = ? order by version desc limit 1")
                .params(award.caseNumber(), award.year()).query(UseReport.class).optional();
    }

    void outcome(Award award, String outcome, String comment) {
        jdbc.sql("""
                update use_report set outcome = ?, comment = ?, controlled_at = ? where case_number = ? and year = ?
                  and version = (select max(version) from use_report where case_number = ? and year = ?)""")
                .params(outcome, comment, clock.instant().atOffset(ZoneOffset.UTC), award.caseNumber(), award.year(), award.caseNumber(), award.year()).update();
    }

    void approved(Award award, Kroner owner, Kroner university) {
        jdbc.sql("""
                update use_report set approved_owner = ?, approved_university = ? where case_number = ? and year = ?
                  and version = (select max(version) from use_report where case_number = ? and year = ?)""")
                .params(owner.amount(), university.amount(), award.caseNumber(), award.year(), award.caseNumber(), award.year()).update();
    }
}
