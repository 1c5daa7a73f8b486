package no.arshjul.payout;

import java.util.List;
import no.arshjul.flow.Option;
import no.arshjul.flow.Options;
import no.arshjul.flow.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments of the reader's counties that may be corrected: those of cycles that have not been closed, the newest first. */
@Component
class PaidOptions implements Options {

    private final JdbcClient jdbc;

    PaidOptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "paid-instalments";
    }

    @Override
    public List<Option> list(Reader reader) {
        if (!reader.groups().contains("finance")) {
            return List.of();
        }
        return jdbc.sql("""
                select i.id::text as value, i.case_number || ', ' || o.name || ', ' || i.amount || ' kr, ' || to_char(i.paid_on, 'DD.MM.YYYY') as label
                from instalment i join organisation o on o.orgnr = i.payee join cycle c on c.key = i.cycle
                where i.status = 'paid' and c.status <> 'closed' and c.county = any (?) order by i.paid_on desc, i.id desc""")
                .param(reader.counties().toArray(String[]::new)).query(Option.class).list();
    }
}
