package no.arshjul.needs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.money.Kroner;
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

    /** Who has answered what, and the decision table's remarks. */
    String text(NeedsReport report, JsonNode findings) {
        List<Answer> answers = new ArrayList<>(jdbc.sql("select name, :answer answer from organisation where orgnr = :university")
                .param("answer", report.partnership()).param("university", report.university()).query(Answer.class).list());
        answers.addAll(jdbc.sql("""
                select o.name, n.answer from needs_network n join organisation o on o.orgnr = n.owner
                where n.case_number = ? order by o.name""").param(report.caseNumber()).query(Answer.class).list());
        Stream<String> said = answers.stream().map(answer -> messages.text("needs.answer." + answer.answer(), LanguageForm.NB, answer.name()));
        Stream<String> noticed = codes(findings).stream().filter(code -> !code.matches("c[1-7]|advice-.*"))
                .map(code -> messages.text("needs.finding." + code, LanguageForm.NB));
        return Stream.of(said, noticed, earlier(report)).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    /** The decision that the report refers to, with what it promises of the years asked for now. */
    private Stream<String> earlier(NeedsReport report) {
        return jdbc.sql("""
                select e.case_number, a.year, sum(case when p.to_account = 'COMMITTED' then p.amount else -p.amount end)::bigint amount
                from needs_report r join needs_report e on e.case_number = r.form ->> 'earlierCase' and e.owner = r.owner and e.scheme = r.scheme
                  join needs_amount a on a.case_number = r.case_number
                  join posting p on p.case_number = e.case_number and p.year = a.year and 'COMMITTED' in (p.to_account, p.from_account)
                where r.case_number = ? group by 1, 2 order by 2""").param(report.caseNumber())
                .query((row, number) -> messages.text("needs.earlier-promise", LanguageForm.NB, row.getString("case_number"),
                        String.valueOf(row.getInt("year")), Kroner.of(row.getLong("amount")))).stream();
    }

    /** The outcome that the decision table proposes: the strictest that any of its rules asks for. */
    String advice(JsonNode findings) {
        Set<String> codes = codes(findings);
        return codes.contains("advice-reject") ? "reject" : codes.contains("advice-more-information") ? "more-information" : "accept";
    }

    private static Set<String> codes(JsonNode findings) {
        Set<String> codes = new TreeSet<>();
        if (findings != null) {
            findings.forEach(finding -> codes.add(finding.asText()));
        }
        return codes;
    }
}
