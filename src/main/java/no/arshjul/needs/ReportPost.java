package no.arshjul.needs;

import java.util.List;
import no.arshjul.letters.IncomingPost;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Needs reports as the journal lists them: the day each was received, and by whom it was sent. */
@Component
class ReportPost implements IncomingPost {

    private final JdbcClient jdbc;

    ReportPost(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Sending> of(String cycle) {
        return jdbc.sql("""
                select case_number, 'needs-report' as kind, (received_on at time zone 'Europe/Oslo')::date as dated, owner as sender, title
                from needs_report where cycle = ? order by case_number""").param(cycle).query(Sending.class).list();
    }
}
