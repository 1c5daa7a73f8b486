package no.arshjul.registry;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Faults;
import no.arshjul.flow.Refusal;
import no.arshjul.registry.TableFile.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A scheme's figures per region (GSI, BASIL). They replace nothing: the newest snapshot counts from the next cycle's division on.
 * The first real ones of a county end that it stands on example data.
 */
@Component
class ImportKeyFigures implements ImportTable {

    private static final Set<String> SCHEMES = Set.of("kindergarten", "school", "inclusion", "vocational");

    private final Registry registry;
    private final ImportLog log;
    private final JdbcClient jdbc;

    ImportKeyFigures(Registry registry, ImportLog log, JdbcClient jdbc) {
        this.registry = registry;
        this.log = log;
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "key-figures";
    }

    @Override
    public List<String> columns() {
        return List.of("region", "figure");
    }

    @Override
    public int take(Import sent, List<Line> lines) {
        if (!SCHEMES.contains(sent.scheme())) {
            throw Refusal.at("scheme", sent.scheme().isEmpty() ? "form.required" : "form.option");
        }
        Faults faults = new Faults();
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        Map<String, String> kinds = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            Optional<Region> region = region(sent.county(), line.text("region"));
            Optional<BigDecimal> figure = figure(line.text("figure"));
            wrong(faults, region.isEmpty(), line, "registry.line-region", line.text("region"));
            wrong(faults, region.isPresent() && !seen.add(region.get().id()), line, "registry.line-twice", line.text("region"));
            wrong(faults, figure.isEmpty(), line, "registry.line-figure", line.text("figure"));
            region.ifPresent(known -> {
                figures.put(known.id(), figure.orElse(BigDecimal.ZERO));
                kinds.put(known.id(), line.text("kind"));
            });
        }
        faults.orRefuse();
        faults.when(figures.values().stream().allMatch(figure -> figure.signum() == 0), "file", "registry.figures-zero").orRefuse();
        long number = log.add(what(), sent, figures.size());
        figures.forEach((region, figure) -> jdbc.sql("""
                insert into key_figure (county, region, scheme, figure, kind, source, snapshot, example_data, import)
                values (?, ?, ?, ?, ?, ?, ?, false, ?)""")
                .params(sent.county(), region, sent.scheme(), figure, kinds.get(region), sent.source(), sent.snapshot(), number).update());
        jdbc.sql("update county set example_data = false where id = ?").param(sent.county()).update();
        return figures.size();
    }

    private Optional<Region> region(String county, String idOrName) {
        return registry.regions(county).stream().filter(region -> region.id().equals(idOrName) || region.name().equalsIgnoreCase(idOrName)).findFirst();
    }

    /** As Norwegian files write it: {@code 1 480,5}. */
    private static Optional<BigDecimal> figure(String text) {
        String plain = text.replaceAll("[ \u00a0]", "").replace(',', '.');
        return plain.matches("\\d{1,12}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    static void wrong(Faults faults, boolean wrong, Line line, String code, String value) {
        if (wrong) {
            faults.add(Fault.atRow("file", line.number() - 1, code, String.valueOf(line.number()), value));
        }
    }
}
