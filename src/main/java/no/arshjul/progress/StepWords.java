package no.arshjul.progress;

import java.time.Clock;
import java.time.LocalDate;
import no.arshjul.calendar.Norway;
import no.arshjul.language.LanguageForm;
import org.springframework.stereotype.Component;

/** What is said of a step: how much is through or waits, and its date. */
@Component
class StepWords {

    private final ProgressWords words;
    private final Clock clock;

    StepWords(ProgressWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    In in(LanguageForm form) {
        return new In(words.in(form), Norway.today(clock));
    }

    static final class In {

        private final ProgressWords.In words;
        private final LocalDate today;

        private In(ProgressWords.In words, LocalDate today) {
            this.words = words;
            this.today = today;
        }

        String name(Step.Name step) {
            return words.text("step." + step.code());
        }

        /** @param paced whether its expected date is that of the pace */
        String of(Step step, boolean paced) {
            long pieces = step.step() == Step.Name.REPORTING ? step.done() + step.left() : step.state() == Step.State.DONE ? step.done() : step.left();
            String said = words.text("say." + step.step().code() + "." + step.state().code() + (isWaitedFor(step) ? ".none" : ""),
                    pieces, words.firstCount(pieces), date(step), step.left(), words.count(step.left()), words.count(pieces));
            return paced && step.planned() != null && step.expected().isAfter(step.planned())
                    ? said + " " + words.text("say.pace", step.name(), step.expected()) : said;
        }

        /** A step that is on, though nothing is in its queue yet, or any more. */
        private static boolean isWaitedFor(Step step) {
            return step.state() == Step.State.NOW && step.left() == 0
                    && (step.step() == Step.Name.CONTROL || step.step() == Step.Name.RECOMMENDATION || step.step() == Step.Name.FORUM
                            || step.step() == Step.Name.DECISION);
        }

        private String date(Step step) {
            if (step.planned() == null) {
                return "";
            }
            String what = step.step() == Step.Name.FORUM ? "meeting" : "deadline";
            return words.text(what + (step.planned().isBefore(today) ? ".was" : ".is"), step.planned());
        }
    }
}
