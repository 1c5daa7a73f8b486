package no.arshjul.needs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.arshjul.flow.Values;
import no.arshjul.money.Kroner;
import no.arshjul.needs.Changes.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds an owner's answer against what stood in the case, field by field; lists of amounts row by row. */
@Component
class Comparison {

    /** What a case keeps whatever is sent, and what is compared row by row. */
    private static final Set<String> APART = Set.of("cycle", "scheme", "owner", ClientReferences.FIELD, "receivedOn", "receivedReason", "amounts", "ownerAmounts", "networkOwners");

    private final NeedsReports reports;
    private final OwnerAmounts ownerAmounts;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Comparison(NeedsReports reports, OwnerAmounts ownerAmounts, JdbcClient jdbc, ObjectMapper json) {
        this.reports = reports;
        this.ownerAmounts = ownerAmounts;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * To be asked before the answer is written over what stood there.
     *
     * @param cause {@code completion} or {@code correction}
     */
    List<Change> of(String caseNumber, Values sent, String cause) {
        List<Change> changes = new ArrayList<>();
        JsonNode before = form(caseNumber);
        sent.json().fieldNames().forEachRemaining(field -> {
            if (!APART.contains(field)) {
                add(changes, cause, field, null, null, text(before.path(field)), text(sent.json().get(field)));
            }
        });
        add(changes, cause, "networkOwners", null, null, String.join(", ", reports.network(caseNumber).stream().map(NeedsReports.Member::owner).sorted().toList()),
                String.join(", ", sent.texts("networkOwners").stream().sorted().toList()));
        compare(changes, cause, caseNumber, sent);
        return changes;
    }

    private void compare(List<Change> changes, String cause, String caseNumber, Values sent) {
        Map<Integer, Amount> was = reports.amounts(caseNumber).stream().collect(Collectors.toMap(Amount::year, amount -> amount));
        Map<Integer, Amount> is = new TreeMap<>();
        sent.rows("amounts").forEach(row -> is.put((int) row.number("year"), new Amount(caseNumber, (int) row.number("year"),
                Kroner.of(row.number("ownerAmount")), Kroner.of(row.number("universityAmount")))));
        Set<Integer> years = new java.util.TreeSet<>(was.keySet());
        years.addAll(is.keySet());
        for (Integer year : years) {
            add(changes, cause, "amounts.ownerAmount", year, null, owner(was.get(year)), owner(is.get(year)));
            add(changes, cause, "amounts.universityAmount", year, null, university(was.get(year)), university(is.get(year)));
        }
        Map<String, OwnerAmounts.Row> kept = new TreeMap<>(ownerAmounts.of(caseNumber).stream().collect(Collectors.toMap(OwnerAmounts.Row::key, row -> row)));
        Map<String, OwnerAmounts.Row> stated = new TreeMap<>(OwnerAmounts.in(sent).stream().collect(Collectors.toMap(OwnerAmounts.Row::key, row -> row, (a, b) -> b)));
        Map<String, OwnerAmounts.Row> all = new TreeMap<>(kept);
        all.putAll(stated);
        all.forEach((key, row) -> add(changes, cause, "ownerAmounts.amount", row.year(), row.owner(), amount(kept.get(key)), amount(stated.get(key))));
    }

    private static void add(List<Change> changes, String cause, String field, Integer year, String owner, String was, String is) {
        if (!was.equals(is)) {
            changes.add(new Change(cause, field, year, owner, was, is));
        }
    }

    private JsonNode form(String caseNumber) {
        try {
            return json.readTree(jdbc.sql("select form::text from needs_report where case_number = ?").param(caseNumber).query(String.class).single());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String owner(Amount amount) {
        return amount == null ? "" : amount.ownerAmount().toString();
    }

    private static String university(Amount amount) {
        return amount == null ? "" : amount.universityAmount().toString();
    }

    private static String amount(OwnerAmounts.Row row) {
        return row == null ? "" : row.amount().toString();
    }

    /** A list as its items, a row as its values, in an order of their own: neither form nor database keeps to one. */
    private static String text(JsonNode value) {
        if (value == null || value instanceof MissingNode || value.isNull()) {
            return "";
        }
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false).map(Comparison::text).sorted().collect(Collectors.joining(", "))
                : value.isObject() ? value.properties().stream().sorted(Map.Entry.comparingByKey()).map(field -> text(field.getValue())).collect(Collectors.joining(" "))
                : value.asText().strip();
    }
}
