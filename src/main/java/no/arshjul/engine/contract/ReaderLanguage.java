package no.arshjul.engine.contract;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import no.arshjul.language.LanguageForm;

/** The language a request is answered in: nynorsk when that is the first Norwegian language asked for, else bokmål. */
public final class ReaderLanguage {

    private ReaderLanguage() {
    }

    public static LanguageForm of(HttpServletRequest request) {
        String asked = request.getHeader("Accept-Language");
        if (asked == null || asked.isBlank()) {
            return LanguageForm.NB;
        }
        try {
            return Locale.LanguageRange.parse(asked).stream()
                    .map(range -> range.getRange().split("-")[0])
                    .filter(List.of("nb", "nn", "no")::contains)
                    .findFirst().map(LanguageForm::of).orElse(LanguageForm.NB);
        } catch (IllegalArgumentException e) {
            return LanguageForm.NB;
        }
    }
}
