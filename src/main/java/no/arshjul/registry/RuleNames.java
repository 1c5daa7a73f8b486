package no.arshjul.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.SourceTexts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a rule is called: as in the form where it is chosen. */
@Component
class RuleNames {

    private final SourceTexts texts;
    private final Map<GuidelineRule, String> names = new EnumMap<>(GuidelineRule.class);

    RuleNames(SourceTexts texts, ObjectMapper json) {
        this.texts = texts;
        try (InputStream form = new ClassPathResource("forms/change-guideline.form").getInputStream()) {
            json.readTree(form).findValues("values").forEach(list -> list.forEach(this::name));
        } catch (IOException e) {
            throw new UncheckedIOException("The form of guidelines can't be read", e);
        }
    }

    String of(GuidelineRule rule, LanguageForm form) {
        return texts.form(names.getOrDefault(rule, rule.column()), form);
    }

    private void name(JsonNode option) {
        GuidelineRule.of(option.path("value").asText()).ifPresent(rule -> names.put(rule, option.path("label").asText()));
    }
}
