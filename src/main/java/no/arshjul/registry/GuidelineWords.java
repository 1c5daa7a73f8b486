package no.arshjul.registry;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.flow.Saying;
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
        return Stream.of("registry.value." + rule.column() + "." + code, "registry.value." + code)
                .filter(key -> !messages.textOr(key, LanguageForm.NB, "").isEmpty()).findFirst()
                .map(key -> Saying.of(key).toString()).orElse(code);
    }
}
