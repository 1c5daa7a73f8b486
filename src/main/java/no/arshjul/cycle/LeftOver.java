package no.arshjul.cycle;

import java.util.List;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.money.Kroner;
import no.arshjul.registry.Region;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * What a year's earlier calls have left over, for another call in the same year: never divided, not given by a region, or freed again.
 * It is moved by postings from one cycle to the other; no money is new.
 */
@Component
class LeftOver {

    /** Where left-over money of a scheme stands in one earlier call. */
    record Source(Cycle cycle, String scheme, Kroner frame, Kroner regions, Kroner freed) {

        Kroner total() {
            return frame.plus(regions).plus(freed);
        }
    }

    private final Cycles cycles;
    private final Registry registry;
    private final Ledger ledger;

    LeftOver(Cycles cycles, Registry registry, Ledger ledger) {
        this.cycles = cycles;
        this.registry = registry;
        this.ledger = ledger;
    }

    Kroner of(String county, int year, String scheme) {
        return Kroner.sum(sources(county, year, scheme).stream().map(Source::total).toList());
    }

    /** The calls of the year whose decisions are made, the first one first. */
    List<Source> sources(String county, int year, String scheme) {
        return cycles.ofYear(county, year).stream().filter(cycle -> cycle.is("running", "closed")).map(cycle -> {
            Place place = Place.of(county, cycle.key(), scheme, year);
            Kroner regions = Kroner.sum(registry.regions(county).stream().map(region -> in(place, region)).toList());
            return new Source(cycle, scheme, ledger.balance(Account.FRAME, place), regions, ledger.balance(Account.FREED, place));
        }).toList();
    }

    /**
     * Moves what a call has been allotted from the earlier ones.
     *
     * @return what could not be found, zero when all was
     */
    Kroner move(Cycle to, CycleFrame frame, By by) {
        Kroner missing = frame.allotted();
        for (Source source : sources(to.county(), to.year(), frame.scheme())) {
            Kroner part = missing.least(source.total());
            Place from = Place.of(to.county(), source.cycle().key(), frame.scheme(), to.year());
            gather(from, part, by);
            ledger.post(from, Account.FRAME, Account.LEFT_OVER, part, Cause.LEFT_OVER, by);
            ledger.post(Place.of(to.county(), to.key(), frame.scheme(), to.year()), Account.LEFT_OVER, Account.FRAME, part, Cause.LEFT_OVER, by);
            missing = missing.minus(part);
        }
        return missing;
    }

    /** Into the frame of the earlier call what of this it does not hold: from the regions in their order, then of what was freed. */
    private void gather(Place from, Kroner wanted, By by) {
        for (Region region : registry.regions(from.county())) {
            Kroner part = lacking(from, wanted).least(in(from, region));
            ledger.post(from.region(region.id()), Account.REGION, Account.FRAME, part, Cause.LEFT_OVER, by);
        }
        ledger.post(from, Account.FREED, Account.FRAME, lacking(from, wanted), Cause.LEFT_OVER, by);
    }

    private Kroner lacking(Place place, Kroner wanted) {
        return wanted.minus(wanted.least(ledger.balance(Account.FRAME, place)));
    }

    private Kroner in(Place place, Region region) {
        return ledger.balance(Account.REGION, place.region(region.id()));
    }
}
