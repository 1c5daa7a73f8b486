package no.arshjul.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.arshjul.cycle.Cycle;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.NorwegianText;
import no.arshjul.money.Kroner;
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

    /** Public for the report's template. */
    public final class In {

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

        /** @param role a kind of group, or one group's id; a process owner may name one that the house has no word for */
        String role(String role) {
            return messages.textOr("progress.role." + role, form, role);
        }

        String scheme(String scheme) {
            return messages.text("tasklist.scheme." + scheme, form);
        }

        /** {@code Rogaland 2027}, with its letter for a later call of the year. */
        String cycle(String county, Cycle cycle) {
            String call = cycle.key().substring(Cycle.keyOf(cycle.county(), cycle.year()).length()).replace("-", "");
            return call.isEmpty() ? text("cycle", county, String.valueOf(cycle.year())) : text("cycle-call", county, String.valueOf(cycle.year()), call);
        }

        /** Nothing where there is no date. */
        public String day(LocalDate date) {
            return date == null ? "–" : NorwegianText.date(date, form);
        }

        /** A sentence on paper, whose dates are not torn apart at the end of a line. */
        public String whole(String sentence) {
            return sentence.replaceAll("(\\d)\\. (\\p{Ll}+) (\\d{4})", "$1.\u00a0$2\u00a0$3");
        }

        public String number(long pieces) {
            return String.format(Locale.ROOT, "%,d", pieces).replace(',', '\u00a0');
        }

        public String kroner(long amount) {
            return Kroner.of(amount).toString();
        }

        public String year(int year) {
            return String.valueOf(year);
        }

        /** A count as a sentence has it: in letters up to twelve. */
        String count(long pieces) {
            return pieces < SMALL.size() ? SMALL.get((int) pieces) : number(pieces);
        }

        /** A count that begins its sentence. */
        String firstCount(long pieces) {
            String count = count(pieces);
            return Character.toUpperCase(count.charAt(0)) + count.substring(1);
        }
    }
}
