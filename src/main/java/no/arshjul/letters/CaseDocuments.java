package no.arshjul.letters;

import java.util.List;
import no.arshjul.flow.CurrentPerson;
import org.springframework.stereotype.Component;

/** A case's documents as the asking person may read them: by the same rule that hands them out. */
@Component
public class CaseDocuments {

    private final Documents documents;
    private final Readers readers;
    private final CurrentPerson person;

    CaseDocuments(Documents documents, Readers readers, CurrentPerson person) {
        this.documents = documents;
        this.readers = readers;
        this.person = person;
    }

    /** Those of the case that the person may read, oldest first. */
    public List<DocumentRow> of(String caseNumber) {
        return documents.ofCase(caseNumber).stream().filter(document -> readers.mayRead(person, document)).toList();
    }

    /** Those of the cycle itself and of none of its cases, that the person may read, oldest first. */
    public List<DocumentRow> ofCycle(String cycle) {
        return documents.ofCycle(cycle).stream().filter(document -> readers.mayRead(person, document)).toList();
    }
}
