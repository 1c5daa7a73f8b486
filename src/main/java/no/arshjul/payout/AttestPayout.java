package no.arshjul.payout;

import java.util.List;
import java.util.Map;
import no.arshjul.account.Accounts;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.People;
import no.arshjul.flow.Saying;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.grant.Instalments;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.money.LineSum;
import no.arshjul.registry.AccountNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The second person attests line by line; who that cannot be, {@link NotWhoPrepared} and {@link NotWhoDecided} say. */
@Component
class AttestPayout implements FormHandler {

    private final Runs runs;
    private final RunRows rows;
    private final Accounts accounts;
    private final Instalments instalments;
    private final People people;
    private final JdbcClient jdbc;

    AttestPayout(Runs runs, RunRows rows, Accounts accounts, Instalments instalments, People people, JdbcClient jdbc) {
        this.runs = runs;
        this.rows = rows;
        this.accounts = accounts;
        this.instalments = instalments;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Override
    public String form() {
        return "attest-payout";
    }

    @Override
    public void prepare(OpenTask task) {
        Run run = runs.get(task.text("run"));
        var lines = rows.of(runs.lines(run.key()), "attested");
        lines.forEach(line -> ((com.fasterxml.jackson.databind.node.ObjectNode) line).put("attestComment", ""));
        task.localJson("lines", lines);
        task.local("extentText", LineSum.of(lines, "amount"));
        task.local("payoutDateText", NorwegianText.date(run.payoutDate(), LanguageForm.NB));
        task.dueOn(run.payoutDate());
    }

    @Override
    public void submit(Submission sent) {
        Run run = runs.get(sent.text("run"));
        List<RunLine> lines = runs.lines(run.key());
        Map<Long, Values> answers = LineCheck.check(lines, sent.values().rows("lines"));
        int attested = 0;
        Faults faults = new Faults();
        for (RunLine line : lines) {
            Values row = answers.get(line.payoutId());
            boolean yes = row.flag("attested");
            runs.attested(run.key(), line.payoutId(), yes);
            if (yes && !AccountNumber.isValid(line.account())) {
                faults.add(row.fault("account", "payout.no-account", line.payeeName()));
            } else if (yes && !accounts.isVerified(line.payee(), line.account())) {
                faults.add(row.fault("account", "payout.account-not-verified", line.account(), line.payeeName()));
            } else if (yes) {
                attested++;
            } else if (!row.has("attestComment")) {
                faults.add(row.fault("attestComment", "payout.attest-comment"));
            } else {
                String why = Saying.of("payout.not-attested", people.name(sent.county(), sent.person()), row.text("attestComment")).toString();
                instalments.stillDue(line.payoutId(), why);
                runs.letGo(run.key(), line.payoutId(), why);
            }
        }
        faults.orRefuse();
        jdbc.sql("update payout_run set attested_by = ?, status = 'attested' where key = ?").params(sent.person(), run.key()).update();
        sent.set("nothingAttested", attested == 0);
    }
}
