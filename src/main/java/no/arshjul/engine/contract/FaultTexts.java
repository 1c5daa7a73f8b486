package no.arshjul.engine.contract;

import java.util.List;
import java.util.stream.Collectors;
import no.arshjul.flow.Fault;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Faults in words: one by one for a program, and as a summary that names the fields for the person who sent them. */
@Component
class FaultTexts {

    private static final Logger LOG = LoggerFactory.getLogger(FaultTexts.class);
    private static final int SHOWN = 8;

    private final Messages messages;
    private final FormWords words;

    FaultTexts(Messages messages, FormWords words) {
        this.messages = messages;
        this.words = words;
    }

    List<Answer.Line> lines(List<Fault> faults, LanguageForm language) {
        return faults.stream().map(f -> new Answer.Line(f.field(), f.row(), f.code(), text(f, language))).toList();
    }

    String summary(List<Fault> faults, DeployedForm form, LanguageForm language) {
        String shown = faults.stream().limit(SHOWN).map(f -> sentence(f, form, language)).collect(Collectors.joining(" "));
        int left = faults.size() - SHOWN;
        return left > 0 ? shown + " " + messages.text("form.summary-more", language, left) : shown;
    }

    /** How many they are, where each is said beside its field. */
    String count(List<Fault> faults, LanguageForm language) {
        boolean fields = faults.stream().allMatch(fault -> fault.field() != null);
        return messages.text(fields ? "form.summary-fields" : "form.summary-count", language, faults.size());
    }

    private String sentence(Fault fault, DeployedForm form, LanguageForm language) {
        String text = text(fault, language);
        if (fault.field() == null) {
            return text;
        }
        String label = words.in(language, form.labelOf(fault.field()));
        return fault.row() == null
                ? messages.text("form.at-field", language, label, text)
                : messages.text("form.at-row", language, label, fault.row() + 1, text);
    }

    private String text(Fault fault, LanguageForm language) {
        try {
            return messages.text(fault.code(), language, fault.args().toArray());
        } catch (NoSuchMessageException | IllegalArgumentException e) {
            LOG.error("The catalogue has no usable message for {}", fault.code(), e);
            return messages.text("form.other", language);
        }
    }
}
