package no.arshjul.start;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import no.arshjul.language.LanguageForm;

/**
 * What is said on the console, where there is no reader whose language is known: the machine's own language decides.
 * It reads its catalogue itself, since it is asked when the application has failed to start.
 */
final class ConsoleText {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private ConsoleText() {
    }

    static String of(String code, Object... places) {
        return in(LanguageForm.of(Locale.getDefault().getLanguage()), code, places);
    }

    static String in(LanguageForm form, String code, Object... places) {
        Locale locale = form.locale();
        String pattern = ResourceBundle.getBundle("messages/start", locale, NO_FALLBACK).getString(code);
        return new MessageFormat(pattern, locale).format(java.util.Arrays.stream(places).map(String::valueOf).toArray());
    }

    /** @return the text, or the code itself where the catalogue has none */
    static String orItself(String prefix, String code) {
        try {
            return of(prefix + code);
        } catch (MissingResourceException e) {
            return code;
        }
    }
}
