package no.arshjul.engine.wire;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import no.arshjul.language.LanguageForm;

/** One kind of answer that holds texts of the house, and how they come to stand in the reader's language form. */
interface WireAnswer {

    /** @param resource what is asked for, as {@link WirePath} says it: {@code task/4711} */
    boolean isAt(String resource);

    /** @return false when the answer is right as the engine gives it, so that it passes through untouched */
    boolean concerns(LanguageForm language);

    /** @return whether anything in the answer was changed */
    boolean reword(JsonNode answer, HttpServletRequest request, String resource, LanguageForm language);
}
