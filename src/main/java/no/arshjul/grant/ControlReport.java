package no.arshjul.grant;

import no.arshjul.cycle.Cycles;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Submission;
import no.arshjul.money.Kroner;
import org.springframework.stereotype.Component;

/** The secretariat accepts the owner's report, or returns it. */
@Component
class ControlReport implements FormHandler {

    private final Awards awards;
    private final UseReports useReports;
    private final Unspent unspent;
    private final Cycles cycles;

    ControlReport(Awards awards, UseReports useReports, Unspent unspent, Cycles cycles) {
        this.awards = awards;
        this.useReports = useReports;
        this.unspent = unspent;
        this.cycles = cycles;
    }

    @Override
    public String form() {
        return "control-report";
    }

    @Override
    public void prepare(OpenTask task) {
        Award award = award(task);
        task.local("grantedOwner", award.ownerAmount().amount());
        task.local("grantedUniversity", award.universityAmount().amount());
    }

    @Override
    public void submit(Submission sent) {
        Award award = award(sent);
        String outcome = sent.values().text("reportOutcome");
        useReports.outcome(award, outcome, sent.values().textOrEmpty("reportComment"));
        if (outcome.equals("accept")) {
            cycles.lock(award.cycle());
            UseReports.UseReport report = useReports.latest(award).orElseThrow();
            Kroner left = unspent.settle(award, report.spentOwner(), report.spentUniversity(), sent.person());
            awards.status(award, "reported");
            sent.set("unspentLeft", left.isPositive());
        }
    }

    private Award award(Scope scope) {
        return awards.get(scope.text("caseNumber"), Integer.parseInt(scope.text("year")));
    }
}
