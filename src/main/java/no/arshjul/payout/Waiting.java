package no.arshjul.payout;

import java.util.Optional;
import no.arshjul.account.Accounts;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Fault;
import no.arshjul.grant.Instalment;
import no.arshjul.grant.Instalments;
import no.arshjul.grant.Overdue;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.AccountNumber;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Why a line cannot be paid now: an overdue report of the same owner, or an account that is missing or not verified. */
@Component
class Waiting {

    private final Accounts accounts;
    private final Overdue overdue;
    private final Instalments instalments;
    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;

    Waiting(Accounts accounts, Overdue overdue, Instalments instalments, NeedsReports reports, Cycles cycles, Registry registry) {
        this.accounts = accounts;
        this.overdue = overdue;
        this.instalments = instalments;
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
    }

    Optional<Fault> why(RunLine line) {
        return why(instalments.get(line.payoutId()));
    }

    Optional<Fault> why(Instalment instalment) {
        return held(instalment).or(() -> account(instalment));
    }

    Optional<Fault> held(RunLine line) {
        return held(instalments.get(line.payoutId()));
    }

    /** Where the guideline says so, the owner's money of a later year waits for its report. */
    Optional<Fault> held(Instalment instalment) {
        String scheme = reports.get(instalment.caseNumber()).scheme();
        boolean holds = instalment.role().equals("owner")
                && registry.guideline(cycles.frame(instalment.cycle(), scheme).orElseThrow().guideline()).use().holdNextPayout();
        return holds ? overdue.before(cycles.get(instalment.cycle()).county(), instalment.payee(), instalment.year())
                .map(late -> Fault.of("payout.report-overdue", late)) : Optional.empty();
    }

    private Optional<Fault> account(Instalment line) {
        if (!AccountNumber.isValid(line.account())) {
            return Optional.of(Fault.of("payout.account-missing"));
        }
        return accounts.isVerified(line.payee(), line.account()) ? Optional.empty() : Optional.of(Fault.of("payout.account-waiting", line.account()));
    }
}
