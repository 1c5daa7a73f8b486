package no.arshjul.grant;

import no.arshjul.account.Accounts;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.ledger.By;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Each payee's instalments are planned by the guideline; the first of them is due at once. */
@Component
class MakeInstalmentsDue implements Step {

    private static final By BY = By.system("make-instalments-due");

    private final Awards awards;
    private final Instalments instalments;
    private final NextInstalment next;
    private final DueMoney dueMoney;
    private final Accounts accounts;
    private final AppealWait appealWait;
    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;

    MakeInstalmentsDue(Awards awards, Instalments instalments, NextInstalment next, DueMoney dueMoney, Accounts accounts, AppealWait appealWait,
            NeedsReports reports, Cycles cycles, Registry registry) {
        this.awards = awards;
        this.instalments = instalments;
        this.next = next;
        this.dueMoney = dueMoney;
        this.accounts = accounts;
        this.appealWait = appealWait;
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
    }

    @Override
    public void run(Scope scope) {
        NeedsReport report = reports.get(scope.text("caseNumber"));
        int year = Integer.parseInt(scope.text("year"));
        cycles.lock(awards.get(report.caseNumber(), year).cycle());
        Award award = awards.get(report.caseNumber(), year); // as it is now: a change of its decision may have been waited for
        Guideline guideline = registry.guideline(cycles.frame(award.cycle(), report.scheme()).orElseThrow().guideline());
        plan(report, award, guideline, report.owner(), "owner", award.ownerAmount(), accounts.toPay(report.owner(), award.account()));
        // Universities' accounts come from the registry; without one the instalment is due all the same, and can't be attested.
        plan(report, award, guideline, report.university(), "university", award.universityAmount(),
                accounts.verified(report.university()).orElse(""));
        instalments.planned(award).stream().filter(Instalment::isFirst).forEach(first -> dueMoney.makeDue(report, award, first, BY));
        awards.status(award, "running");
        next.tell(scope, award);
    }

    private void plan(NeedsReport report, Award award, Guideline guideline, String payee, String role, Kroner amount, String account) {
        if (amount.isPositive()) {
            var notBefore = appealWait.until(report.caseNumber(), report.owner(), guideline);
            InstalmentPlan.of(amount, guideline.payment(), award.year())
                    .forEach(part -> instalments.plan(award, payee, role, account, part, notBefore.orElse(null)));
        }
    }
}
