package no.arshjul.cycle;

import java.util.List;
import java.util.Map;
import no.arshjul.language.LanguageForm;
import no.arshjul.money.Kroner;

/** What became of a year, for its closing document: reported, recommended, decided, paid, used and returned, per scheme and region. */
public interface YearResult {

    /** @return the model of the letter {@code year-result} */
    Map<String, Object> of(Cycle cycle, LanguageForm form);

    /** A scheme's year in all its regions. */
    record SchemeResult(String scheme, Kroner reported, Kroner recommended, Kroner decided, Kroner paid, Kroner used, Kroner returned) {
    }

    /** The schemes' results, by the schemes' ids. */
    List<SchemeResult> perScheme(Cycle cycle);
}
