package no.arshjul.appeal;

import java.util.Map;
import no.arshjul.cycle.Cycles;
import no.arshjul.decision.Amounts;
import no.arshjul.decision.ChangedDecisions;
import no.arshjul.decision.Decisions;
import no.arshjul.flow.Faults;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.ledger.By;
import no.arshjul.money.Kroner;
import no.arshjul.needs.Amount;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import org.springframework.stereotype.Component;

/** Carries out an appeal that is followed: the year of the case's cycle gets other amounts, or a report that was turned away is let in. */
@Component
class AppealChange {

    private final ChangedDecisions changes;
    private final Decisions decisions;
    private final NeedsReports reports;
    private final Readmission readmission;
    private final Cycles cycles;

    AppealChange(ChangedDecisions changes, Decisions decisions, NeedsReports reports, Readmission readmission, Cycles cycles) {
        this.changes = changes;
        this.decisions = decisions;
        this.reports = reports;
        this.readmission = readmission;
        this.cycles = cycles;
    }

    /** @return the new amounts; null when the report is let in again */
    Amounts carryOut(Appeal appeal, Submission sent, String reason) {
        if (appeal.isAboutRejection()) {
            readmission.admit(appeal, reason, sent.person());
            return null;
        }
        NeedsReport report = reports.get(appeal.caseNumber());
        Amounts now = amounts(sent.values(), report);
        changes.change(appeal.caseNumber(), Map.of(year(report), now), "appeal", reason, new By(sent.form(), sent.person(), null));
        return now;
    }

    /** The amounts are in the appeal's row; a later form must not find those of an earlier one. */
    void forget(Submission sent) {
        sent.set("changedOwnerAmount", null);
        sent.set("changedUniversityAmount", null);
    }

    /** The year that an appeal's amounts are about; later years stay as they were promised. */
    int year(NeedsReport report) {
        return cycles.get(report.cycle()).year();
    }

    Amounts before(NeedsReport report) {
        return decisions.of(report.caseNumber()).stream().filter(line -> line.year() == year(report)).findFirst()
                .map(line -> new Amounts(line.ownerAmount(), line.universityAmount())).orElse(Amounts.NOTHING);
    }

    private Amounts amounts(Values values, NeedsReport report) {
        Faults faults = new Faults();
        faults.when(!values.has("changedOwnerAmount"), "changedOwnerAmount", "form.required");
        faults.when(!values.has("changedUniversityAmount"), "changedUniversityAmount", "form.required");
        faults.orRefuse();
        Amounts now = Amounts.of(values.number("changedOwnerAmount"), values.number("changedUniversityAmount"));
        Amount asked = reports.amounts(report.caseNumber()).stream().filter(amount -> amount.year() == year(report)).findFirst()
                .orElseThrow(() -> Refusal.at("changedOwnerAmount", "appeal.nothing-asked", String.valueOf(year(report))));
        Kroner before = before(report).total();
        faults.when(now.ownerAmount().exceeds(asked.ownerAmount()), "changedOwnerAmount", "recommendation.over-asked", now.ownerAmount(), asked.ownerAmount())
                .when(now.universityAmount().exceeds(asked.universityAmount()), "changedUniversityAmount", "recommendation.over-asked",
                        now.universityAmount(), asked.universityAmount())
                .when(before.exceeds(now.total()), "changedOwnerAmount", "appeal.not-worse", now.total(), before)
                .orRefuse();
        return now;
    }
}
