package no.arshjul.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import no.arshjul.flow.Groups;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.flow.Values;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the change into the register and a row of it into the log. */
@Component
class ApplyRegisterChange implements Step {

    private final Registry registry;
    private final Memberships memberships;
    private final Groups groups;
    private final JdbcClient jdbc;
    private final Clock clock;

    ApplyRegisterChange(Registry registry, Memberships memberships, Groups groups, JdbcClient jdbc, Clock clock) {
        this.registry = registry;
        this.memberships = memberships;
        this.groups = groups;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(Scope scope) {
        Values change = new Values((ObjectNode) scope.json("registerChange"));
        String orgnr = change.text("organisation").replace(" ", "");
        String kind = change.text("changeKind");
        String before = state(scope.county(), orgnr, kind, change);
        apply(scope.county(), orgnr, kind, change);
        jdbc.sql("""
                insert into register_change (county, kind, subject, before, after, valid_from, reason, person, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(scope.county(), kind, orgnr, before, state(scope.county(), orgnr, kind, change), change.date("validFrom"),
                        change.text("reason"), change.text("changedBy"), clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    private void apply(String county, String orgnr, String kind, Values change) {
        LocalDate from = change.date("validFrom");
        switch (kind) {
            case "new-owner" -> newOwner(county, orgnr, change, from);
            case "name" -> set("name", change.text("newName"), orgnr);
            case "language-form" -> set("language_form", change.text("newLanguageForm"), orgnr);
            case "email" -> set("email", change.text("newEmail"), orgnr);
            case "region" -> memberships.move(county, orgnr, change.text("newRegion"), from);
            case "affiliation" -> registry.affiliate(change.text("person"), orgnr);
            default -> jdbc.sql("delete from person_affiliation where user_id = ? and orgnr = ?").params(change.text("person"), orgnr).update();
        }
    }

    /** One that another county knows already keeps its name and form, and takes part here too. */
    private void newOwner(String county, String orgnr, Values change, LocalDate from) {
        jdbc.sql("""
                insert into organisation (orgnr, name, kind, language_form, email, example_data) values (?, ?, ?, ?, ?, false)
                on conflict do nothing""").params(orgnr, change.text("newName"), change.text("ownerKind"), change.text("newLanguageForm"),
                change.text("newEmail")).update();
        jdbc.sql("insert into county_organisation (county, orgnr) values (?, ?)").params(county, orgnr).update();
        memberships.move(county, orgnr, change.text("newRegion"), from);
        groups.add("owner-" + orgnr, change.text("newName"));
    }

    private void set(String column, String value, String orgnr) {
        jdbc.sql("update organisation set %s = ? where orgnr = ?".formatted(column)).params(value, orgnr).update();
    }

    /** The fact that this kind of change is about, as the log tells it. */
    private String state(String county, String orgnr, String kind, Values change) {
        return switch (kind) {
            case "region" -> memberships.latest(county, orgnr).map(member -> member.region() + " " + member.validFrom()).orElse("");
            case "affiliation", "affiliation-ends" -> registry.affiliations(change.text("person")).contains(orgnr) ? change.text("person") : "";
            default -> registry.organisation(orgnr).map(o -> switch (kind) {
                case "name" -> o.name();
                case "language-form" -> o.languageForm().name().toLowerCase(java.util.Locale.ROOT);
                case "email" -> o.email();
                default -> registry.takesPart(county, orgnr) ? o.name() : "";
            }).orElse("");
        };
    }
}
