package no.arshjul.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.NorwegianText;
import no.arshjul.language.SourceTexts;
import no.arshjul.money.Kroner;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** A form's questions and what was answered, as a person reads them. */
@Component
class ReportWords {

    private final SourceTexts texts;
    private final Registry registry;
    private final Messages messages;

    ReportWords(SourceTexts texts, Registry registry, Messages messages) {
        this.texts = texts;
        this.registry = registry;
        this.messages = messages;
    }

    String label(JsonNode field, LanguageForm form) {
        return texts.form(field.path("datetime".equals(field.path("type").asText()) ? "dateLabel" : "label").asText(), form);
    }

    /** @return empty for what was not answered */
    String answer(JsonNode field, JsonNode value, LanguageForm form) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).map(it -> answer(field, it, form)).collect(Collectors.joining(", "));
        }
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isBoolean()) {
            return messages.text(value.booleanValue() ? "casefile.yes" : "casefile.no", form);
        }
        if (value.isIntegralNumber() && "kr".equals(field.at("/appearance/suffixAdorner").asText())) {
            return Kroner.of(value.longValue()).toString();
        }
        return field.path("type").asText().equals("datetime") ? date(value.asText(), form) : chosen(field, value.asText(), form);
    }

    private String chosen(JsonNode field, String value, LanguageForm form) {
        for (JsonNode option : field.path("values")) {
            if (option.path("value").asText().equals(value)) {
                return texts.form(option.path("label").asText(), form);
            }
        }
        return field.path("properties").has("optionsFrom") ? registry.organisation(value).map(Organisation::name).orElse(value) : value;
    }

    private static String date(String value, LanguageForm form) {
        try {
            return NorwegianText.date(LocalDate.parse(value.substring(0, Math.min(10, value.length()))), form);
        } catch (DateTimeParseException e) {
            return value;
        }
    }
}
