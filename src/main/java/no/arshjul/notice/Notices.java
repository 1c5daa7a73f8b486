package no.arshjul.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.arshjul.calendar.Norway;
import no.arshjul.registry.Guideline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices of the house: every letter of decision, and what is known of how it reached its party. */
@Component
public class Notices {

    private static final String WITH_RULES = """
            select n.*, coalesce(n.reached_on, n.presumed_on) as counts_from, g.appeal_weeks, 'appeal' = any (g.roll_forward) as rolls
            from notice n join guideline g on g.id = n.guideline\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A letter of decision goes out today. It is taken to reach its party after the guideline's days until the day is registered.
     *
     * @param party    organisation number of who it is written to
     * @param document the letter
     * @param kind     {@code decision}, {@code rejection} or {@code late}
     * @param g        the guideline that the case's cycle keeps; its weeks and policy count from then on
     */
    public void sent(String caseNumber, String county, String scheme, String party, UUID document, String kind, Guideline g) {
        LocalDate today = Norway.today(clock);
        jdbc.sql("""
                insert into notice (case_number, county, scheme, party, document, kind, guideline, sent_on, presumed_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(caseNumber, county, scheme, party, document, kind, g.id(), today, today.plusDays(g.appeals().noticeDays())).update();
    }

    /** The newest notice of a case to a party: the one that an appeal is against. */
    public Optional<Notice> latest(String caseNumber, String party) {
        return jdbc.sql(WITH_RULES + "where n.case_number = ? and n.party = ? order by n.id desc limit 1").params(caseNumber, party)
                .query(Notices::row).optional();
    }

    /** The newest notice of a case to each of its parties, for a case of this county. */
    List<Notice> latest(String county, String caseNumber, Optional<String> party) {
        return jdbc.sql(WITH_RULES + """
                where n.county = ? and n.case_number = ? and n.id in (select max(id) from notice where case_number = n.case_number group by party)
                order by n.id""").params(county, caseNumber).query(Notices::row).list().stream()
                .filter(notice -> party.isEmpty() || party.get().equals(notice.party())).toList();
    }

    private static Notice row(ResultSet row, int number) throws SQLException {
        LocalDate reached = date(row, "counts_from");
        LocalDate interrupted = date(row, "interrupted_on");
        LocalDate reasons = date(row, "reasons_given_on");
        return new Notice(row.getLong("id"), row.getString("case_number"), row.getString("party"), row.getString("kind"),
                date(row, "sent_on"), reached, AppealDeadline.standing(reached, interrupted, reasons, row.getInt("appeal_weeks"),
                        row.getBoolean("rolls")), interrupted, reasons);
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
