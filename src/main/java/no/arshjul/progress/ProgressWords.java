package no.arshjul.progress;

import java.util.List;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.springframework.stereotype.Component;

/** The words of the progress, in the reader's language form. */
@Component
class ProgressWords {

    private final Messages messages;

    ProgressWords(Messages messages) {
        this.messages = messages;
    }

    In in(LanguageForm form) {
        return new In(form);
    }

    final class In {

        /** Spelled alike in both language forms; one is said by the messages, which know its gender. */
        private static final List<String> SMALL = List.of("ingen", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv");

        private final LanguageForm form;

        private In(LanguageForm form) {
            this.form = form;
        }

        LanguageForm form() {
            return form;
        }

        /** @param code within this room */
        String text(String code, Object... args) {
            return messages.text("progress." + code, form, args);
        }

        String scheme(String scheme) {
            return messages.text("tasklist.scheme." + scheme, form);
        }

        /** A count as a sentence has it: in letters up to twelve. */
        String count(long pieces) {
            return pieces < SMALL.size() ? SMALL.get((int) pieces) : String.format(java.util.Locale.ROOT, "%,d", pieces).replace(',', '\u00a0');
        }

        /** A count that begins its sentence. */
        String firstCount(long pieces) {
            String count = count(pieces);
            return Character.toUpperCase(count.charAt(0)) + count.substring(1);
        }
    }
}
