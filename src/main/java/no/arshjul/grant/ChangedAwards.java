package no.arshjul.grant;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import no.arshjul.account.Accounts;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.decision.Amounts;
import no.arshjul.decision.AwardedGrants;
import no.arshjul.flow.Processes;
import no.arshjul.flow.Refusal;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An award, its instalments and its running grant follow a decision that has been changed. What stands in an open payment run is
 * never touched: the change is refused until the run has ended.
 */
@Component
class ChangedAwards implements AwardedGrants {

    private final Awards awards;
    private final Instalments instalments;
    private final UseReports useReports;
    private final ChangedClaims claims;
    private final StartGrants grants;
    private final SettleCycle settle;
    private final NeedsReports reports;
    private final Accounts accounts;
    private final Cycles cycles;
    private final Ledger ledger;
    private final Processes processes;
    private final JdbcClient jdbc;
    private final Clock clock;

    ChangedAwards(Awards awards, Instalments instalments, UseReports useReports, ChangedClaims claims, StartGrants grants, SettleCycle settle,
            NeedsReports reports, Accounts accounts, Cycles cycles, Ledger ledger, Processes processes, JdbcClient jdbc, Clock clock) {
        this.awards = awards;
        this.instalments = instalments;
        this.useReports = useReports;
        this.claims = claims;
        this.grants = grants;
        this.settle = settle;
        this.reports = reports;
        this.accounts = accounts;
        this.cycles = cycles;
        this.ledger = ledger;
        this.processes = processes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Standing> changeable(String caseNumber, int year, boolean ownerChanges, boolean universityChanges) {
        Optional<Award> award = awards.find(caseNumber, year);
        award.ifPresent(found -> {
            cycles.lock(found.cycle());
            check(found, ownerChanges, universityChanges);
        });
        return award.map(found -> new Standing(found.cycle(), found.status().equals("running")));
    }

    private void check(Award award, boolean ownerChanges, boolean universityChanges) {
        switch (award.status()) {
            case "declined" -> throw Refusal.of("grant.change.declined", award.caseNumber());
            case "reported", "ended" -> throw Refusal.of("grant.change.accounted", award.caseNumber(), String.valueOf(award.year()));
            default -> { }
        }
        useReports.latest(award).filter(report -> report.outcome() == null).ifPresent(report -> {
            // without a report all that was paid is claimed back already: it is settled, though the grant waits for the money
            throw report.noReport() ? Refusal.of("grant.change.accounted", award.caseNumber(), String.valueOf(award.year()))
                    : Refusal.of("grant.change.report", award.caseNumber());
        });
        for (Instalment instalment : instalments.of(award)) {
            boolean touched = instalment.role().equals("owner") ? ownerChanges : universityChanges;
            if (touched && instalments.inOpenRun(instalment)) {
                throw Refusal.of("grant.change.in-open-run", award.caseNumber());
            }
        }
    }

    @Override
    public void awarded(String caseNumber, String cycleKey, int year, Amounts now) {
        Cycle cycle = cycles.lock(cycleKey);
        NeedsReport report = reports.get(caseNumber);
        boolean first = report.cycle().equals(cycleKey) || awards.none(caseNumber);
        awards.insert(caseNumber, cycleKey, year, now, first, report.account());
        grants.start(cycle, awards.get(caseNumber, year));
    }

    @Override
    public void changed(String caseNumber, int year, Amounts now, Kroner ownerClaim, Kroner universityClaim) {
        Award before = awards.get(caseNumber, year);
        awards.amounts(before, now);
        Award award = awards.get(caseNumber, year);
        NeedsReport report = reports.get(caseNumber);
        follow(award, report, report.owner(), "owner", accounts.toPay(report.owner(), award.account()));
        follow(award, report, report.university(), "university", accounts.verified(report.university()).orElse(""));
        claims.claim(award, report.owner(), ownerClaim);
        claims.claim(award, report.university(), universityClaim);
        processes.tell("grant", caseNumber, Map.of("year", year), Map.of("ownerAmount", now.ownerAmount().amount(),
                "universityAmount", now.universityAmount().amount()));
        if (now.total().isZero()) {
            withdraw(award);
        }
    }

    /** What is due is what the ledger says is due: less is taken from the last instalment, more becomes one of its own. What is planned is what is granted and not due. */
    private void follow(Award award, NeedsReport report, String payee, String role, String account) {
        Place place = Unspent.place(award, report, payee);
        Kroner more = adjust(award, role, "due", ledger.balance(Account.DUE, place));
        if (more.isPositive()) {
            instalments.insert(award, payee, role, more.amount(), account, "due", Norway.today(clock));
        }
        if (award.status().equals("running")) {
            Kroner unplanned = adjust(award, role, "planned", ledger.balance(Account.GRANTED, place));
            instalments.planned(award).stream().filter(one -> one.role().equals(role) && unplanned.isPositive())
                    .reduce((one, later) -> later).ifPresent(last -> instalments.increase(last, unplanned.amount()));
        }
    }

    /** Takes from the last instalments of this status until they sum to no more than this. @return what they sum to less */
    private Kroner adjust(Award award, String role, String status, Kroner wanted) {
        var open = instalments.of(award).stream().filter(one -> one.role().equals(role) && one.status().equals(status)).toList();
        Kroner difference = wanted.minus(Kroner.sum(open.stream().map(Instalment::amount).toList()));
        for (int last = open.size() - 1; last >= 0 && difference.isNegative(); last--) {
            Kroner part = Kroner.ZERO.minus(difference).least(open.get(last).amount());
            instalments.reduce(open.get(last), part.amount());
            difference = difference.plus(part);
        }
        return difference;
    }

    private void withdraw(Award award) {
        awards.status(award, "ended"); // not declined: what later years were promised stands or falls by its own decision
        processes.send("grant-withdrawn", award.caseNumber(), Map.of("year", award.year()), Map.of());
        settle.ask(award.cycle());
    }
}
