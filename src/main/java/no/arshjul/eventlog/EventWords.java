package no.arshjul.eventlog;

import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.SourceTexts;
import org.springframework.stereotype.Component;

/** What the log of events says in words. */
@Component
class EventWords {

    private final Messages messages;
    private final SourceTexts texts;

    EventWords(Messages messages, SourceTexts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    /** The words of one reader. */
    final class In {

        private final LanguageForm form;

        private In(LanguageForm form) {
            this.form = form;
        }

        String diagram(String text) {
            return texts.diagram(text, form);
        }

        String say(String code) {
            return messages.text(code, form);
        }
    }

    In in(LanguageForm form) {
        return new In(form);
    }
}
