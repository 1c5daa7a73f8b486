package no.arshjul.needs;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Values;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a county's form system calls its sendings: sent twice, it is the same case. A reference is the owner's own in the cycle that it was sent to. */
@Component
class ClientReferences {

    static final String FIELD = "clientReference";
    static final String TAKEN = "needs.reference-taken";
    static final int LONGEST = 100;

    /** A report that came with a reference. @param content fingerprint of what was sent */
    record Known(String caseNumber, String content) {
    }

    private final JdbcClient jdbc;
    private final Cycles cycles;

    ClientReferences(JdbcClient jdbc, Cycles cycles) {
        this.jdbc = jdbc;
        this.cycles = cycles;
    }

    Optional<Known> find(String cycle, String owner, String reference) {
        return jdbc.sql("select case_number, client_content as content from needs_report where coalesce(first_cycle, cycle) = ? and owner = ? and client_reference = ?")
                .params(cycle, owner, reference).query(Known.class).optional();
    }

    /** What its sender calls a case, when it came with a reference. */
    Optional<String> of(String caseNumber) {
        return jdbc.sql("select client_reference from needs_report where case_number = ? and client_reference is not null").param(caseNumber)
                .query(String.class).optional();
    }

    /** Two that come at once with the same reference come one after the other; the second is refused here, and finds the first one's case. */
    void check(String cycle, String owner, Values sent) {
        if (sent.has(FIELD)) {
            String reference = sent.text(FIELD);
            checkLength(reference);
            cycles.lock(cycle);
            find(cycle, owner, reference).ifPresent(known -> {
                throw Refusal.at(FIELD, TAKEN, reference, known.caseNumber());
            });
        }
    }

    static void checkLength(String reference) {
        if (reference.length() > LONGEST) {
            throw Refusal.at(FIELD, "form.too-long", LONGEST, reference.length());
        }
    }

    /** A fingerprint of the values, whatever their order and however a number is written. Nothing and null are alike. */
    static String content(JsonNode values) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written(values).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream().filter(entry -> !entry.getValue().isNull()).sorted(Map.Entry.comparingByKey())
                    .map(entry -> quoted(entry.getKey()) + ":" + written(entry.getValue())).collect(Collectors.joining(",", "{", "}"));
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).map(ClientReferences::written).collect(Collectors.joining(",", "[", "]"));
        }
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.isTextual() ? quoted(value.asText()) : value.asText();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
