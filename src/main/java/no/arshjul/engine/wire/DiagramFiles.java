package no.arshjul.engine.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.SourceTexts;
import org.springframework.stereotype.Component;

/** Diagrams and decision tables as Tasklist and Cockpit draw them. */
@Component
class DiagramFiles implements WireAnswer {

    private final SourceTexts texts;

    DiagramFiles(SourceTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean isAt(String resource) {
        return resource.matches("(?:process|decision|decision-requirements)-definition/(?:[^/]+|key/[^/]+(?:/tenant-id/[^/]+)?)/xml");
    }

    @Override
    public boolean concerns(LanguageForm language) {
        return language == LanguageForm.NN;
    }

    @Override
    public boolean reword(JsonNode answer, HttpServletRequest request, String resource, LanguageForm language) {
        DiagramWords words = new DiagramWords(text -> texts.diagram(text, language));
        return answer instanceof ObjectNode file && (Texts.change(file, "bpmn20Xml", words::of) | Texts.change(file, "dmnXml", words::of));
    }
}
