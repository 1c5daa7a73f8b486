package no.arshjul.grant;

import java.util.List;
import java.util.Optional;
import no.arshjul.decision.Amounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The awards of the house. */
@Component
public class Awards {

    private final JdbcClient jdbc;

    Awards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is none */
    public Award get(String caseNumber, int year) {
        return jdbc.sql("select * from award where case_number = ? and year = ?").params(caseNumber, year).query(Award.class).single();
    }

    Optional<Award> find(String caseNumber, int year) {
        return jdbc.sql("select * from award where case_number = ? and year = ?").params(caseNumber, year).query(Award.class).optional();
    }

    boolean none(String caseNumber) {
        return jdbc.sql("select count(*) = 0 from award where case_number = ?").param(caseNumber).query(Boolean.class).single();
    }

    void insert(String caseNumber, String cycle, int year, Amounts amounts, boolean firstYear, String account) {
        jdbc.sql("""
                insert into award (case_number, cycle, year, owner_amount, university_amount, status, first_year, account)
                values (?, ?, ?, ?, ?, 'decided', ?, ?)""").params(caseNumber, cycle, year, amounts.ownerAmount().amount(),
                amounts.universityAmount().amount(), firstYear, account).update();
    }

    void amounts(Award award, Amounts now) {
        jdbc.sql("update award set owner_amount = ?, university_amount = ? where case_number = ? and year = ?")
                .params(now.ownerAmount().amount(), now.universityAmount().amount(), award.caseNumber(), award.year()).update();
    }

    List<Award> next(String cycle, int most) {
        return jdbc.sql("select * from award where cycle = ? and status = 'decided' order by case_number limit ?").params(cycle, most)
                .query(Award.class).list();
    }

    void status(Award award, String status) {
        jdbc.sql("update award set status = ? where case_number = ? and year = ?").params(status, award.caseNumber(), award.year()).update();
    }

    /** The first year's award of a case that is in one of these statuses. */
    Optional<Award> running(String caseNumber, String... statuses) {
        return jdbc.sql("select * from award where case_number = ? and status = any (?) order by year limit 1").params(caseNumber, statuses)
                .query(Award.class).optional();
    }

    /** A cycle's awards that still go on, by case number. */
    List<Award> open(String cycle) {
        return jdbc.sql("select * from award where cycle = ? and status not in ('declined','ended') order by case_number").param(cycle)
                .query(Award.class).list();
    }

    boolean anyOpen(String cycle) {
        return jdbc.sql("select count(*) > 0 from award where cycle = ? and status not in ('declined','ended')").param(cycle)
                .query(Boolean.class).single();
    }
}
