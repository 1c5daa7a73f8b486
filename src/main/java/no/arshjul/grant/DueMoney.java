package no.arshjul.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import no.arshjul.account.Accounts;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Processes;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Makes planned instalments due: booked, what the payee holds to be set off taken first, and the cycle asked to remind of them. */
@Component
class DueMoney {

    private final Instalments instalments;
    private final Accounts accounts;
    private final Cycles cycles;
    private final Registry registry;
    private final Ledger ledger;
    private final Processes processes;
    private final Clock clock;

    DueMoney(Instalments instalments, Accounts accounts, Cycles cycles, Registry registry, Ledger ledger, Processes processes, Clock clock) {
        this.instalments = instalments;
        this.accounts = accounts;
        this.cycles = cycles;
        this.registry = registry;
        this.ledger = ledger;
        this.processes = processes;
        this.clock = clock;
    }

    /** The cycle's row is held by the caller. */
    void makeDue(NeedsReport report, Award award, Instalment planned, By by) {
        Cycle cycle = cycles.get(award.cycle());
        Place place = Unspent.place(award, report, planned.payee());
        ledger.post(place, Account.GRANTED, Account.DUE, planned.amount(), Cause.INSTALMENT_DUE, by);
        Kroner setOff = setOff(place, cycle, planned.payee(), planned.amount(), by);
        LocalDate today = Norway.today(clock);
        String account = accounts.toPay(planned.payee(), planned.account());
        if (setOff.equals(planned.amount())) {
            instalments.setOff(planned.id(), today);
        } else {
            if (setOff.isPositive()) {
                instalments.insertSetOff(planned, setOff, today);
            }
            instalments.due(planned.id(), planned.amount().minus(setOff), account, today);
        }
        remindLater(cycle, report);
    }

    private Kroner setOff(Place place, Cycle cycle, String payee, Kroner amount, By by) {
        Kroner taken = Kroner.ZERO;
        for (var claim : ledger.outstanding(Account.SET_OFF, cycle.county(), payee).entrySet()) {
            Kroner part = claim.getValue().least(amount.minus(taken));
            ledger.post(place, Account.DUE, Account.PAID, part, Cause.SET_OFF, by);
            ledger.post(claim.getKey(), Account.SET_OFF, Account.SETTLED, part, Cause.SET_OFF, by);
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
