package no.arshjul.engine.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.SourceTexts;
import org.springframework.stereotype.Component;

/** Where an instance stands, as Cockpit draws it: activities inside activities. */
@Component
class ActivityTree implements WireAnswer {

    private final SourceTexts texts;

    ActivityTree(SourceTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean isAt(String resource) {
        return resource.matches("process-instance/[^/]+/activity-instances");
    }

    @Override
    public boolean concerns(LanguageForm language) {
        return language == LanguageForm.NN;
    }

    @Override
    public boolean reword(JsonNode answer, HttpServletRequest request, String resource, LanguageForm language) {
        boolean changed = false;
        if (answer instanceof ObjectNode activity) {
            for (String key : List.of("name", "activityName")) {
                changed |= Texts.change(activity, key, text -> texts.diagram(text, language));
            }
            for (String children : List.of("childActivityInstances", "childTransitionInstances")) {
                for (JsonNode child : activity.path(children)) {
                    changed |= reword(child, request, resource, language);
                }
            }
        }
        return changed;
    }
}
