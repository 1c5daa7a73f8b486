package no.arshjul.letters;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What a document is called in a folder: Norwegian, and safe in any file system, e.g. {@code Tilskuddsbrev-ROGALAND-2027-0001.pdf}. */
@Component
class FileNames {

    /** What a party has sent: several of them in a case are told apart by what their sender called them. */
    private static final String RECEIVED = "attachment";

    private static final Map<String, String> ENDINGS = Map.of("spreadsheetml.sheet", "xlsx", "wordprocessingml.document", "docx", "opendocument.text", "odt",
            "opendocument.spreadsheet", "ods", "jpeg", "jpg");

    private final Words words;

    FileNames(Words words) {
        this.words = words;
    }

    String of(DocumentRow document) {
        String name = document.kind().equals(RECEIVED) ? document.title().replaceAll("\\.[a-z]+$", "")
                : words.nameOr("document", document.kind(), document.form(), document.kind());
        String key = document.caseNumber() != null ? document.caseNumber() : document.cycle() != null ? document.cycle() : document.county();
        String subtype = MediaType.parseMediaType(document.mediaType()).getSubtype();
        String ending = ENDINGS.entrySet().stream().filter(known -> subtype.endsWith(known.getKey())).map(Map.Entry::getValue).findFirst().orElse(subtype);
        return (name + "-" + key).replaceAll("[^\\p{L}\\p{N}-]+", "-") + "." + ending;
    }
}
