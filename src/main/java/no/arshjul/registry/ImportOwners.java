package no.arshjul.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.arshjul.flow.Faults;
import no.arshjul.flow.Groups;
import no.arshjul.registry.TableFile.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owners of a county, each in its region from the snapshot's day. One that takes part already is not changed by a file. */
@Component
class ImportOwners implements ImportTable {

    private static final Set<String> FORMS = Set.of("nb", "nn", "neutral");

    private final Registry registry;
    private final Memberships memberships;
    private final ImportLog log;
    private final Groups groups;
    private final JdbcClient jdbc;

    ImportOwners(Registry registry, Memberships memberships, ImportLog log, Groups groups, JdbcClient jdbc) {
        this.registry = registry;
        this.memberships = memberships;
        this.log = log;
        this.groups = groups;
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "owners";
    }

    @Override
    public List<String> columns() {
        return List.of("orgnr", "name", "kind", "language_form", "email", "region");
    }

    @Override
    public int take(Import sent, List<Line> lines) {
        Faults faults = new Faults();
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            String orgnr = line.text("orgnr");
            ImportKeyFigures.wrong(faults, !OrganisationNumber.isValid(orgnr), line, "registry.line-orgnr", orgnr);
            ImportKeyFigures.wrong(faults, !seen.add(orgnr), line, "registry.line-twice", orgnr);
            ImportKeyFigures.wrong(faults, registry.takesPart(sent.county(), orgnr), line, "registry.line-known", orgnr);
            ImportKeyFigures.wrong(faults, line.text("name").isEmpty() || line.text("name").length() > 200, line, "registry.line-name", line.text("name"));
            ImportKeyFigures.wrong(faults, !RegisterRules.OWNER_KINDS.contains(line.text("kind")), line, "registry.line-kind", line.text("kind"));
            ImportKeyFigures.wrong(faults, !FORMS.contains(line.text("language_form")), line, "registry.line-form", line.text("language_form"));
            ImportKeyFigures.wrong(faults, !line.text("email").matches(RegisterRules.EMAIL), line, "registry.line-email", line.text("email"));
            ImportKeyFigures.wrong(faults, registry.region(sent.county(), line.text("region")).isEmpty(), line, "registry.line-region", line.text("region"));
        }
        faults.orRefuse();
        log.add(what(), sent, lines.size());
        for (Line line : lines) {
            String orgnr = line.text("orgnr");
            jdbc.sql("""
                    insert into organisation (orgnr, name, kind, language_form, email, example_data) values (?, ?, ?, ?, ?, false)
                    on conflict do nothing""").params(orgnr, line.text("name"), line.text("kind"), line.text("language_form"), line.text("email")).update();
            jdbc.sql("insert into county_organisation (county, orgnr) values (?, ?)").params(sent.county(), orgnr).update();
            memberships.move(sent.county(), orgnr, line.text("region"), sent.snapshot());
            groups.add("owner-" + orgnr, line.text("name"));
        }
        return lines.size();
    }
}
