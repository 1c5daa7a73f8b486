package no.arshjul.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.arshjul.ledger.Posting;
import no.arshjul.money.FrameDivision;
import no.arshjul.money.Kroner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ten thousand random cycles, some of them second calls and later years, with all invariants asked for after every act. A failure tells
 * its seed, how few acts of it are enough, and what was done. {@code -Dcycles.seed=…} begins with another seed.
 */
class TenThousandCyclesTest {

    private static final int ACTS = 40;

    @Test
    void every_invariant_holds_after_every_act_of_ten_thousand_random_cycles() {
        long seed = Long.getLong("cycles.seed", 2027);
        int cycles = 0;
        int grants = 0;
        int seconds = 0;
        int replaced = 0;
        while (cycles < 10_000) {
            RandomCounty county = run(seed++, new CountyRules());
            cycles += county.life.calls.size();
            seconds += (int) county.life.calls.stream().filter(call -> !call.first).count();
            grants += county.life.cases.stream().mapToInt(one -> one.grants.size()).sum();
            replaced += county.life.cases.stream().mapToInt(one -> one.replaced.size()).sum();
        }
        assertThat(List.of(seconds, grants, replaced)).as("second calls, grants and replaced promises are among them").allMatch(count -> count > 500);
    }

    static Stream<CountyRules> broken() {
        return Stream.of(
                new CountyRules() {
                    @Override
                    Map<String, Long> divide(FrameDivision division, long net, Collection<FrameDivision.Claimant> regions) {
                        Map<String, Long> parts = super.divide(division, net, regions);
                        parts.replaceAll((region, part) -> parts.size() > 1 && part > 0 && region.equals("region-0") ? part - 1 : part);
                        return parts;
                    }
                },
                new CountyRules() {
                    @Override
                    Rebooking rebook(List<Posting> postings, long wanted, boolean running) {
                        Rebooking right = super.rebook(postings, wanted, running);
                        return new Rebooking(right.reversals(), right.give(), right.free(), right.freeDue(), Kroner.ZERO, right.due(), right.accounted());
                    }
                },
                new CountyRules() {
                    @Override
                    long leftOver(long found) {
                        return found / 2;
                    }
                },
                new CountyRules() {
                    @Override
                    long freed(long bound, long promised) {
                        return 0;
                    }
                },
                new CountyRules() {
                    @Override
                    boolean replaces() {
                        return false;
                    }
                },
                new CountyRules() {
                    @Override
                    boolean reversesReturned() {
                        return false;
                    }
                },
                new CountyRules() {
                    @Override
                    long setOff(long owed, long due) {
                        return owed > 0 ? due : 0;
                    }
                },
                new CountyRules() {
                    @Override
                    long unspent(long paid, long spent) {
                        return Math.max(0, paid - spent - 1);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_county_that_breaks_a_rule_is_found_out_and_its_seed_told(CountyRules rules) {
        assertThatThrownBy(() -> {
            for (long seed = 0; seed < 300; seed++) {
                run(seed, rules);
            }
        }).isInstanceOf(AssertionError.class).hasMessageMatching("(?s)seed \\d+, \\d+ acts: .+");
    }

    /** Runs a seed; when it fails, looks for the fewest acts that fail too. */
    private static RandomCounty run(long seed, CountyRules rules) {
        try {
            return live(seed, ACTS, rules);
        } catch (RuntimeException | AssertionError first) {
            for (int acts = 0; acts < ACTS; acts++) {
                RandomCounty county = new RandomCounty(seed, rules);
                try {
                    county.live(acts, new CountyCheck(county.life)::holds);
                } catch (RuntimeException | AssertionError fewest) {
                    throw new AssertionError("seed " + seed + ", " + acts + " acts: " + fewest.getMessage() + " after " + county.log(), fewest);
                }
            }
            throw new AssertionError("seed " + seed + ", " + ACTS + " acts: " + first.getMessage(), first);
        }
    }

    private static RandomCounty live(long seed, int acts, CountyRules rules) {
        RandomCounty county = new RandomCounty(seed, rules);
        county.live(acts, new CountyCheck(county.life)::holds);
        return county;
    }
}
