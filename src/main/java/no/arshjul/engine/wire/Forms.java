package no.arshjul.engine.wire;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.SourceTexts;
import org.springframework.stereotype.Component;

/** Forms as they are fetched: first their own texts, then the lists that depend on who reads, which are in the reader's words already. */
@Component
class Forms implements WireAnswer {

    private final SourceTexts texts;
    private final FormLists lists;

    Forms(SourceTexts texts, FormLists lists) {
        this.texts = texts;
        this.lists = lists;
    }

    @Override
    public boolean isAt(String resource) {
        return resource.matches("task/[^/]+/(?:deployed-form|form)|process-definition/(?:[^/]+|key/[^/]+(?:/tenant-id/[^/]+)?)/deployed-start-form");
    }

    @Override
    public boolean concerns(LanguageForm language) {
        return true;
    }

    @Override
    public boolean reword(JsonNode answer, HttpServletRequest request, String resource, LanguageForm language) {
        JsonNode components = answer.path("components");
        return new FormTexts(text -> texts.form(text, language)).change(components) | lists.fill(components, request);
    }
}
