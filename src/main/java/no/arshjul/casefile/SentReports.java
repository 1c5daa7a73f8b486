package no.arshjul.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import no.arshjul.casefile.ReportView.Answer;
import no.arshjul.casefile.ReportView.Column;
import no.arshjul.casefile.ReportView.Part;
import no.arshjul.flow.LiveForms;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.SourceTexts;
import no.arshjul.needs.SentForm;
import org.springframework.stereotype.Component;

/**
 * What an owner has reported, for those who judge it and for who wrote it. Its questions are those of the form that is live, so what a process
 * owner has added is here too; what was not answered is not. The account and whom to ask stand here for the office and the owner only.
 */
@Component
class SentReports {

    private static final Set<String> ABOVE = Set.of("cycle", "scheme", "owner");
    private static final Set<String> OF_FEW = Set.of("contactName", "contactEmail", "universityContact", "accountNumber");
    private static final Set<String> REACHES_PEOPLE = Set.of("email", "phone");

    private final LiveForms forms;
    private final SentForm sent;
    private final ReportWords words;
    private final SourceTexts texts;

    SentReports(LiveForms forms, SentForm sent, ReportWords words, SourceTexts texts) {
        this.forms = forms;
        this.sent = sent;
        this.words = words;
        this.texts = texts;
    }

    /**
     * @param office      whether the reader is of the county's office: what the form keeps for some of it is shown to no others
     * @param withContact whether the reader may see whom to ask, and the account
     */
    ReportView of(String caseNumber, boolean office, boolean withContact, LanguageForm form) {
        JsonNode values = sent.of(caseNumber);
        List<Part> parts = new ArrayList<>();
        for (JsonNode group : forms.start("needs-report").path("components")) {
            List<Answer> answers = new ArrayList<>();
            answers(group, values, field -> mayRead(field, office, withContact), form, answers);
            if (!answers.isEmpty()) {
                parts.add(new Part(group.has("components") ? texts.form(group.path("label").asText(), form) : "", answers));
            }
        }
        return new ReportView(parts);
    }

    private static boolean mayRead(JsonNode field, boolean office, boolean withContact) {
        boolean personal = OF_FEW.contains(field.path("key").asText()) || REACHES_PEOPLE.contains(field.at("/validate/validationType").asText());
        return (office || !field.path("properties").has("onlyFor")) && (withContact || !personal);
    }

    private void answers(JsonNode field, JsonNode values, Predicate<JsonNode> mayRead, LanguageForm form, List<Answer> answers) {
        String key = field.path("dynamiclist".equals(field.path("type").asText()) ? "path" : "key").asText();
        if (!mayRead.test(field) || ABOVE.contains(key)) {
            return;
        }
        if (key.isEmpty()) {
            field.path("components").forEach(inner -> answers(inner, values, mayRead, form, answers));
        } else {
            answer(field, values.path(key), form, answers);
        }
    }

    private void answer(JsonNode field, JsonNode value, LanguageForm form, List<Answer> answers) {
        String label = words.label(field, form);
        if (field.has("components")) {
            if (value.isArray() && !value.isEmpty()) {
                List<JsonNode> columns = StreamSupport.stream(field.path("components").spliterator(), false).filter(column -> column.has("key")).toList();
                answers.add(new Answer(label, null, columns.stream().map(it -> new Column(words.label(it, form), "number".equals(it.path("type").asText()))).toList(),
                        StreamSupport.stream(value.spliterator(), false)
                                .map(row -> columns.stream().map(column -> words.answer(column, row.path(column.path("key").asText()), form)).toList()).toList()));
            }
        } else {
            String text = words.answer(field, value, form);
            if (!text.isBlank()) {
                answers.add(new Answer(label, text, List.of(), List.of()));
            }
        }
    }
}
