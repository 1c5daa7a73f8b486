package no.arshjul.language;

import java.util.Locale;

/** Målform: every organisation has one, and every text exists in both (språklova §§ 14–15). */
public enum LanguageForm {
    NB, NN;

    /** @param code {@code nb}, {@code nn} or {@code neutral}; all but nynorsk are written in bokmål */
    public static LanguageForm of(String code) {
        return "nn".equalsIgnoreCase(code) ? NN : NB;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }
}
