package no.arshjul.payout;

import java.util.List;
import java.util.Map;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.People;
import no.arshjul.flow.Saying;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.grant.Instalments;
import no.arshjul.money.LineSum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first person looks at every line, and holds back what is not to be paid now; it stays due and says why. */
@Component
class PreparePayout implements FormHandler {

    private final Runs runs;
    private final RunRows rows;
    private final Waiting waiting;
    private final Instalments instalments;
    private final People people;
    private final JdbcClient jdbc;

    PreparePayout(Runs runs, RunRows rows, Waiting waiting, Instalments instalments, People people, JdbcClient jdbc) {
        this.runs = runs;
        this.rows = rows;
        this.waiting = waiting;
        this.instalments = instalments;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Override
    public String form() {
        return "prepare-payout";
    }

    @Override
    public void prepare(OpenTask task) {
        var lines = rows.of(runs.lines(task.text("run")), "include");
        task.localJson("lines", lines);
        task.local("extentText", LineSum.of(lines, "amount"));
    }

    @Override
    public void submit(Submission sent) {
        String run = sent.text("run");
        List<RunLine> lines = runs.lines(run);
        Map<Long, Values> answers = LineCheck.check(lines, sent.values().rows("lines"));
        refuseHeld(lines, answers);
        int included = 0;
        for (RunLine line : lines) {
            Values row = answers.get(line.payoutId());
            boolean include = row.flag("include");
            runs.included(run, line.payoutId(), include);
            if (include) {
                included++;
            } else {
                String why = Saying.of("payout.held-back", people.name(sent.county(), sent.person()), row.textOrEmpty("comment")).toString();
                instalments.stillDue(line.payoutId(), why);
                runs.letGo(run, line.payoutId(), why);
            }
        }
        jdbc.sql("update payout_run set payout_date = ?, prepared_by = ?, status = 'prepared' where key = ?")
                .params(sent.values().date("payoutDate"), sent.person(), run).update();
        sent.set("nothingIncluded", included == 0);
    }

    /** A line that has to wait is never paid by an oversight, and never left out without a word. */
    private void refuseHeld(List<RunLine> lines, Map<Long, Values> answers) {
        Faults faults = new Faults();
        for (RunLine line : lines) {
            Values row = answers.get(line.payoutId());
            if (row.flag("include")) {
                waiting.held(line).ifPresent(why -> faults.add(row.fault("include", why.code(), why.args().toArray())));
            }
        }
        faults.orRefuse();
    }
}
