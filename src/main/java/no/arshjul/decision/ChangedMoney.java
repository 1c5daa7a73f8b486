package no.arshjul.decision;

import java.util.List;
import java.util.Optional;
import no.arshjul.cycle.BoundMoney;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.flow.Refusal;
import no.arshjul.ledger.Posting;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import org.springframework.stereotype.Component;

/** Books a changed decision for one year: a grant where there is one or its cycle has been decided, else a commitment. */
@Component
class ChangedMoney {

    private final Ledger ledger;
    private final RegionMoney regions;
    private final AwardedGrants grants;
    private final Cycles cycles;
    private final BoundMoney bound;

    ChangedMoney(Ledger ledger, RegionMoney regions, AwardedGrants grants, Cycles cycles, BoundMoney bound) {
        this.ledger = ledger;
        this.regions = regions;
        this.grants = grants;
        this.cycles = cycles;
        this.bound = bound;
    }

    void change(NeedsReport report, int year, Amounts was, Amounts now, By by) {
        Optional<AwardedGrants.Standing> standing = grants.changeable(report.caseNumber(), year,
                !was.ownerAmount().equals(now.ownerAmount()), !was.universityAmount().equals(now.universityAmount()));
        if (standing.isPresent()) {
            rebook(report, cycles.lock(standing.get().cycle()), year, now, standing.get().running(), by);
            return;
        }
        uncommit(report, year, report.owner(), by);
        uncommit(report, year, report.university(), by);
        Optional<Cycle> decided = decidedCycle(report, year);
        if (decided.isEmpty()) {
            commit(report, year, report.owner(), now.ownerAmount(), by);
            commit(report, year, report.university(), now.universityAmount(), by);
        } else if (now.total().isPositive()) {
            grants.awarded(report.caseNumber(), decided.get().key(), year, now);
            rebook(report, decided.get(), year, now, false, by);
        }
        bound.follow(report.county(), report.scheme(), year, by);
    }

    private void rebook(NeedsReport report, Cycle cycle, int year, Amounts now, boolean running, By by) {
        Place place = Place.of(cycle.county(), cycle.key(), report.scheme(), year).region(report.region());
        Place owner = place.ofCase(report.caseNumber(), report.owner());
        Place university = place.ofCase(report.caseNumber(), report.university());
        Rebooking owners = Rebooking.of(postings(owner), now.ownerAmount(), running);
        Rebooking universitys = Rebooking.of(postings(university), now.universityAmount(), running);
        Kroner accounted = owners.accounted().plus(universitys.accounted());
        if (accounted.isPositive()) {
            throw Refusal.of("decision.change.accounted", accounted);
        }
        owners.reversals().forEach(id -> ledger.reverse(id, by));
        universitys.reversals().forEach(id -> ledger.reverse(id, by));
        regions.find(cycle, report, owners.give().plus(universitys.give()), by);
        book(owner, owners, by);
        book(university, universitys, by);
        grants.changed(report.caseNumber(), year, now, owners.claim(), universitys.claim());
    }

    private void book(Place place, Rebooking rebooking, By by) {
        ledger.post(place, Account.REGION, Account.GRANTED, rebooking.give(), Cause.DECISION, by);
        ledger.post(place, Account.GRANTED, Account.FREED, rebooking.free(), Cause.CHANGED, by);
        ledger.post(place, Account.DUE, Account.FREED, rebooking.freeDue(), Cause.CHANGED, by);
        ledger.post(place, Account.PAID, Account.UNSPENT, rebooking.claim(), Cause.CHANGED, by);
        ledger.post(place, Account.UNSPENT, Account.CLAIMED, rebooking.claim(), Cause.REPAYMENT_CLAIMED, by);
        ledger.post(place, Account.GRANTED, Account.DUE, rebooking.due(), Cause.INSTALMENT_DUE, by);
    }

    /** What was promised is taken back: by reversal where it stands whole, else by what is left of it. */
    private void uncommit(NeedsReport report, int year, String payee, By by) {
        Place place = commitment(report, year, payee);
        List<Posting> postings = postings(place);
        for (int i = postings.size() - 1; i >= 0; i--) {
            Posting posting = postings.get(i);
            boolean stands = postings.stream().noneMatch(other -> other.reverses() != null && other.reverses() == posting.id());
            if (stands && posting.reverses() == null && posting.to() == Account.COMMITTED
                    && !posting.amount().exceeds(ledger.balance(Account.COMMITTED, place))) {
                ledger.reverse(posting.id(), by);
            }
        }
        ledger.post(place, Account.COMMITTED, Account.FUTURE, ledger.balance(Account.COMMITTED, place), Cause.CHANGED, by);
    }

    private void commit(NeedsReport report, int year, String payee, Kroner amount, By by) {
        ledger.post(commitment(report, year, payee), Account.FUTURE, Account.COMMITTED, amount, Cause.COMMITMENT, by);
    }

    private static Place commitment(NeedsReport report, int year, String payee) {
        return Place.of(report.county(), report.cycle(), report.scheme(), year).region(report.region()).ofCase(report.caseNumber(), payee);
    }

    /** The year's own cycle, when its decision has been made: then its money is granted, not promised. */
    private Optional<Cycle> decidedCycle(NeedsReport report, int year) {
        String key = cycles.get(report.cycle()).year() == year ? report.cycle() : Cycle.keyOf(report.county(), year);
        return cycles.find(key).filter(cycle -> cycle.is("running", "closed")).filter(cycle -> cycles.frame(cycle.key(), report.scheme()).isPresent())
                .map(cycle -> cycles.lock(cycle.key()));
    }

    private List<Posting> postings(Place of) {
        return ledger.ofCase(of.caseNumber()).stream()
                .filter(posting -> posting.place().year() == of.year() && of.payee().equals(posting.place().payee())).toList();
    }
}
