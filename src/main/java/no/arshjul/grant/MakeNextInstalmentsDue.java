package no.arshjul.grant;

import java.time.LocalDate;
import java.util.Optional;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.ledger.By;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The day of a later instalment: it is due now, unless the deadline to appeal, which it waits for, has been moved past it. */
@Component
class MakeNextInstalmentsDue implements Step {

    private static final By BY = By.system("make-next-instalments-due");

    private final Awards awards;
    private final Instalments instalments;
    private final NextInstalment next;
    private final DueMoney dueMoney;
    private final AppealWait appealWait;
    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;

    MakeNextInstalmentsDue(Awards awards, Instalments instalments, NextInstalment next, DueMoney dueMoney, AppealWait appealWait,
            NeedsReports reports, Cycles cycles, Registry registry) {
        this.awards = awards;
        this.instalments = instalments;
        this.next = next;
        this.dueMoney = dueMoney;
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
        next.day(award).ifPresent(day -> {
            Optional<LocalDate> later = appealWait.until(report.caseNumber(), report.owner(), guideline).filter(until -> until.isAfter(day));
            later.ifPresentOrElse(until -> instalments.postpone(award, day, until), () -> makeDue(report, award, day));
        });
        next.tell(scope, award);
    }

    private void makeDue(NeedsReport report, Award award, LocalDate day) {
        instalments.planned(award).stream().filter(part -> day.equals(part.plannedOn())).forEach(part -> dueMoney.makeDue(report, award, part, BY));
    }
}
