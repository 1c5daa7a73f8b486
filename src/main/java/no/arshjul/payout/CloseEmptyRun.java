package no.arshjul.payout;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A run without a line to pay is closed; what it held is still due. */
@Component
class CloseEmptyRun implements Step {

    private final JdbcClient jdbc;

    CloseEmptyRun(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(Scope scope) {
        jdbc.sql("update payout_run set status = 'empty' where key = ?").param(scope.text("run")).update();
    }
}
