package no.arshjul.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.Ledger;
import no.arshjul.money.Kroner;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must hold of a county's money at any moment between two transactions. Each rule is a question to the database that answers
 * with what breaks it ({@code invariants/<rule>.sql}), apart from the code that wrote the facts.
 */
@Component
public class Invariants {

    private static final List<String> RULES = List.of("overdrawn", "allotted", "set-aside", "bound", "net", "whole", "regions", "apportioned",
            "decided", "undecided", "award", "due", "paid", "unconfirmed", "committed", "settled", "unsettled", "nobody", "no-rule",
            "reversal", "reversed-twice", "no-way", "left-over", "twice");

    private static final Set<String> SCHEMES = Set.of("kindergarten", "school", "inclusion", "vocational");
    private static final Set<String> ACCOUNTS = Stream.of(Account.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> questions = new LinkedHashMap<>();
    private final JdbcClient jdbc;
    private final Registry registry;
    private final Messages messages;

    Invariants(JdbcClient jdbc, Registry registry, Messages messages) {
        this.registry = registry;
        this.jdbc = jdbc;
        this.messages = messages;
        RULES.forEach(rule -> questions.put(rule, question(rule)));
    }

    /** Everything that is wrong with a county's money; empty when all is well. One view of the data, whatever is written meanwhile. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Finding> check(String county) {
        List<Finding> findings = new ArrayList<>();
        questions.forEach((rule, question) -> findings.addAll(jdbc.sql(question).param("county", county).param("ways", Ledger.ways())
                .query((row, number) -> new Finding("explain." + rule, values(row))).list()));
        return findings;
    }

    /** The finding in plain words. */
    public String sentence(Finding finding, LanguageForm form) {
        return messages.text(finding.code(), form, finding.args().stream().map(arg -> words(arg, form)).toArray());
    }

    /** Schemes, accounts and organisations by their names. */
    private Object words(Object arg, LanguageForm form) {
        if (SCHEMES.contains(arg)) {
            return messages.text("scheme." + arg, form);
        }
        if (ACCOUNTS.contains(arg)) {
            return messages.text("account." + arg, form);
        }
        return registry.organisation(arg.toString()).<Object>map(Organisation::name).orElse(arg);
    }

    /** Amounts are bigint in the tables; years and counts are shorter, and are read as texts so that no thousands are marked. */
    private static List<Object> values(ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            Object value = row.getObject(column);
            values.add(value instanceof Long amount ? Kroner.of(amount) : String.valueOf(value));
        }
        return values;
    }

    private static String question(String rule) {
        try {
            return new ClassPathResource("invariants/" + rule + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
