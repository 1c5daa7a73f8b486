package no.arshjul.digest;

import java.util.LinkedHashSet;
import java.util.Set;
import no.arshjul.flow.OpenWork.Task;
import no.arshjul.language.LanguageForm;

/** Whoever reads at an address: persons, an organisation, or both; and what a task must be to concern them. */
final class Reader {

    final String address;
    final Set<String> persons = new LinkedHashSet<>();
    final Set<String> organisations = new LinkedHashSet<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final Set<String> mailbox = new LinkedHashSet<>();
    LanguageForm form;

    Reader(String address) {
        this.address = address;
    }

    void add(String person, Set<String> memberOf) {
        persons.add(person);
        groups.addAll(memberOf);
    }

    /** @param group the organisation's: its mailbox tells of its tasks whoever has taken them */
    void add(String orgnr, String group) {
        organisations.add(orgnr);
        mailbox.add(group);
    }

    /** A person is told of what is theirs, and of what nobody has taken yet. */
    boolean has(Task task) {
        return task.assignee() != null && persons.contains(task.assignee())
                || task.assignee() == null && task.groups().stream().anyMatch(groups::contains)
                || task.groups().stream().anyMatch(mailbox::contains);
    }

    /** Whether the reader mends mail that did not arrive. */
    boolean isSecretariat() {
        return groups.contains("secretariat");
    }

    boolean isOnlyAMailbox() {
        return persons.isEmpty();
    }
}
