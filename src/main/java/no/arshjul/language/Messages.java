package no.arshjul.language;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
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

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])-[0-3][0-9]");

    private final MessageSource source;

    Messages(MessageSource source) {
        this.source = source;
    }

    /** @param language any locale of a reader; all but nynorsk read bokmål */
    public String text(String code, Locale language, Object... args) {
        return text(code, LanguageForm.of(language.getLanguage()), args);
    }

    public String text(String code, LanguageForm form, Object... args) {
        return source.getMessage(code, Arrays.stream(args).map(arg -> read(arg, form)).toArray(), form.locale());
    }

    /** A date as a person reads it, also one that comes as it is sent and kept. */
    private static Object read(Object arg, LanguageForm form) {
        if (arg instanceof LocalDate date) {
            return NorwegianText.date(date, form);
        }
        if (arg instanceof Worded worded) {
            return worded.in(form);
        }
        try {
            return arg instanceof String text && DATE.matcher(text).matches() ? NorwegianText.date(LocalDate.parse(text), form) : arg;
        } catch (DateTimeParseException e) {
            return arg; // somebody wrote the 31st of June
        }
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
