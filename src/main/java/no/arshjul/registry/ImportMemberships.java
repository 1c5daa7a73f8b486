package no.arshjul.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.arshjul.flow.Faults;
import no.arshjul.registry.TableFile.Line;
import org.springframework.stereotype.Component;

/** Which region owners belong to from the snapshot's day on. The membership before ends the day before. */
@Component
class ImportMemberships implements ImportTable {

    private final Registry registry;
    private final Memberships memberships;
    private final ImportLog log;

    ImportMemberships(Registry registry, Memberships memberships, ImportLog log) {
        this.registry = registry;
        this.memberships = memberships;
        this.log = log;
    }

    @Override
    public String what() {
        return "memberships";
    }

    @Override
    public List<String> columns() {
        return List.of("orgnr", "region");
    }

    @Override
    public int take(Import sent, List<Line> lines) {
        Faults faults = new Faults();
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            String orgnr = line.text("orgnr");
            boolean owner = registry.takesPart(sent.county(), orgnr) && !registry.organisation(orgnr).orElseThrow().isUniversity();
            boolean later = memberships.latest(sent.county(), orgnr).filter(member -> !member.validFrom().isBefore(sent.snapshot())).isPresent();
            ImportKeyFigures.wrong(faults, !owner, line, "registry.line-unknown-owner", orgnr);
            ImportKeyFigures.wrong(faults, !seen.add(orgnr), line, "registry.line-twice", orgnr);
            ImportKeyFigures.wrong(faults, owner && later, line, "registry.line-member-later", orgnr);
            ImportKeyFigures.wrong(faults, registry.region(sent.county(), line.text("region")).isEmpty(), line, "registry.line-region", line.text("region"));
        }
        faults.orRefuse();
        log.add(what(), sent, lines.size());
        lines.forEach(line -> memberships.move(sent.county(), line.text("orgnr"), line.text("region"), sent.snapshot()));
        return lines.size();
    }
}
