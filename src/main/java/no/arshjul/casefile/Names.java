package no.arshjul.casefile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.flow.OpenWork;
import no.arshjul.flow.People;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Region;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Whom a page names: people by their display names, groups by what they are; ids never. */
@Component
class Names {

    /** Groups that everybody in a named one of their kind is in, too. */
    private static final Set<String> KINDS = Set.of("owner", "university", "region");

    private final People people;
    private final Registry registry;
    private final Messages messages;

    Names(People people, Registry registry, Messages messages) {
        this.people = people;
        this.registry = registry;
        this.messages = messages;
    }

    /** A county's people, asked for once. */
    Known of(String county) {
        return new Known(county, people.of(county).stream().collect(Collectors.toMap(People.Person::id, People.Person::name)));
    }

    final class Known {

        private final String county;
        private final Map<String, String> people;

        private Known(String county, Map<String, String> people) {
            this.county = county;
            this.people = people;
        }

        /** @param person null or empty: the system itself */
        String person(String person, LanguageForm form) {
            return person == null || person.isEmpty() ? messages.text("casefile.system", form)
                    : people.getOrDefault(person, messages.text("casefile.somebody", form));
        }

        /** Who has a task, or may take it. */
        String holder(OpenWork.Task task, LanguageForm form) {
            if (task.assignee() != null) {
                return person(task.assignee(), form);
            }
            List<String> groups = task.groups().stream().filter(group -> !KINDS.contains(group)).map(group -> group(group, form)).sorted().distinct().toList();
            return groups.isEmpty() ? messages.text("casefile.group.other", form) : String.join(messages.text("casefile.or", form), groups);
        }

        private String group(String group, LanguageForm form) {
            String id = group.substring(group.indexOf('-') + 1);
            if (group.startsWith("owner-") || group.startsWith("university-")) {
                return registry.organisation(id).map(Organisation::name).orElse(messages.text("casefile.group.other", form));
            }
            if (group.startsWith("region-")) {
                return registry.region(county, id).map(Region::name).orElse(messages.text("casefile.group.other", form));
            }
            return messages.textOr("casefile.group." + group, form, messages.text("casefile.group.other", form));
        }
    }

    /** {@code a, b og c}. */
    String list(List<String> names, LanguageForm form) {
        int last = names.size() - 1;
        return last < 1 ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + messages.text("casefile.and", form) + names.get(last);
    }
}
