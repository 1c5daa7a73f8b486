package no.arshjul.appeal;

import java.util.List;
import no.arshjul.letters.IncomingPost;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appeals as the journal lists them: the day each was received. */
@Component
class AppealPost implements IncomingPost {

    private final JdbcClient jdbc;

    AppealPost(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Sending> of(String cycle) {
        return jdbc.sql("""
                select a.case_number, 'appeal' as kind, a.received_on as dated, r.owner as sender, r.title
                from appeal a join needs_report r using (case_number) where r.cycle = ? order by a.id""").param(cycle).query(Sending.class).list();
    }
}
