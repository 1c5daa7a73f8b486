package no.arshjul.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.arshjul.language.LanguageForm;
import org.springframework.stereotype.Component;

/** The answer to "how far are we, and will we make the dates", in two sentences or three. */
@Component
class Headline {

    private final ProgressWords words;

    Headline(ProgressWords words) {
        this.words = words;
    }

    /** @param overdue how many tasks are beyond their date */
    String of(List<Step> steps, long overdue, LanguageForm form) {
        ProgressWords.In said = words.in(form);
        Step now = steps.stream().filter(step -> step.state() == Step.State.NOW).findFirst().orElse(steps.get(steps.size() - 1));
        if (now.state() == Step.State.DONE) {
            return now.words();
        }
        return now.words() + " " + dates(steps, overdue, said);
    }

    private static String dates(List<Step> steps, long overdue, ProgressWords.In said) {
        Optional<Step> late = steps.stream().filter(step -> step.late() > 0).max(Comparator.comparingLong(Step::late));
        Optional<Step> slipping = steps.stream().filter(step -> step.late() == 0 && step.expected() != null && step.planned() != null
                && step.expected().isAfter(step.planned())).findFirst();
        if (late.isPresent()) {
            return (said.text("headline.late", late.get().name(), late.get().late(), said.count(late.get().late()), overdue, said.count(overdue))
                    + " " + outlook(steps, slipping, said)).strip();
        }
        if (slipping.isPresent()) {
            return said.text("headline.slipping", slipping.get().name(), slipping.get().expected(), slipping.get().planned(), overdue, said.count(overdue));
        }
        return said.text("headline.on-time", overdue, said.count(overdue));
    }

    /** What becomes of the dates that are still ahead when one has passed. */
    private static String outlook(List<Step> steps, Optional<Step> slipping, ProgressWords.In said) {
        if (steps.stream().noneMatch(step -> step.state() != Step.State.DONE && step.late() == 0 && step.planned() != null)) {
            return "";
        }
        if (slipping.isPresent()) {
            return said.text("headline.then.slip", slipping.get().name(), slipping.get().expected(), slipping.get().planned());
        }
        boolean known = steps.stream().filter(step -> step.late() > 0).allMatch(step -> step.expected() != null);
        return said.text(known ? "headline.then.hold" : "headline.then.unknown");
    }
}
