package no.arshjul.engine;

import java.util.Set;
import no.arshjul.flow.Instances;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the engine's history, as long as it is kept: as long as the diagrams say. */
@Component
class EngineInstances implements Instances {

    private final JdbcClient jdbc;

    EngineInstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> of(String businessKey) {
        return jdbc.sql("select proc_inst_id_ from act_hi_procinst where business_key_ = ?").param(businessKey).query(String.class).set();
    }
}
