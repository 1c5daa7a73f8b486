package no.arshjul.amendment;

import java.util.Map;
import java.util.TreeMap;
import no.arshjul.decision.Amounts;
import no.arshjul.decision.DecisionLine;
import no.arshjul.decision.Decisions;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Posting;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import org.springframework.stereotype.Component;

/** What of a case's decision has been paid, and so what a withdrawal leaves of it. */
@Component
class Unpaid {

    private final Decisions decisions;
    private final NeedsReports reports;
    private final Ledger ledger;

    Unpaid(Decisions decisions, NeedsReports reports, Ledger ledger) {
        this.decisions = decisions;
        this.reports = reports;
        this.ledger = ledger;
    }

    /** The years that a withdrawal changes, and what is left in them: nothing when what is paid is claimed back, else what is paid. */
    Map<Integer, Amounts> kept(String caseNumber, boolean claim) {
        NeedsReport report = reports.get(caseNumber);
        Map<Integer, Amounts> byYear = new TreeMap<>();
        for (DecisionLine line : decisions.of(caseNumber)) {
            Amounts paid = new Amounts(paid(caseNumber, report.owner(), line.year()), paid(caseNumber, report.university(), line.year()));
            Amounts left = claim ? Amounts.NOTHING : paid;
            if (!left.equals(new Amounts(line.ownerAmount(), line.universityAmount()))) {
                byYear.put(line.year(), left);
            }
        }
        return byYear;
    }

    Kroner paid(String caseNumber) {
        NeedsReport report = reports.get(caseNumber);
        return Kroner.sum(decisions.of(caseNumber).stream()
                .map(line -> paid(caseNumber, report.owner(), line.year()).plus(paid(caseNumber, report.university(), line.year()))).toList());
    }

    Kroner decided(String caseNumber) {
        return Kroner.sum(decisions.of(caseNumber).stream().map(DecisionLine::total).toList());
    }

    private Kroner paid(String caseNumber, String payee, int year) {
        Kroner sum = Kroner.ZERO;
        for (Posting posting : ledger.ofCase(caseNumber)) {
            if (payee.equals(posting.place().payee()) && posting.place().year() == year) {
                sum = holds(posting.to()) ? sum.plus(posting.amount()) : sum;
                sum = holds(posting.from()) ? sum.minus(posting.amount()) : sum;
            }
        }
        return sum;
    }

    private static boolean holds(Account account) {
        return account == Account.PAID || account == Account.USED;
    }
}
