package no.arshjul.payout;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Saying;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.grant.Instalments;
import no.arshjul.grant.PaidGrants;
import no.arshjul.grant.SettleCycle;
import no.arshjul.letters.Documents;
import no.arshjul.money.LineSum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finance confirms what the bank has paid. A line that the bank refused stays due and says why. */
@Component
class ConfirmPaid implements FormHandler {

    private final Runs runs;
    private final RunRows rows;
    private final Instalments instalments;
    private final PaidGrants grants;
    private final SettleCycle settle;
    private final Documents documents;
    private final Cycles cycles;
    private final JdbcClient jdbc;

    ConfirmPaid(Runs runs, RunRows rows, Instalments instalments, PaidGrants grants, SettleCycle settle, Documents documents, Cycles cycles,
            JdbcClient jdbc) {
        this.runs = runs;
        this.rows = rows;
        this.instalments = instalments;
        this.grants = grants;
        this.settle = settle;
        this.documents = documents;
        this.cycles = cycles;
        this.jdbc = jdbc;
    }

    @Override
    public String form() {
        return "confirm-paid";
    }

    @Override
    public void prepare(OpenTask task) {
        Run run = runs.get(task.text("run"));
        var lines = rows.of(runs.lines(run.key()), "paid");
        task.localJson("lines", lines);
        task.local("extentText", LineSum.of(lines, "amount"));
        documents.ofCycle(run.cycle(), "payment-file").stream().filter(document -> document.title().equals(run.key())).findFirst()
                .ifPresent(file -> task.local("fileId", file.id().toString()));
        task.dueOn(run.payoutDate());
    }

    @Override
    public void submit(Submission sent) {
        Run run = runs.get(sent.text("run"));
        // a report accepted at this moment is seen, or sees this payment
        cycles.lock(run.cycle());
        LocalDate paidOn = sent.values().date("paidOn");
        List<RunLine> lines = runs.lines(run.key());
        Map<Long, Values> answers = LineCheck.check(lines, sent.values().rows("lines"));
        for (RunLine line : lines) {
            boolean paid = answers.get(line.payoutId()).flag("paid");
            runs.paid(run.key(), line.payoutId(), paid);
            if (paid) {
                grants.paid(instalments.get(line.payoutId()), paidOn, sent.person());
                runs.letGo(run.key(), line.payoutId(), "");
            } else {
                String why = Saying.of("payout.refused-by-bank", answers.get(line.payoutId()).textOrEmpty("comment")).toString();
                instalments.stillDue(line.payoutId(), why);
                runs.letGo(run.key(), line.payoutId(), why);
            }
        }
        jdbc.sql("update payout_run set confirmed_by = ?, bank_reference = ?, status = 'paid' where key = ?")
                .params(sent.person(), sent.values().text("bankReference"), run.key()).update();
        settle.ask(run.cycle());
    }
}
