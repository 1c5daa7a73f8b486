package no.arshjul.registry;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.arshjul.flow.Faults;
import no.arshjul.flow.Newcomers;
import no.arshjul.flow.Newcomers.Newcomer;
import no.arshjul.registry.TableFile.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People who are new to a county, with the bodies they speak for. Nobody who is known already is changed by a file, nobody gets a
 * password by one, and the groups that decide, pay, change diagrams or administer are an administrator's to give: so no one person
 * of the secretariat makes the second of two persons.
 */
@Component
class ImportPeople implements ImportTable {

    private static final Set<String> ROLES = Set.of("secretariat", "manager", "forum", "forum-leader");
    private static final Set<String> ADMINISTRATORS_TO_GIVE = Set.of("authority", "finance", "process-owner", "camunda-admin");

    private final Registry registry;
    private final Newcomers newcomers;
    private final ImportLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportPeople(Registry registry, Newcomers newcomers, ImportLog log, JdbcClient jdbc, Clock clock) {
        this.registry = registry;
        this.newcomers = newcomers;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "people";
    }

    @Override
    public List<String> columns() {
        return List.of("user", "first", "last", "email", "groups");
    }

    @Override
    public String afterwards() {
        return "registry.people-afterwards";
    }

    @Override
    public int take(Import sent, List<Line> lines) {
        Faults faults = new Faults();
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            String user = line.text("user");
            boolean id = user.matches("[a-z0-9][a-z0-9-]{1,63}");
            ImportKeyFigures.wrong(faults, !id, line, "registry.line-user", user);
            ImportKeyFigures.wrong(faults, !seen.add(user), line, "registry.line-twice", user);
            ImportKeyFigures.wrong(faults, id && newcomers.isTaken(user), line, "registry.line-user-taken", user);
            ImportKeyFigures.wrong(faults, !isName(line.text("first")) || !isName(line.text("last")), line, "registry.line-person-name", user);
            ImportKeyFigures.wrong(faults, !line.text("email").matches(RegisterRules.EMAIL), line, "registry.line-email", line.text("email"));
            List<String> groups = RuleType.parts(line.text("groups"));
            ImportKeyFigures.wrong(faults, groups.isEmpty(), line, "registry.line-no-group", user);
            groups.forEach(group -> {
                boolean administrators = ADMINISTRATORS_TO_GIVE.contains(group);
                ImportKeyFigures.wrong(faults, administrators, line, "registry.line-group-administrator", group);
                ImportKeyFigures.wrong(faults, !administrators && !isOf(sent.county(), group), line, "registry.line-group", group);
            });
        }
        faults.orRefuse();
        log.add(what(), sent, lines.size());
        lines.forEach(line -> add(sent, line));
        return lines.size();
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= 100;
    }

    /** Whether the group is a role, or stands for a region, an owner or a university of this county. */
    private boolean isOf(String county, String group) {
        String of = group.substring(group.indexOf('-') + 1);
        return ROLES.contains(group) || group.startsWith("region-") && registry.region(county, of).isPresent()
                || group.matches("(owner|university)-\\d{9}") && registry.takesPart(county, of)
                && registry.organisation(of).orElseThrow().isUniversity() == group.startsWith("university-");
    }

    private void add(Import sent, Line line) {
        List<String> groups = RuleType.parts(line.text("groups")).stream().distinct().toList();
        String user = line.text("user");
        newcomers.add(new Newcomer(user, line.text("first"), line.text("last"), line.text("email"), sent.county(), groups));
        groups.stream().filter(group -> group.matches("(owner|university)-.*"))
                .forEach(group -> registry.affiliate(user, group.substring(group.indexOf('-') + 1)));
        jdbc.sql("""
                insert into register_change (county, kind, subject, before, after, valid_from, reason, person, changed_at)
                values (?, 'person', ?, '', ?, ?, ?, ?, ?)""").params(sent.county(), user, String.join(" ", groups), sent.snapshot(), sent.source(),
                sent.importer(), clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
