package no.arshjul.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import no.arshjul.language.ReaderLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the description to those who may ask anything at all. */
@RestController
class OpenApiController {

    private final OpenApi description;

    OpenApiController(OpenApi description) {
        this.description = description;
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<JsonNode> read(HttpServletRequest request) {
        return ResponseEntity.ok().header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE).body(description.in(ReaderLanguage.of(request)));
    }
}
