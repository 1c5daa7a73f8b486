package no.arshjul.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.arshjul.calendar.Norway;
import no.arshjul.competence.CompetencePlans;
import no.arshjul.cycle.Cycle;
import no.arshjul.flow.Faults;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Values;
import no.arshjul.money.Kroner;
import no.arshjul.money.OwnContribution;
import no.arshjul.money.UniversityShare;
import no.arshjul.registry.AccountNumber;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.GuidelineRules;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Region;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The rules of what an owner may report, apart from who sends it. Every fault is found before anything is refused. */
@Component
class ReportRules {

    private static final Kroner LARGEST = Kroner.of(1_000_000_000L);

    private final Registry registry;
    private final NeedsReports reports;
    private final CompetencePlans plans;
    private final Clock clock;

    ReportRules(Registry registry, NeedsReports reports, CompetencePlans plans, Clock clock) {
        this.registry = registry;
        this.reports = reports;
        this.plans = plans;
        this.clock = clock;
    }

    /** @return the region whose list the report comes on: the scheme's organiser, or the one that the owner belongs to when it reports */
    Region check(Cycle cycle, Guideline guideline, String ownerNumber, Values values) {
        Faults faults = new Faults();
        Optional<Organisation> owner = registry.organisation(ownerNumber).filter(o -> registry.takesPart(cycle.county(), o.orgnr()));
        if (owner.isEmpty()) {
            throw Refusal.at("owner", "needs.unknown-owner", ownerNumber);
        }
        Optional<Region> region = guideline.organiserRegion().isEmpty() ? registry.regionOf(cycle.county(), ownerNumber, receivedOn(values))
                : registry.region(cycle.county(), guideline.organiserRegion());
        faults.when(!guideline.ownerKinds().contains(owner.get().kind()), "scheme", "needs.scheme-not-for-owner", owner.get().name());
        faults.when(region.isEmpty(), "owner", "needs.owner-without-region", owner.get().name());
        checkPartners(cycle, guideline, ownerNumber, values, faults);
        checkAmounts(cycle, guideline, ownerNumber, values, faults);
        checkRates(guideline, values, faults);
        checkReferences(ownerNumber, values, faults);
        faults.when(!AccountNumber.isValid(values.text("accountNumber")), "accountNumber", "needs.account");
        values.rows("units").forEach(unit -> faults.whenRow(unit.text("name").isEmpty() || unit.number("staff") < 1,
                "units.staff", unit.row(), "needs.staff"));
        faults.orRefuse();
        return region.orElseThrow();
    }

    private void checkPartners(Cycle cycle, Guideline guideline, String owner, Values values, Faults faults) {
        String university = values.text("university");
        faults.when(registry.universities(cycle.county()).stream().noneMatch(u -> u.orgnr().equals(university)),
                "university", "needs.unknown-university", university);
        Set<String> seen = new HashSet<>(Set.of(owner));
        List<String> network = values.texts("networkOwners");
        for (int i = 0; i < network.size(); i++) {
            String member = network.get(i);
            Optional<Organisation> known = registry.organisation(member).filter(o -> registry.takesPart(cycle.county(), o.orgnr()));
            faults.whenRow(!seen.add(member), "networkOwners", i, "needs.network-twice", member);
            faults.whenRow(known.isEmpty(), "networkOwners", i, "needs.unknown-owner", member);
            faults.whenRow(known.isPresent() && !guideline.ownerKinds().contains(known.get().kind()), "networkOwners", i,
                    "needs.scheme-not-for-owner", known.map(Organisation::name).orElse(member));
        }
    }

    private void checkAmounts(Cycle cycle, Guideline guideline, String ownerNumber, Values values, Faults faults) {
        List<Values> rows = values.rows("amounts");
        int last = cycle.year() + guideline.mostYears() - 1;
        Set<Long> years = new HashSet<>();
        Kroner largest = Kroner.ZERO;
        Kroner all = Kroner.ZERO;
        for (Values row : rows) {
            Kroner owner = Kroner.of(row.number("ownerAmount"));
            Kroner university = Kroner.of(row.number("universityAmount"));
            long year = row.number("year");
            faults.whenRow(owner.isNegative() || owner.exceeds(LARGEST), "amounts.ownerAmount", row.row(), "needs.amount", Kroner.ZERO, LARGEST);
            faults.whenRow(university.isNegative() || university.exceeds(LARGEST), "amounts.universityAmount", row.row(), "needs.amount", Kroner.ZERO, LARGEST);
            faults.whenRow(year < cycle.year() || year > last, "amounts.year", row.row(), "needs.year", String.valueOf(cycle.year()), String.valueOf(last));
            faults.whenRow(!years.add(year), "amounts.year", row.row(), "needs.year-twice", String.valueOf(year));
            largest = largest.exceeds(owner.plus(university)) ? largest : owner.plus(university);
            all = all.plus(owner).plus(university);
        }
        Kroner own = Kroner.of(values.number("ownContribution"));
        Kroner least = new OwnContribution(guideline.ownContributionPercent()).least(largest.isNegative() ? Kroner.ZERO : largest);
        Kroner coordinator = Kroner.of(values.number("coordinatorAmount"));
        faults.when(rows.size() > guideline.mostYears(), "amounts", "needs.too-many-years", guideline.mostYears());
        faults.when(!years.contains((long) cycle.year()), "amounts", "needs.first-year", String.valueOf(cycle.year()));
        faults.when(!all.isPositive(), "amounts", "needs.nothing-asked");
        OwnerAmounts.check(values, owners(ownerNumber, values), LARGEST, faults);
        faults.when(own.isNegative() || least.exceeds(own), "ownContribution", "needs.own-contribution", guideline.ownContributionPercent(), least);
        faults.when(coordinator.isNegative() || coordinator.exceeds(all), "coordinatorAmount", "needs.coordinator", all);
        checkCoordinator(guideline, coordinator, all, faults);
    }

    private static void checkCoordinator(Guideline guideline, Kroner coordinator, Kroner all, Faults faults) {
        Integer percent = guideline.mostCoordinatorPercent();
        if (percent != null && all.isPositive()) {
            Kroner most = new UniversityShare(percent, "owner").least(all);
            faults.when(coordinator.exceeds(most), "coordinatorAmount", "needs.coordinator-percent", percent, most);
        }
    }

    /** What a day of work placement or a course may cost, for everybody that takes part, in one year. */
    private static void checkRates(Guideline guideline, Values values, Faults faults) {
        GuidelineRules.Rates rates = guideline.rates();
        String kind = values.text("measureKind");
        boolean placement = kind.equals("work-placement") && rates.day() != null && rates.mostDays() != null;
        if (!placement && !(kind.equals("course") && rates.course() != null)) {
            return;
        }
        long people = values.rows("units").stream().mapToLong(unit -> Math.max(0, Math.min(100_000, unit.number("staff")))).sum();
        Kroner most = Kroner.of(people * (placement ? rates.day() * rates.mostDays() : rates.course()));
        for (Values row : values.rows("amounts")) {
            Kroner asked = Kroner.of(row.number("ownerAmount")).plus(Kroner.of(row.number("universityAmount")));
            faults.whenRow(asked.exceeds(most), "amounts.ownerAmount", row.row(), placement ? "needs.day-rate" : "needs.course-rate", most, people,
                    Kroner.of(placement ? rates.day() : rates.course()), placement ? rates.mostDays() : 1);
        }
    }

    /** The day that memberships are read on: borders move, and a report belongs where its owner did when it came. */
    private LocalDate receivedOn(Values values) {
        return values.has("receivedOn") ? values.date("receivedOn") : Norway.today(clock);
    }

    private static Set<String> owners(String lead, Values values) {
        Set<String> owners = new HashSet<>(values.texts("networkOwners"));
        owners.add(lead);
        return owners;
    }

    private void checkReferences(String owner, Values values, Faults faults) {
        if (values.has("earlierCase")) {
            faults.when(reports.find(values.text("earlierCase")).filter(earlier -> earlier.owner().equals(owner)).isEmpty(),
                    "earlierCase", "needs.unknown-earlier-case", values.text("earlierCase"));
        }
        if (values.has("competencePlan")) {
            faults.when(!plans.isAdopted(values.text("competencePlan"), owner), "competencePlan", "needs.unknown-plan",
                    values.text("competencePlan"));
        }
        if (values.has("receivedOn")) {
            LocalDate received = values.date("receivedOn");
            faults.when(received.isAfter(Norway.today(clock)), "receivedOn", "needs.received-in-future", received);
            faults.when(!values.has("receivedReason"), "receivedReason", "needs.received-reason");
        }
    }
}
