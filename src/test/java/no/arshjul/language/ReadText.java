package no.arshjul.language;

/** One text that people read, as they read it: without places, tags and signs for programs. */
record ReadText(String where, LanguageForm language, String text) {

    ReadText(String where, LanguageForm language, String text) {
        this.where = where;
        this.language = language;
        this.text = text.replaceAll("(?s)\\{\\{.*?}}", " 0 ").replaceAll("\\$\\{[^}]*}", " 0 ").replaceAll("\\{[^{}]*}", " 0 ").replaceAll("\\{[^{}]*}", " 0 ")
                .replaceAll("<[^<>]*>", " ").replaceAll("&[a-z]+;", " ").replaceAll("\\S*(?:@|://|/api/|\\.yaml|--)\\S*", " ");
    }
}
