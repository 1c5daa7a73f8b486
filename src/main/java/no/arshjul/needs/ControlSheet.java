package no.arshjul.needs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the controller is shown beside the form: who has confirmed, and what the decision table noticed. */
@Component
class ControlSheet {

    private record Answer(String name, String answer) {
    }

    private final JdbcClient jdbc;
    private final Messages messages;

    ControlSheet(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    String confirmations(NeedsReport report) {
        List<Answer> answers = new ArrayList<>(jdbc.sql("""
                select name, :answer answer from organisation where orgnr = :university""")
                .param("answer", report.partnership()).param("university", report.university()).query(Answer.class).list());
        answers.addAll(jdbc.sql("""
                select o.name, n.answer from needs_network n join organisation o on o.orgnr = n.owner
                where n.case_number = ? order by o.name""").param(report.caseNumber()).query(Answer.class).list());
        return answers.stream().map(answer -> messages.text("needs.answer." + answer.answer(), LanguageForm.NB, answer.name()))
                .collect(Collectors.joining("\n"));
    }

    String advice(JsonNode findings) {
        Set<String> codes = new java.util.TreeSet<>();
        if (findings != null) {
            findings.forEach(finding -> codes.add(finding.asText()));
        }
        return codes.stream().filter(code -> !code.matches("c[1-7]"))
                .map(code -> messages.text("needs.finding." + code, LanguageForm.NB)).collect(Collectors.joining("\n"));
    }
}
