package no.arshjul.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Processes;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Each payee's instalment becomes due; what the payee holds to be set off is taken first. The cycle is asked to remind of it. */
@Component
class MakeInstalmentsDue implements Step {

    private static final By BY = By.system("make-instalments-due");

    private final Awards awards;
    private final Instalments instalments;
    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;
    private final Ledger ledger;
    private final Processes processes;
    private final Clock clock;

    MakeInstalmentsDue(Awards awards, Instalments instalments, NeedsReports reports, Cycles cycles, Registry registry, Ledger ledger,
            Processes processes, Clock clock) {
        this.awards = awards;
        this.instalments = instalments;
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
        this.ledger = ledger;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public void run(Scope scope) {
        NeedsReport report = reports.get(scope.text("caseNumber"));
        Award award = awards.get(report.caseNumber(), Integer.parseInt(scope.text("year")));
        Cycle cycle = cycles.lock(award.cycle());
        makeDue(report, award, cycle, report.owner(), "owner", award.ownerAmount(), award.account());
        makeDue(report, award, cycle, report.university(), "university", award.universityAmount(),
                accountOf(report.university()));
        awards.status(award, "running");
        remindLater(cycle, report);
    }

    /** Universities' accounts come from the registry; without one the instalment is due all the same, and can't be attested. */
    private String accountOf(String university) {
        String account = registry.organisation(university).orElseThrow().account();
        return account == null ? "" : account;
    }

    private void makeDue(NeedsReport report, Award award, Cycle cycle, String payee, String role, Kroner amount, String account) {
        Place place = Place.of(cycle.county(), cycle.key(), report.scheme(), award.year()).region(report.region()).ofCase(report.caseNumber(), payee);
        ledger.post(place, Account.GRANTED, Account.DUE, amount, Cause.INSTALMENT_DUE, BY);
        Kroner setOff = setOff(place, cycle, payee, amount);
        LocalDate today = Norway.today(clock);
        if (setOff.isPositive()) {
            instalments.insert(award, payee, role, setOff.amount(), account, "set-off", today);
        }
        if (amount.exceeds(setOff)) {
            instalments.insert(award, payee, role, amount.minus(setOff).amount(), account, "due", today);
        }
    }

    private Kroner setOff(Place place, Cycle cycle, String payee, Kroner amount) {
        Kroner taken = Kroner.ZERO;
        for (var claim : ledger.outstanding(Account.SET_OFF, cycle.county(), payee).entrySet()) {
            Kroner part = claim.getValue().least(amount.minus(taken));
            ledger.post(place, Account.DUE, Account.PAID, part, Cause.SET_OFF, BY);
            ledger.post(claim.getKey(), Account.SET_OFF, Account.SETTLED, part, Cause.SET_OFF, BY);
            taken = taken.plus(part);
        }
        return taken;
    }

    private void remindLater(Cycle cycle, NeedsReport report) {
        if (cycle.payoutReminderOn() == null) {
            int days = registry.guideline(cycles.frame(cycle.key(), report.scheme()).orElseThrow().guideline()).payoutReminderDays();
            LocalDate on = Norway.today(clock).plusDays(days);
            cycles.payoutReminderOn(cycle.key(), on);
            processes.send("payouts-due", cycle.key(), Map.of("payoutReminderMoment", on.atTime(9, 0).atZone(Norway.ZONE).toInstant().toString()));
        }
    }
}
