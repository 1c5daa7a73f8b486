package no.arshjul.engine.gate;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.text.MessageFormat;
import no.arshjul.language.LanguageForm;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A rule of the gate that something breaks.
 *
 * @param code key in {@code messages/gate}
 * @param args what the sentence names
 */
record Broken(String code, Object... args) {

    /** The rule in plain words, in the language of the request, or bokmål outside one. */
    String words() {
        Locale reader = LanguageForm.of(LocaleContextHolder.getLocale().getLanguage()).locale();
        ResourceBundle catalogue = ResourceBundle.getBundle("messages/gate", reader, Broken.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        try {
            return new MessageFormat(catalogue.getString(code), reader).format(args);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("No text for " + code + " in messages/gate_" + reader, e);
        }
    }
}
