package no.arshjul.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.ledger.Ledger;
import no.arshjul.money.Kroner;
import no.arshjul.registry.County;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import no.arshjul.start.EmbeddedDefault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens a county's year: its dates, its frames and the guidelines it will keep to the end. */
@Component
class OpenCycle implements FormHandler {

    private final JdbcClient jdbc;
    private final Registry registry;
    private final Ledger ledger;
    private final Cycles cycles;
    private final LeftOver leftOver;
    private final EmbeddedDefault embedded;
    private final Clock clock;

    OpenCycle(JdbcClient jdbc, Registry registry, Ledger ledger, Cycles cycles, LeftOver leftOver, EmbeddedDefault embedded, Clock clock) {
        this.jdbc = jdbc;
        this.registry = registry;
        this.ledger = ledger;
        this.cycles = cycles;
        this.leftOver = leftOver;
        this.embedded = embedded;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "cycle-open";
    }

    @Override
    public void submit(Submission sent) {
        Values values = sent.values();
        County county = registry.county(values.text("county")).orElseThrow(() -> Refusal.at("county", "cycle.unknown-county"));
        int year = (int) values.number("year");
        CycleDates dates = dates(county, year, values);
        if (county.exampleData() && !embedded.on()) {
            throw Refusal.at("county", "cycle.example-figures", county.name());
        }
        String key = nextCall(county, year);
        List<CycleFrame> frames = frames(county, year, key, values.rows("frames"));
        insert(sent, county, year, key, dates);
        frames.forEach(this::insert);
        tellTheDiagram(sent, key, dates.needs(), registry.guideline(frames.get(0).guideline()));
    }

    /** The year's first call, or another one for what is left over when the one before is decided. */
    private String nextCall(County county, int year) {
        List<Cycle> calls = cycles.ofYear(county.id(), year);
        if (calls.isEmpty()) {
            return Cycle.keyOf(county.id(), year);
        }
        Cycle last = cycles.lock(calls.get(calls.size() - 1).key());
        if (!last.is("running", "closed")) {
            throw Refusal.at("year", "cycle.exists", last.key());
        }
        return last.nextKey();
    }

    private CycleDates dates(County county, int year, Values values) {
        List<Guideline> guidelines = values.rows("frames").stream().filter(row -> row.has("scheme"))
                .flatMap(row -> registry.guideline(county.id(), row.text("scheme"), year).stream()).toList();
        CycleDates dates = CycleDates.of(values, guidelines);
        Faults faults = new Faults().when(year < 2021 || year > 2999, "year", "cycle.year", 2021, 2999);
        dates.check(faults, clock);
        faults.orRefuse();
        return dates;
    }

    private List<CycleFrame> frames(County county, int year, String key, List<Values> rows) {
        if (rows.isEmpty()) {
            throw Refusal.at("frames", "cycle.no-frames");
        }
        Set<String> seen = new HashSet<>();
        return rows.stream().map(row -> frame(county, year, key, row, seen)).toList();
    }

    private CycleFrame frame(County county, int year, String key, Values row, Set<String> seen) {
        String scheme = row.text("scheme");
        Kroner allotted = Kroner.of(row.number("allotted"));
        Kroner setAside = Kroner.of(row.numberOr("setAside", 0));
        Guideline guideline = registry.guideline(county.id(), scheme, year)
                .orElseThrow(() -> new Refusal(List.of(row.fault("scheme", "cycle.no-guideline", scheme, county.name()))));
        boolean first = key.equals(Cycle.keyOf(county.id(), year));
        Kroner bound = first ? ledger.committed(county.id(), scheme, year) : Kroner.ZERO;
        Kroner leftOver = first ? allotted : this.leftOver.of(county.id(), year, scheme);
        Faults faults = new Faults();
        faults.whenRow(allotted.exceeds(leftOver), "frames.allotted", row.row(), "cycle.over-left-over", allotted, leftOver);
        faults.whenRow(!seen.add(scheme), "frames.scheme", row.row(), "cycle.scheme-twice", scheme);
        faults.whenRow(allotted.isNegative(), "frames.allotted", row.row(), "form.not-negative");
        faults.whenRow(setAside.isNegative(), "frames.setAside", row.row(), "form.not-negative");
        faults.whenRow(allotted.exceeds(Kroner.of(1_000_000_000_000L)), "frames.allotted", row.row(), "form.too-large");
        faults.whenRow(allotted.minus(setAside).minus(bound).isNegative(), "frames.allotted", row.row(), "cycle.over-bound",
                allotted, setAside, bound);
        faults.whenRow(registry.claimants(guideline, Norway.today(clock)).stream().allMatch(region -> region.figure().signum() == 0),
                "frames.scheme", row.row(), "cycle.no-key-figures", scheme);
        faults.orRefuse();
        return new CycleFrame(key, scheme, guideline.id(), allotted, setAside, bound, allotted.minus(setAside).minus(bound));
    }

    private void insert(Submission sent, County county, int year, String key, CycleDates dates) {
        Values typed = sent.values();
        jdbc.sql("""
                insert into cycle (key, county, year, instance_id, status, needs_deadline, recommendation_deadline, forum_date,
                  report_deadline, needs_deadline_typed, recommendation_deadline_typed, report_deadline_typed, opened_at, opened_by)
                values (?, ?, ?, ?, 'opening', ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(key, county.id(), year, sent.instanceId(), dates.needs(), dates.recommendation(), dates.forum(), dates.report(),
                        typed.date("needsDeadline"), typed.date("recommendationDeadline"), typed.date("reportDeadline"), clock.instant().atOffset(ZoneOffset.UTC), sent.person())
                .update();
    }

    private void insert(CycleFrame frame) {
        jdbc.sql("insert into cycle_frame (cycle, scheme, guideline, allotted, set_aside, bound, net) values (?, ?, ?, ?, ?, ?, ?)")
                .params(frame.cycle(), frame.scheme(), frame.guideline(), frame.allotted().amount(), frame.setAside().amount(),
                        frame.bound().amount(), frame.net().amount())
                .update();
    }

    private void tellTheDiagram(Submission sent, String key, LocalDate needsDeadline, Guideline guideline) {
        sent.businessKey(key);
        sent.set("cycle", key);
        NeedsTimes.of(needsDeadline, guideline.reminderDays()).variables().forEach(sent::set);
    }
}
