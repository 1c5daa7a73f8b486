package no.arshjul.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.Faults;
import no.arshjul.flow.People;
import no.arshjul.flow.Values;
import org.springframework.stereotype.Component;

/** What a change of the register must hold to. Every fault is found before anything is refused. */
@Component
class RegisterRules {

    static final Set<String> OWNER_KINDS = Set.of("municipality", "county-municipality", "private-kindergarten", "private-school",
            "public-school", "training-office", "examination-board");
    static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

    private final Registry registry;
    private final Memberships memberships;
    private final People people;
    private final Clock clock;

    RegisterRules(Registry registry, Memberships memberships, People people, Clock clock) {
        this.registry = registry;
        this.memberships = memberships;
        this.people = people;
        this.clock = clock;
    }

    void check(String county, Values values) {
        String kind = values.text("changeKind");
        String orgnr = values.text("organisation").replace(" ", "");
        LocalDate from = values.date("validFrom");
        Faults faults = new Faults();
        faults.when(!OrganisationNumber.isValid(orgnr), "organisation", "registry.orgnr", orgnr);
        Optional<Organisation> known = registry.organisation(orgnr);
        boolean isNew = kind.equals("new-owner");
        faults.when(isNew && known.isPresent() && registry.takesPart(county, orgnr), "organisation", "registry.known-already", orgnr);
        faults.when(!isNew && !registry.takesPart(county, orgnr), "organisation", "registry.unknown-organisation", orgnr);
        needed(kind, values).forEach(field -> faults.when(!values.has(field), field, "form.required"));
        faults.orRefuse();
        faults.when(isNew && !OWNER_KINDS.contains(values.text("ownerKind")), "ownerKind", "form.option");
        faults.when(values.has("newEmail") && !values.text("newEmail").matches(EMAIL), "newEmail", "registry.email");
        faults.when(!kind.equals("region") && !isNew && from.isAfter(Norway.today(clock)), "validFrom", "registry.not-yet");
        if (isNew || kind.equals("region")) {
            faults.when(registry.region(county, values.text("newRegion")).isEmpty(), "newRegion", "registry.unknown-region", values.text("newRegion"));
            memberships.latest(county, orgnr).ifPresent(member -> {
                faults.when(!member.validFrom().isBefore(from), "validFrom", "registry.membership-later", member.validFrom());
                faults.when(member.validTo() == null && member.region().equals(values.text("newRegion")), "newRegion", "registry.member-already");
            });
            faults.when(known.filter(Organisation::isUniversity).isPresent(), "organisation", "registry.university-no-region");
        }
        if (kind.startsWith("affiliation")) {
            String person = values.text("person");
            faults.when(people.find(county, person).isEmpty(), "person", "registry.unknown-person", person);
            faults.when(kind.equals("affiliation") == registry.affiliations(person).contains(orgnr), "person",
                    kind.equals("affiliation") ? "registry.affiliated-already" : "registry.not-affiliated", person);
        }
        faults.orRefuse();
    }

    private static List<String> needed(String kind, Values values) {
        return switch (kind) {
            case "new-owner" -> List.of("newName", "ownerKind", "newLanguageForm", "newEmail", "newRegion");
            case "name" -> List.of("newName");
            case "language-form" -> List.of("newLanguageForm");
            case "email" -> List.of("newEmail");
            case "region" -> List.of("newRegion");
            default -> List.of("person");
        };
    }
}
