package no.arshjul.grant;

import java.time.Clock;
import java.time.ZoneOffset;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The owner reports how the money was used; for a report that never comes the secretariat records so, and the money is claimed back. */
@Component
class ReportUse implements FormHandler {

    private final Awards awards;
    private final UseReports useReports;
    private final Unspent unspent;
    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;
    private final ReportDeadlines deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportUse(Awards awards, UseReports useReports, Unspent unspent, NeedsReports reports, Cycles cycles, Registry registry,
            ReportDeadlines deadlines, JdbcClient jdbc, Clock clock) {
        this.awards = awards;
        this.useReports = useReports;
        this.unspent = unspent;
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "report-use";
    }

    @Override
    public void prepare(OpenTask task) {
        Award award = award(task);
        task.local("grantedOwner", award.ownerAmount().amount());
        task.local("grantedUniversity", award.universityAmount().amount());
        task.local("auditorAsked", asksAuditor(award));
        task.dueOn(deadlines.of(award));
    }

    @Override
    public void submit(Submission sent) {
        Award award = award(sent);
        Values values = sent.values();
        boolean missing = values.flagOr("noReport", false);
        Kroner owner = missing ? Kroner.ZERO : Kroner.of(values.number("spentOwner"));
        Kroner university = missing ? Kroner.ZERO : Kroner.of(values.number("spentUniversity"));
        new Faults()
                .when(missing && !sent.by("secretariat"), "noReport", "grant.no-report-by-office-only")
                .when(owner.isNegative() || owner.exceeds(award.ownerAmount()), "spentOwner", "grant.over-granted", owner, award.ownerAmount())
                .when(university.isNegative() || university.exceeds(award.universityAmount()), "spentUniversity", "grant.over-granted",
                        university, award.universityAmount())
                .when(!missing && values.number("ownContributionUsed") < 0, "ownContributionUsed", "form.not-negative")
                .when(!missing && values.number("participantsReached") < 0, "participantsReached", "form.not-negative")
                .when(!missing && award.total().exceeds(owner.plus(university)) && !values.has("unspentProposal"), "unspentProposal",
                        "grant.unspent-proposal", award.total().minus(owner).minus(university))
                .when(!missing && asksAuditor(award) && !values.has("auditorStatement"), "auditorStatement", "grant.auditor-statement",
                        threshold(award))
                .orRefuse();
        insert(sent, award, missing, owner, university);
        sent.set("reportMissing", missing);
        if (missing) {
            cycles.lock(award.cycle());
            Kroner claimed = unspent.settle(award, Kroner.ZERO, Kroner.ZERO, sent.person());
            sent.set("repaymentNeeded", claimed.isPositive());
        }
    }

    private boolean asksAuditor(Award award) {
        return threshold(award) != null && !threshold(award).exceeds(award.total());
    }

    /** The year's grant from which an auditor's statement is asked for; null: none is. */
    private Kroner threshold(Award award) {
        Long from = registry.guideline(cycles.frame(award.cycle(), reports.get(award.caseNumber()).scheme()).orElseThrow().guideline())
                .use().auditorThreshold();
        return from == null ? null : Kroner.of(from);
    }

    private void insert(Submission sent, Award award, boolean missing, Kroner owner, Kroner university) {
        int version = useReports.latest(award).map(UseReports.UseReport::version).orElse(0) + 1;
        jdbc.sql("""
                insert into use_report (case_number, year, version, person, no_report, spent_owner, spent_university, sent_at, auditor_statement, form)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(award.caseNumber(), award.year(), version, sent.person() == null ? "" : sent.person(), missing, owner.amount(),
                        university.amount(), clock.instant().atOffset(ZoneOffset.UTC), sent.values().textOrEmpty("auditorStatement"),
                        sent.values().json().toString())
                .update();
    }

    private Award award(no.arshjul.flow.Scope scope) {
        return awards.get(scope.text("caseNumber"), Integer.parseInt(scope.text("year")));
    }
}
