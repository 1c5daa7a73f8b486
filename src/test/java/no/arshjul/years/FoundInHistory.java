package no.arshjul.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.arshjul.testing.PublicOffice;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever was done to a cycle or to a case of it stands among the cycle's instances, though its process has only its key and says no cycle.
 * A new process of that kind, which the history doesn't know of, is found out here.
 */
final class FoundInHistory {

    record Silent(String definition, String businessKey) {
    }

    private final JdbcClient jdbc;
    private final PublicOffice api;

    FoundInHistory(JdbcClient jdbc, PublicOffice api) {
        this.jdbc = jdbc;
        this.api = api;
    }

    void all(String cycle) {
        List<Silent> silent = jdbc.sql("""
                select distinct p.proc_def_key_ definition, p.business_key_ business_key from act_hi_procinst p
                where split_part(p.business_key_, '/', 1) in (select :cycle union all select case_number from needs_report where cycle = :cycle)
                  and not exists (select 1 from act_hi_varinst v where v.proc_inst_id_ = p.id_ and v.name_ = 'cycle')""")
                .param("cycle", cycle).query(Silent.class).list();
        assertThat(silent).extracting(Silent::definition).contains("declare-conflict", "correct-payment");
        for (Silent one : silent) {
            assertThat(api.get("mona", "/api/progress/instances?cycle=" + cycle + "&definition=" + one.definition() + "&text="
                    + URLEncoder.encode(one.businessKey(), StandardCharsets.UTF_8)).get("total").asLong()).as(one.toString()).isPositive();
        }
    }
}
