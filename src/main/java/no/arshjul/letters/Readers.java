package no.arshjul.letters;

import java.util.Set;
import no.arshjul.flow.CurrentPerson;
import org.springframework.stereotype.Component;

/**
 * Who may read a document: the county's own staff, the organisation it is written to or came from, those whom the kind concerns, and persons it was
 * opened to, as the members called to a meeting.
 */
@Component
class Readers {

    private static final Set<String> STAFF = Set.of("secretariat", "authority", "finance", "manager");
    private static final Set<String> FORUM = Set.of("forum", "forum-leader");

    private static final Set<String> PACK = Set.of("forum-pack", "forum-pack-sheet");

    private final Documents documents;

    Readers(Documents documents) {
        this.documents = documents;
    }

    boolean mayRead(CurrentPerson person, DocumentRow document) {
        boolean ofCounty = person.counties().contains(document.county());
        if (ofCounty && (isIn(person, STAFF) || document.kind().equals("call") || document.kind().equals("minutes") && isIn(person, FORUM)
                || PACK.contains(document.kind()) && person.in("forum-leader") || documents.isOpenTo(document.id(), person.id()))) {
            return true;
        }
        if (documents.receivedFrom(document.id()).filter(sender -> person.in("owner-" + sender)).isPresent()) {
            return true;
        }
        String recipient = document.recipient();
        return recipient != null && isIn(person, Set.of("owner-" + recipient, "university-" + recipient));
    }

    private static boolean isIn(CurrentPerson person, Set<String> groups) {
        return person.groups().stream().anyMatch(groups::contains);
    }
}
