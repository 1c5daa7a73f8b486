package no.arshjul.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.arshjul.calendar.Norway;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.NorwegianText;
import no.arshjul.money.Kroner;
import org.springframework.stereotype.Component;

/** Codes and dates in the reader's words, for the templates. */
@Component
class CaseWords {

    private final Messages messages;

    CaseWords(Messages messages) {
        this.messages = messages;
    }

    In in(LanguageForm form) {
        return new In(form);
    }

    /** Words in one language form. */
    public final class In {

        private final LanguageForm form;

        private In(LanguageForm form) {
            this.form = form;
        }

        public String stage(String stage) {
            return messages.text("casefile.stage." + stage, form);
        }

        public String scheme(String scheme) {
            return messages.text("tasklist.scheme." + scheme, form);
        }

        public String cycleStatus(String status) {
            return messages.text("casefile.cycle." + status, form);
        }

        /** {@code Rogaland 2027}, with its letter for a later call of the year. */
        public String cycle(String county, int year, String key) {
            String call = key.replaceFirst("^.*-\\d{4}-?", "");
            return messages.text(call.isEmpty() ? "casefile.cycle-name" : "casefile.cycle-call", form, county, String.valueOf(year), call);
        }

        /** What a reader of the list should notice: that it came late, that something is overdue, that it goes on from an earlier year. */
        public String marks(CaseRow row) {
            List<String> marks = new ArrayList<>();
            if (row.late()) {
                marks.add(messages.text("casefile.mark.late", form));
            }
            if (row.overdue() != null) {
                marks.add(messages.text("casefile.mark.overdue", form, row.overdue()));
            }
            if (row.earlier()) {
                marks.add(messages.text("casefile.mark.earlier", form));
            }
            return String.join(". ", marks);
        }

        /** Nothing is a dash: a table of zeros hides what there is. */
        public String amount(Kroner amount) {
            return amount.isZero() ? "–" : amount.toString();
        }

        public String day(LocalDate date) {
            return NorwegianText.date(date, form);
        }

        public String day(Instant moment) {
            return day(LocalDate.ofInstant(moment, Norway.ZONE));
        }
    }
}
