package no.arshjul.language;

import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The one catalogue of messages: {@code messages/<room>_nb.properties} and {@code _nn}. */
@Component
public class Messages {

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

    /** @param otherwise when there is no such message, as for a field that a process owner has added */
    public String textOr(String code, LanguageForm form, String otherwise) {
        return source.getMessage(code, null, otherwise, form.locale());
    }

    @Configuration
    static class Catalogue {

        @Bean
        MessageSource messageSource() throws IOException {
            ResourceBundleMessageSource source = new ResourceBundleMessageSource();
            for (Resource room : new PathMatchingResourcePatternResolver().getResources("classpath:messages/*_nb.properties")) {
                source.addBasenames("messages/" + room.getFilename().replace("_nb.properties", ""));
            }
            source.setDefaultEncoding("UTF-8");
            source.setFallbackToSystemLocale(false);
            source.setAlwaysUseMessageFormat(true);
            return source;
        }
    }
}
