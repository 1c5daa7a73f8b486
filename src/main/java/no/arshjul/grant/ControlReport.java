package no.arshjul.grant;

import java.time.Clock;
import java.time.LocalDate;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The secretariat accepts the owner's report, or returns it. */
@Component
class ControlReport implements FormHandler {

    private final Awards awards;
    private final UseReports useReports;
    private final Unspent unspent;
    private final NeedsReports reports;
    private final Cycles cycles;
    private final ReportDeadlines deadlines;
    private final Registry registry;
    private final Clock clock;

    ControlReport(Awards awards, UseReports useReports, Unspent unspent, NeedsReports reports, Cycles cycles, ReportDeadlines deadlines,
            Registry registry, Clock clock) {
        this.awards = awards;
        this.useReports = useReports;
        this.unspent = unspent;
        this.reports = reports;
        this.cycles = cycles;
        this.deadlines = deadlines;
        this.registry = registry;
        this.clock = clock;
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
        UseReports.UseReport report = useReports.latest(award).orElseThrow();
        task.local("approvedOwner", report.spentOwner().amount());
        task.local("approvedUniversity", report.spentUniversity().amount());
    }

    @Override
    public void submit(Submission sent) {
        Award award = award(sent);
        Values values = sent.values();
        String outcome = values.text("reportOutcome");
        UseReports.UseReport report = useReports.latest(award).orElseThrow();
        Kroner owner = approved(values, "approvedOwner", report.spentOwner());
        Kroner university = approved(values, "approvedUniversity", report.spentUniversity());
        boolean less = report.spentOwner().exceeds(owner) || report.spentUniversity().exceeds(university);
        new Faults().when(owner.exceeds(report.spentOwner()), "approvedOwner", "grant.over-spent", report.spentOwner())
                .when(university.exceeds(report.spentUniversity()), "approvedUniversity", "grant.over-spent", report.spentUniversity())
                .when(outcome.equals("accept") && less && !values.has("reportComment"), "reportComment", "grant.part-approval-reason").orRefuse();
        useReports.outcome(award, outcome, values.textOrEmpty("reportComment"));
        if (outcome.equals("accept")) {
            cycles.lock(award.cycle());
            useReports.approved(award, owner, university);
            Kroner left = unspent.settle(award, owner, university, sent.person());
            awards.status(award, "reported");
            sent.set("unspentLeft", left.isPositive());
        } else {
            askAgain(sent, award);
        }
    }

    /** Less than what was spent may be approved; the rest is to be settled as unspent. */
    private static Kroner approved(Values values, String field, Kroner spent) {
        return values.has(field) ? Kroner.of(values.number(field)) : spent;
    }

    /** A returned report has some days before its owner is reminded of it again. */
    private void askAgain(Submission sent, Award award) {
        Guideline guideline = registry.guideline(cycles.frame(award.cycle(), reports.get(award.caseNumber()).scheme()).orElseThrow().guideline());
        LocalDate again = Norway.today(clock).plusDays(guideline.completionDays());
        LocalDate deadline = deadlines.of(award);
        ReportTimes times = ReportTimes.of(again.isAfter(deadline) ? again : deadline, guideline);
        sent.set("reportOverdue", times.overdue().toString());
        sent.set("reportEscalation", times.escalation().toString());
    }

    private Award award(Scope scope) {
        return awards.get(scope.text("caseNumber"), Integer.parseInt(scope.text("year")));
    }
}
