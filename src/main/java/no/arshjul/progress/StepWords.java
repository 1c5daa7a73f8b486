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

        /** @param expected when the step is expected to be done, and why then */
        String of(Step step, Expectation expected) {
            long pieces = step.step() == Step.Name.REPORTING ? step.done() + step.left() : step.state() == Step.State.DONE ? step.done() : step.left();
            String said = words.text("say." + step.step().code() + "." + step.state().code() + (isWaitedFor(step) ? ".none" : ""),
                    pieces, words.firstCount(pieces), date(step), step.left(), words.count(step.left()), words.count(pieces));
            return (said + " " + why(step, expected)).strip();
        }

        /** Why a step is not expected on its planned date. */
        private String why(Step step, Expectation expected) {
            if (step.planned() == null || step.state() == Step.State.DONE) {
                return "";
            }
            if (!expected.isKnown()) {
                return step.state() == Step.State.NOW ? words.text("say.unknown") : "";
            }
            return !expected.date().isAfter(step.planned()) ? "" : switch (expected.basis()) {
                case PACE -> words.text("say.pace", step.name(), expected.date());
                case WAITS -> words.text("say.waits", name(expected.waitsFor()), expected.date());
                default -> "";
            };
        }

        /** A step that is on, though nothing is in its queue yet, or any more. */
        private static boolean isWaitedFor(Step step) {
            return step.state() == Step.State.NOW && step.left() == 0
                    && (step.step() == Step.Name.CONTROL || step.step() == Step.Name.RECOMMENDATION || step.step() == Step.Name.FORUM
                            || step.step() == Step.Name.DECISION);
        }

        private String date(Step step) {
            LocalDate date = step.step() == Step.Name.CLOSED ? step.expected() : step.planned();
            String what = switch (step.step()) {
                case FORUM -> "meeting";
                case PAYOUT -> "pay-by";
                case CLOSED -> "close";
                default -> "deadline";
            };
            if (step.step() == Step.Name.CALL) {
                return ""; // It has no date of its own.
            }
            return date == null ? words.text(what + ".none") : words.text(what + (date.isBefore(today) ? ".was" : ".is"), date);
        }
    }
}
