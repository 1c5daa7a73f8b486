package no.arshjul.language;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The one catalogue of messages: {@code messages/<room>_nb.properties} and {@code _nn}. */
@Component
public class Messages {

    private static final List<String> ROOMS =
            List.of("form", "cycle", "needs", "recommendation", "forum", "decision", "grant", "payout", "competence", "letters", "http", "gate", "start", "replay",
                    "impartiality", "substitute");

    private final MessageSource source;

    Messages(MessageSource source) {
        this.source = source;
    }

    /** @param language any locale of a reader; all but nynorsk read bokmål */
    public String text(String code, Locale language, Object... args) {
        return source.getMessage(code, args, LanguageForm.of(language.getLanguage()).locale());
    }

    public String text(String code, LanguageForm form, Object... args) {
        return source.getMessage(code, args, form.locale());
    }

    @Configuration
    static class Catalogue {

        @Bean
        MessageSource messageSource() {
            ResourceBundleMessageSource source = new ResourceBundleMessageSource();
            ROOMS.forEach(room -> source.addBasenames("messages/" + room));
            source.setDefaultEncoding("UTF-8");
            source.setFallbackToSystemLocale(false);
            source.setAlwaysUseMessageFormat(true);
            return source;
        }
    }
}
