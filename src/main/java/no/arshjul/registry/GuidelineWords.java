package no.arshjul.registry;

import java.util.stream.Collectors;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.springframework.stereotype.Component;

/** A guideline's values as a person reads them: what is stored as a code in words, anything else as it is written. */
@Component
class GuidelineWords {

    private final Messages messages;

    GuidelineWords(Messages messages) {
        this.messages = messages;
    }

    String of(GuidelineRule rule, String written) {
        boolean coded = rule.type() instanceof RuleType.Choice || rule.type() instanceof RuleType.Words;
        return coded ? RuleType.parts(written).stream().map(part -> word(rule, part)).collect(Collectors.joining(", ")) : written;
    }

    private String word(GuidelineRule rule, String code) {
        return messages.textOr("registry.value." + rule.column() + "." + code, LanguageForm.NB,
                messages.textOr("registry.value." + code, LanguageForm.NB, code));
    }
}
