package no.arshjul.replay;

import java.time.Clock;
import java.time.LocalDate;
import no.arshjul.calendar.Deadline;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Refusal;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.registry.Replay;
import no.arshjul.start.EmbeddedDefault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the decisions of 2022 and 2023 had bound of Oslo og Viken's 2024, posted as commitments for the year that 2024 is played
 * as. It is not known which cases they were, so the postings have none, and nothing of it is ever paid by a replay.
 */
@Component
class EarlierYears {

    private static final int FIRST = 2021;   // from when the seeded guidelines are valid
    private static final int LAST = 2999;

    private final EmbeddedDefault embedded;
    private final Cycles cycles;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    EarlierYears(EmbeddedDefault embedded, Cycles cycles, Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.embedded = embedded;
        this.cycles = cycles;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Once a year, and before the year's cycle is opened, since a cycle's net frames are counted when it opens.
     *
     * @throws Refusal when that has happened, the needs deadline is over, or real data may be here
     */
    @Transactional
    void load(int year, String person) {
        if (!embedded.on()) {
            throw Refusal.of("replay.embedded-only");
        }
        if (year < FIRST || year > LAST) {
            throw Refusal.at("year", "cycle.year", FIRST, LAST);
        }
        Replay replay = Replay.forYear(year);
        LocalDate deadline = replay.dates().get("needsDeadline");
        if (Deadline.of(deadline).hasPassed(clock)) {
            throw Refusal.at("year", "cycle.needs-deadline-passed", deadline);
        }
        lock();
        String cycle = Cycle.keyOf(Replay.COUNTY, year);
        if (isLoaded(year)) {
            throw Refusal.at("year", "replay.loaded", String.valueOf(year));
        }
        if (cycles.find(cycle).isPresent()) {
            throw Refusal.at("year", "cycle.exists", cycle);
        }
        By by = new By("replay", person, null);
        replay.frames().forEach(frame -> ledger.post(Place.of(Replay.COUNTY, null, frame.scheme(), frame.year()),
                Account.FUTURE, Account.COMMITTED, frame.bound(), Cause.OPENING, by));
    }

    /** Two who ask at once take turns, and the second is told of the first. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('replay'))").query(row -> { });
    }

    private boolean isLoaded(int year) {
        return jdbc.sql("select exists (select 1 from posting where county = ? and year = ? and cause = 'OPENING')")
                .params(Replay.COUNTY, year).query(Boolean.class).single();
    }
}
