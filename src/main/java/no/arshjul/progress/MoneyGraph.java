package no.arshjul.progress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.arshjul.ledger.Account;
import no.arshjul.progress.Stop.Kind;

/**
 * The way of every krone of a frame, from the postings. Each krone is drawn once, on the way that led to where it is now: what went back
 * the same way is netted, and money that was given up and given anew is drawn on its last way only. So what comes into a stop goes out
 * of it or has stayed there, and no way leads back.
 */
final class MoneyGraph {

    /** @param amount kroner, above zero */
    record Link(Stop from, Stop to, long amount) {
    }

    private record Way(Stop from, Stop to) {
        Way back() {
            return new Way(to, from);
        }
    }

    private final Map<Way, Long> ways = new LinkedHashMap<>();

    private MoneyGraph() {
    }

    /** Of a whole cycle or of schemes: from what was allotted, and what was transferred from an earlier call. */
    static MoneyGraph of(Collection<Moved> moved) {
        MoneyGraph graph = new MoneyGraph();
        moved.forEach(graph::move);
        graph.openLoops();
        return graph;
    }

    /**
     * Of one region: what it was given of the frames, and what its cases were given of the bound money. What it has given up is its
     * own; who gets it afterwards is another region's story.
     */
    static MoneyGraph of(Collection<Moved> moved, String region) {
        MoneyGraph graph = new MoneyGraph();
        moved.stream().filter(m -> region.equals(m.region())).filter(m -> m.from() != Account.FREED || m.to() != Account.FRAME).forEach(graph::move);
        graph.openLoops();
        graph.supply(Kind.BOUND, Kind.FRAME);
        graph.supply(Kind.FRAME, Kind.STATE);
        return graph;
    }

    /** The ways along which something went, in the order of the accounts. */
    List<Link> links() {
        Comparator<Link> order = Comparator.comparing((Link link) -> link.from().kind()).thenComparing(link -> link.to().kind());
        return ways.entrySet().stream().map(way -> new Link(way.getKey().from(), way.getKey().to(), way.getValue())).sorted(order).toList();
    }

    /** What has stayed where it is, by stop; nothing where all has gone on. */
    Map<Stop, Long> rests() {
        Map<Stop, Long> rests = new LinkedHashMap<>();
        stops().stream().filter(stop -> !stop.kind().isSource() && rest(stop) != 0).forEach(stop -> rests.put(stop, rest(stop)));
        return rests;
    }

    private long rest(Stop stop) {
        long rest = 0;
        for (Map.Entry<Way, Long> way : ways.entrySet()) {
            rest += way.getKey().to().equals(stop) ? way.getValue() : way.getKey().from().equals(stop) ? -way.getValue() : 0;
        }
        return rest;
    }

    private Set<Stop> stops() {
        Set<Stop> stops = new LinkedHashSet<>();
        ways.keySet().forEach(way -> stops.addAll(List.of(way.from(), way.to())));
        return stops;
    }

    private void move(Moved moved) {
        move(new Way(Stop.from(moved), Stop.to(moved)), moved.amount());
    }

    private void move(Way way, long amount) {
        long net = ways.getOrDefault(way, 0L) - ways.getOrDefault(way.back(), 0L) + amount;
        ways.remove(way);
        ways.remove(way.back());
        if (net != 0) {
            ways.put(net > 0 ? way : way.back(), Math.abs(net));
        }
    }

    /** What a region drew from a stop above it that holds the money of all regions came from the one before. */
    private void supply(Kind kind, Kind before) {
        for (Stop stop : stops()) {
            if (stop.kind() == kind && rest(stop) < 0) {
                move(new Way(Stop.of(before, stop.scheme(), null), stop), -rest(stop));
            }
        }
    }

    private void openLoops() {
        for (List<Way> loop = loop(); !loop.isEmpty(); loop = loop()) {
            long round = loop.stream().mapToLong(ways::get).min().orElseThrow();
            loop.forEach(way -> move(way, -round));
        }
    }

    /** Any loop, or nothing. */
    private List<Way> loop() {
        Set<Stop> done = new HashSet<>();
        for (Stop stop : stops()) {
            List<Way> loop = loop(stop, new ArrayDeque<>(), done);
            if (!loop.isEmpty()) {
                return loop;
            }
        }
        return List.of();
    }

    private List<Way> loop(Stop at, Deque<Way> path, Set<Stop> done) {
        for (Way way : path) {
            if (way.from().equals(at)) {
                List<Way> loop = new ArrayList<>(path);
                return loop.subList(loop.indexOf(way), loop.size());
            }
        }
        if (done.contains(at)) {
            return List.of();
        }
        for (Way way : List.copyOf(ways.keySet())) {
            if (way.from().equals(at)) {
                path.addLast(way);
                List<Way> loop = loop(way.to(), path, done);
                if (!loop.isEmpty()) {
                    return loop;
                }
                path.removeLast();
            }
        }
        done.add(at);
        return List.of();
    }
}
