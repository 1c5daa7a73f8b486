package no.arshjul.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language a request is answered in: nynorsk when that is the first Norwegian language asked for, else bokmål. The browser
 * says it ({@code Accept-Language}); there is no other switch. For the engine's addresses and for our own alike.
 */
@Component("localeResolver")
public class ReaderLanguage implements LocaleResolver {

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

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("The browser's language decides");
    }
}
