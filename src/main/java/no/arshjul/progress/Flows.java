package no.arshjul.progress;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.arshjul.cycle.Cycle;
import no.arshjul.language.LanguageForm;
import no.arshjul.progress.Stop.Kind;
import no.arshjul.registry.Region;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Draws a cycle's money: stops with names, what stays on the way as ends of their own, schemes and regions told apart where money is theirs alone. */
@Component
class Flows {

    private final Movements movements;
    private final Registry registry;
    private final ProgressWords words;

    Flows(Movements movements, Registry registry, ProgressWords words) {
        this.movements = movements;
        this.registry = registry;
        this.words = words;
    }

    /**
     * @param scheme null for all
     * @param region null for all
     */
    Flow of(Cycle cycle, String scheme, String region, LanguageForm form) {
        List<Moved> moved = movements.of(cycle.key()).stream().filter(m -> scheme == null || scheme.equals(m.scheme())).toList();
        MoneyGraph graph = region == null ? MoneyGraph.of(moved) : MoneyGraph.of(moved, region);
        List<Flow.Link> found = links(graph);
        List<Flow.Node> nodes = nodes(found, cycle.county(), form);
        List<String> order = nodes.stream().map(Flow.Node::id).toList();
        List<Flow.Link> links = found.stream().sorted(Comparator.comparingInt((Flow.Link link) -> order.indexOf(link.source()))
                .thenComparingInt(link -> order.indexOf(link.target()))).toList();
        List<Flow.Later> later = movements.promised(cycle, scheme, region).entrySet().stream()
                .map(year -> new Flow.Later(year.getKey(), year.getValue())).toList();
        return new Flow(cycle.key(), scheme, region, nodes, links, "kr", later);
    }

    /** Several ways between the same two nodes, of schemes or regions that aren't told apart there, are one link. */
    private static List<Flow.Link> links(MoneyGraph graph) {
        Map<List<String>, Long> links = new LinkedHashMap<>();
        graph.links().forEach(link -> links.merge(List.of(id(link.from()), id(link.to())), link.amount(), Long::sum));
        graph.rests().forEach((stop, rest) -> {
            if (!stop.kind().isEnd()) {
                links.merge(List.of(id(stop), word(stop.kind()) + "-left"), rest, Long::sum);
            }
        });
        return links.entrySet().stream().map(link -> new Flow.Link(link.getKey().get(0), link.getKey().get(1), link.getValue())).toList();
    }

    private List<Flow.Node> nodes(List<Flow.Link> links, String county, LanguageForm form) {
        Map<String, Long> in = links.stream().collect(Collectors.groupingBy(Flow.Link::target, Collectors.summingLong(Flow.Link::amount)));
        Map<String, Long> out = links.stream().collect(Collectors.groupingBy(Flow.Link::source, Collectors.summingLong(Flow.Link::amount)));
        Map<String, Region> regions = registry.regions(county).stream()
                .collect(Collectors.toMap(Region::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<String> order = List.copyOf(regions.keySet());
        Comparator<String> byPlace = Comparator.comparingInt(Flows::rank).thenComparingInt(id -> order.indexOf(rest(id))).thenComparing(Function.identity());
        return links.stream().flatMap(link -> java.util.stream.Stream.of(link.source(), link.target())).distinct().sorted(byPlace)
                .map(id -> new Flow.Node(id, name(id, regions, form), Math.max(in.getOrDefault(id, 0L), out.getOrDefault(id, 0L)))).toList();
    }

    private String name(String id, Map<String, Region> regions, LanguageForm form) {
        if (id.startsWith("region:")) {
            Region region = regions.get(rest(id));
            return region == null ? rest(id) : region.name();
        }
        return id.startsWith("frame:") ? words.in(form).scheme(rest(id)) : words.in(form).text("node." + id);
    }

    private static String id(Stop stop) {
        return switch (stop.kind()) {
            case FRAME -> "frame:" + stop.scheme();
            case REGION -> "region:" + stop.region();
            default -> word(stop.kind());
        };
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String rest(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    /** The order of the accounts, with what stays at one after what goes on from it. */
    private static int rank(String id) {
        String account = id.replaceFirst(":.*$", "").replaceFirst("-left$", "");
        Kind kind = Kind.valueOf(account.toUpperCase(Locale.ROOT).replace('-', '_'));
        return 2 * kind.ordinal() + (id.endsWith("-left") ? 1 : 0);
    }
}
