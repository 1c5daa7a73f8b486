package no.arshjul.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import no.arshjul.ledger.Account;
import no.arshjul.progress.MoneyGraph.Link;
import no.arshjul.progress.Stop.Kind;

/** Every krone can be followed, whatever was posted: some hundreds of random ledgers, and the ways that are easily drawn wrong. */
class MoneyGraphTest {

    @Property(tries = 300)
    void what_comes_in_goes_out_or_is_where_the_ledger_says(@ForAll @LongRange(max = Long.MAX_VALUE) long seed) {
        RandomMoney money = new RandomMoney(seed);
        MoneyGraph graph = MoneyGraph.of(money.moved());
        Statistics.collect(money.reversed() > 0 ? "something was reversed" : "nothing was reversed");
        for (Kind kind : Kind.values()) {
            long rest = graph.rests().entrySet().stream().filter(stop -> stop.getKey().kind() == kind).mapToLong(Map.Entry::getValue).sum();
            if (kind.isSource()) {
                assertThat(rest).as(kind.name()).isZero();
            } else if (kind != Kind.LEFT_OVER) {
                assertThat(rest).as(kind.name()).isEqualTo(money.total(Account.valueOf(kind.name())));
            }
        }
        assertThat(graph.rests().values()).allMatch(rest -> rest > 0);
    }

    @Property(tries = 300)
    void all_that_was_allotted_or_transferred_in_is_somewhere(@ForAll @LongRange(max = Long.MAX_VALUE) long seed) {
        RandomMoney money = new RandomMoney(seed);
        MoneyGraph graph = MoneyGraph.of(money.moved());
        assertThat(out(graph, Kind.STATE)).isEqualTo(money.allotted());
        assertThat(sum(graph.rests().values().stream().toList())).isEqualTo(out(graph, Kind.STATE) + out(graph, Kind.EARLIER_CALL));
    }

    @Property(tries = 300)
    void no_way_leads_back(@ForAll @LongRange(max = Long.MAX_VALUE) long seed) {
        RandomMoney money = new RandomMoney(seed);
        assertThat(hasLoop(MoneyGraph.of(money.moved()).links())).isFalse();
        RandomMoney.REGIONS.forEach(region -> assertThat(hasLoop(MoneyGraph.of(money.moved(), region).links())).isFalse());
        assertThat(MoneyGraph.of(money.moved()).links()).allMatch(link -> link.amount() > 0);
    }

    @Property(tries = 300)
    void a_regions_money_comes_from_the_state_and_is_somewhere(@ForAll @LongRange(max = Long.MAX_VALUE) long seed) {
        List<Moved> moved = new RandomMoney(seed).moved();
        for (String region : RandomMoney.REGIONS) {
            MoneyGraph graph = MoneyGraph.of(moved.stream().filter(m -> m.from() != Account.LEFT_OVER && m.to() != Account.LEFT_OVER).toList(), region);
            assertThat(sum(graph.rests().values().stream().toList())).as(region).isEqualTo(out(graph, Kind.STATE));
            assertThat(graph.rests().values()).allMatch(rest -> rest > 0);
        }
    }

    @Example
    void money_given_up_and_given_to_another_region_is_drawn_on_its_last_way_only() {
        MoneyGraph graph = MoneyGraph.of(List.of(moved(null, Account.STATE, Account.FRAME, 100), moved("nord", Account.FRAME, Account.REGION, 100),
                moved("nord", Account.REGION, Account.GRANTED, 100), moved("nord", Account.GRANTED, Account.FREED, 40),
                moved("sor", Account.FREED, Account.FRAME, 40), moved("sor", Account.FRAME, Account.REGION, 40), moved("sor", Account.REGION, Account.GRANTED, 40)));
        assertThat(graph.links()).containsExactlyInAnyOrder(link(Kind.STATE, null, Kind.FRAME, null, 100), link(Kind.FRAME, null, Kind.REGION, "nord", 60),
                link(Kind.FRAME, null, Kind.REGION, "sor", 40), link(Kind.REGION, "nord", Kind.GRANTED, "nord", 60),
                link(Kind.REGION, "sor", Kind.GRANTED, "sor", 40));
    }

    @Example
    void a_payment_that_was_taken_back_is_not_drawn() {
        MoneyGraph graph = MoneyGraph.of(List.of(moved("nord", Account.GRANTED, Account.DUE, 70), moved("nord", Account.DUE, Account.PAID, 90),
                moved("nord", Account.PAID, Account.DUE, 20)));
        assertThat(graph.links()).contains(link(Kind.DUE, "nord", Kind.PAID, "nord", 70)).noneMatch(link -> link.to().kind() == Kind.DUE && link.from().kind() == Kind.PAID);
    }

    private static Moved moved(String region, Account from, Account to, long amount) {
        return new Moved("school", region, from, to, false, amount);
    }

    private static Link link(Kind from, String fromRegion, Kind to, String toRegion, long amount) {
        return new Link(new Stop(from, "school", fromRegion), new Stop(to, "school", toRegion), amount);
    }

    private static long out(MoneyGraph graph, Kind kind) {
        return graph.links().stream().filter(link -> link.from().kind() == kind).mapToLong(Link::amount).sum();
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    /** Takes away what nothing leads to, until nothing is left, or only loops. */
    private static boolean hasLoop(List<Link> links) {
        Map<Stop, Integer> comingIn = new HashMap<>();
        Set<Stop> stops = new HashSet<>();
        links.forEach(link -> {
            comingIn.merge(link.to(), 1, Integer::sum);
            stops.addAll(List.of(link.from(), link.to()));
        });
        Deque<Stop> free = new ArrayDeque<>(stops.stream().filter(stop -> !comingIn.containsKey(stop)).toList());
        int taken = 0;
        while (!free.isEmpty()) {
            Stop stop = free.pop();
            taken++;
            links.stream().filter(link -> link.from().equals(stop)).forEach(link -> {
                if (comingIn.merge(link.to(), -1, Integer::sum) == 0) {
                    free.add(link.to());
                }
            });
        }
        return taken < stops.size();
    }
}
