package no.arshjul.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.arshjul.flow.Faults;
import no.arshjul.flow.Groups;
import no.arshjul.flow.RegionViews;
import no.arshjul.registry.TableFile.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A county's competence regions: new ones come in, those that are there get the file's name and place. None is taken away. */
@Component
class ImportRegions implements ImportTable {

    private final ImportLog log;
    private final Groups groups;
    private final RegionViews views;
    private final JdbcClient jdbc;

    ImportRegions(ImportLog log, Groups groups, RegionViews views, JdbcClient jdbc) {
        this.log = log;
        this.groups = groups;
        this.views = views;
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "regions";
    }

    @Override
    public List<String> columns() {
        return List.of("id", "name", "sort");
    }

    @Override
    public int take(Import sent, List<Line> lines) {
        Faults faults = new Faults();
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            ImportKeyFigures.wrong(faults, !line.text("id").matches("[a-z0-9-]{1,30}"), line, "registry.line-region-id", line.text("id"));
            ImportKeyFigures.wrong(faults, !seen.add(line.text("id")), line, "registry.line-twice", line.text("id"));
            ImportKeyFigures.wrong(faults, line.text("name").isEmpty() || line.text("name").length() > 200, line, "registry.line-name", line.text("name"));
            ImportKeyFigures.wrong(faults, !line.text("sort").matches("\\d{1,5}"), line, "registry.line-sort", line.text("sort"));
        }
        faults.orRefuse();
        log.add(what(), sent, lines.size());
        for (Line line : lines) {
            jdbc.sql("""
                    insert into region (county, id, name, sort) values (?, ?, ?, ?)
                    on conflict (county, id) do update set name = excluded.name, sort = excluded.sort""")
                    .params(sent.county(), line.text("id"), line.text("name"), Integer.valueOf(line.text("sort"))).update();
            groups.add("region-" + line.text("id"), line.text("name"));
        }
        views.follow(sent.county());
        return lines.size();
    }
}
