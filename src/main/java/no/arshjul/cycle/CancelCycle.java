package no.arshjul.cycle;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back an opening whose frames were wrong. Nothing was posted or published; what was sent is kept as a submission. */
@Component
class CancelCycle implements Step {

    private final JdbcClient jdbc;

    CancelCycle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(Scope scope) {
        jdbc.sql("delete from cycle where key = ? and status = 'opening'").param(scope.text("cycle")).update();
    }
}
