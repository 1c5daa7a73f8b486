package no.arshjul.needs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.money.Kroner;
import no.arshjul.flow.Saying;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the controller is shown beside the form: who has confirmed, and what the decision table noticed. */
@Component
class ControlSheet {

    private static final int LONGEST = 300;

    private record Answer(String name, String answer) {
    }

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Changes changes;
    private final Registry registry;
    private final ObjectMapper json;

    ControlSheet(JdbcClient jdbc, Messages messages, Changes changes, Registry registry, ObjectMapper json) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.changes = changes;
        this.registry = registry;
        this.json = json;
    }

    /** What changed since the last control, as rows to be shown: what, before and now. Long texts are kept whole in the table alone. */
    ArrayNode changes(NeedsReport report) {
        ArrayNode rows = json.createArrayNode();
        for (Changes.Change change : changes.sinceTheControl(report.caseNumber())) {
            rows.addObject().put("what", label(change)).put("before", shortened(value(change.field(), change.oldValue())))
                    .put("now", change.field().equals("networkOwners") && change.cause().equals("owner-left")
                            ? Saying.of("needs.changed.left").toString() : shortened(value(change.field(), change.newValue())));
        }
        return rows;
    }

    private String label(Changes.Change change) {
        String code = "needs.field." + change.field();
        String label = messages.textOr(code, LanguageForm.NB, "").isEmpty() ? change.field() : Saying.of(code).toString();
        String owner = change.field().equals("ownerAmounts.amount") ? ", " + name(change.owner()) : "";
        return change.year() == null ? label : label + " " + change.year() + owner;
    }

    /** Organisations by name; what else is chosen from a list stands as it was sent. */
    private String value(String field, String value) {
        return field.equals("university") || field.equals("networkOwners")
                ? java.util.Arrays.stream(value.split(", ")).map(this::name).collect(Collectors.joining(", ")) : value;
    }

    private String name(String orgnr) {
        return registry.organisation(orgnr).map(no.arshjul.registry.Organisation::name).orElse(orgnr);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** Who has answered what, and the decision table's remarks. */
    String text(NeedsReport report, JsonNode findings) {
        List<Answer> answers = new ArrayList<>(jdbc.sql("select name, :answer answer from organisation where orgnr = :university")
                .param("answer", report.partnership()).param("university", report.university()).query(Answer.class).list());
        answers.addAll(jdbc.sql("""
                select o.name, n.answer from needs_network n join organisation o on o.orgnr = n.owner
                where n.case_number = ? order by o.name""").param(report.caseNumber()).query(Answer.class).list());
        Stream<String> said = answers.stream().map(answer -> Saying.of("needs.answer." + answer.answer(), answer.name()).toString());
        Stream<String> noticed = codes(findings).stream().filter(code -> !code.matches("c[1-7]|advice-.*"))
                .map(code -> Saying.of("needs.finding." + code).toString());
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
                .query((row, number) -> Saying.of("needs.earlier-promise", row.getString("case_number"),
                        String.valueOf(row.getInt("year")), Kroner.of(row.getLong("amount"))).toString()).stream();
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
