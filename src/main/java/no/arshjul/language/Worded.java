package no.arshjul.language;

/** An argument of a message that reads otherwise in each language form: a name, or a list of names. */
@FunctionalInterface
public interface Worded {

    String in(LanguageForm form);
}
