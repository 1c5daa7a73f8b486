package no.arshjul.cycle;

import java.util.Map;
import no.arshjul.language.LanguageForm;

/** What became of a year, for its closing document: reported, recommended, decided, paid, used and returned, per scheme and region. */
public interface YearResult {

    /** @return the model of the letter {@code year-result} */
    Map<String, Object> of(Cycle cycle, LanguageForm form);
}
