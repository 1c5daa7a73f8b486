package no.arshjul.engine.wire;

import static no.arshjul.engine.wire.NamePlace.at;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.SourceTexts;
import org.springframework.stereotype.Component;

/** Names that the house has given in the engine: lists of tasks, what they show, and groups. A list that a person has made keeps its words. */
@Component
class HouseNames implements WireAnswer {

    private static final List<NamePlace> PLACES = List.of(
            at("filter(?:/(?!count$)[^/]+)?", "", "name").without("owner"),
            // Whose list it is, isn't said further in: these words can only be taken for ours when they read the same.
            at("filter(?:/(?!count$)[^/]+)?", "properties", "description"),
            at("filter(?:/(?!count$)[^/]+)?", "properties.variables", "label"),
            at("group(?:/(?!count$)[^/]+)?", "", "name"),
            at("identity/groups", "groups", "name"),
            at("task(?:/(?!count$)[^/]+)?|filter/[^/]+/(?:list|singleResult)", "_embedded.group", "name"));

    private final SourceTexts texts;

    HouseNames(SourceTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean isAt(String resource) {
        return PLACES.stream().anyMatch(place -> place.isAt(resource));
    }

    @Override
    public boolean concerns(LanguageForm language) {
        return language == LanguageForm.NN;
    }

    @Override
    public boolean reword(JsonNode answer, HttpServletRequest request, String resource, LanguageForm language) {
        return PLACES.stream().filter(place -> place.isAt(resource))
                .filter(place -> place.reword(answer, text -> texts.name(text, language))).count() > 0;
    }
}
