package no.arshjul.letters;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What a document is called in a folder: Norwegian, and safe in any file system, e.g. {@code Tilskuddsbrev-ROGALAND-2027-0001.pdf}. */
@Component
class FileNames {

    private final Words words;

    FileNames(Words words) {
        this.words = words;
    }

    String of(DocumentRow document) {
        String name = words.nameOr("document", document.kind(), document.form(), document.kind());
        String key = document.caseNumber() != null ? document.caseNumber() : document.cycle() != null ? document.cycle() : document.county();
        String subtype = MediaType.parseMediaType(document.mediaType()).getSubtype();
        String ending = subtype.contains("spreadsheetml") ? "xlsx" : subtype;
        return (name + "-" + key).replaceAll("[^\\p{L}\\p{N}-]+", "-") + "." + ending;
    }
}
