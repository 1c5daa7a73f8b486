package no.arshjul.grant;

import java.util.List;
import no.arshjul.letters.IncomingPost;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports on the use of funds as the journal lists them; what the secretariat notes for one that never came is no post. */
@Component
class UsePost implements IncomingPost {

    private final JdbcClient jdbc;

    UsePost(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Sending> of(String cycle) {
        return jdbc.sql("""
                select u.case_number, 'use-report' as kind, (u.sent_at at time zone 'Europe/Oslo')::date as dated, r.owner as sender, r.title
                from use_report u join award a using (case_number, year) join needs_report r using (case_number)
                where a.cycle = ? and not u.no_report order by u.case_number, u.year, u.version""").param(cycle).query(Sending.class).list();
    }
}
