package no.arshjul.letters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.language.Messages;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out documents. One that is not there and one that the reader may not see look alike from outside. */
@RestController
class DocumentController {

    private final Documents documents;
    private final Readers readers;
    private final CurrentPerson person;
    private final FileNames names;
    private final Messages messages;

    DocumentController(Documents documents, Readers readers, CurrentPerson person, FileNames names, Messages messages) {
        this.documents = documents;
        this.readers = readers;
        this.person = person;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<?> read(@PathVariable String id, Locale language) {
        return asId(id).flatMap(documents::find).filter(document -> readers.mayRead(person, document))
                .<ResponseEntity<?>>map(this::handedOut)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("type", "NotFound", "message", messages.text("letters.no-document", language), "errors", List.of())));
    }

    private ResponseEntity<byte[]> handedOut(DocumentRow document) {
        MediaType type = MediaType.parseMediaType(document.mediaType());
        ContentDisposition disposition = (type.equals(MediaType.APPLICATION_PDF) ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(names.of(document), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(documents.content(document.id()));
    }

    private static Optional<UUID> asId(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
