package no.arshjul.engine.wire;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiFunction;
import no.arshjul.language.LanguageForm;

/** Names that stand at known places in the engine's answers; what is kept is bokmål. */
abstract class PlacedNames implements WireAnswer {

    private final List<NamePlace> places;
    private final BiFunction<String, LanguageForm, String> reworded;

    /** @param reworded a name in another language form */
    PlacedNames(List<NamePlace> places, BiFunction<String, LanguageForm, String> reworded) {
        this.places = places;
        this.reworded = reworded;
    }

    @Override
    public boolean isAt(String resource) {
        return places.stream().anyMatch(place -> place.isAt(resource));
    }

    @Override
    public boolean concerns(LanguageForm language) {
        return language == LanguageForm.NN;
    }

    @Override
    public boolean reword(JsonNode answer, HttpServletRequest request, String resource, LanguageForm language) {
        return places.stream().filter(place -> place.isAt(resource))
                .filter(place -> place.reword(answer, text -> reworded.apply(text, language))).count() > 0;
    }
}
