package no.arshjul.engine.wire;

import static no.arshjul.engine.wire.NamePlace.at;

import java.util.List;
import no.arshjul.language.SourceTexts;
import org.springframework.stereotype.Component;

/** Names that the house has given in the engine: lists of tasks, what they show, and groups. A list that a person has made keeps its words. */
@Component
class HouseNames extends PlacedNames {

    private static final List<NamePlace> PLACES = List.of(
            at("filter(?:/(?!count$)[^/]+)?", "", "name").without("owner"),
            // Whose list it is, isn't said further in: these words can only be taken for ours when they read the same.
            at("filter(?:/(?!count$)[^/]+)?", "properties", "description"),
            at("filter(?:/(?!count$)[^/]+)?", "properties.variables", "label"),
            at("group(?:/(?!count$)[^/]+)?", "", "name"),
            at("identity/groups", "groups", "name"),
            at("task(?:/(?!count$)[^/]+)?|filter/[^/]+/(?:list|singleResult)", "_embedded.group", "name"));

    HouseNames(SourceTexts texts) {
        super(PLACES, texts::name);
    }
}
