package no.arshjul.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Refusal;
import no.arshjul.letters.Documents;
import no.arshjul.letters.Paper;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds a bank's answer against the lines that were sent to it. What fits becomes a proposal on the run's task, for a person to
 * confirm; what does not is kept and told, never left out. A message is taken in once.
 */
@Component
class BankAnswers {

    /** @param outcome paid, rejected or unmatched @param why a key in the catalogue, or the bank's own reason for what it rejected */
    record Line(int line, String endToEndId, String amount, LocalDate bookedOn, String bankReference, String outcome, String why, String run,
            Long instalment) {
    }

    private final Runs runs;
    private final BankProposal proposal;
    private final Registry registry;
    private final Documents documents;
    private final JdbcClient jdbc;
    private final Clock clock;

    BankAnswers(Runs runs, BankProposal proposal, Registry registry, Documents documents, JdbcClient jdbc, Clock clock) {
        this.runs = runs;
        this.proposal = proposal;
        this.registry = registry;
        this.documents = documents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of a message that has come before; empty for a new one. */
    Optional<List<Line>> before(String county, String message) {
        List<Line> lines = jdbc.sql("""
                select l.* from bank_answer_line l join bank_answer a on a.id = l.answer where a.county = ? and a.message_id = ? order by l.line""")
                .params(county, message).query(Line.class).list();
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }

    List<Line> take(String county, BankMessage message, byte[] file, String person) {
        if (message.movements().isEmpty()) {
            throw Refusal.of("payout.bank.incomplete", "Ntry");
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param("bank answer " + county).query(row -> { });
        Optional<List<Line>> before = before(county, message.id());
        if (before.isPresent()) {
            return before.get();
        }
        List<Line> lines = match(county, message);
        var document = documents.store(new Paper("bank-answer", county, null, null, null, registry.county(county).orElseThrow().languageForm(),
                message.id(), "application/xml", "camt.054", file));
        long id = jdbc.sql("insert into bank_answer (county, message_id, document, person, received_at) values (?, ?, ?, ?, ?) returning id")
                .params(county, message.id(), document, person, clock.instant().atOffset(ZoneOffset.UTC)).query(Long.class).single();
        lines.forEach(line -> insert(id, line));
        proposal.put(lines);
        return lines;
    }

    private List<Line> match(String county, BankMessage message) {
        List<Line> lines = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        for (BankMessage.Movement movement : message.movements()) {
            Optional<Runs.Sent> sent = runs.sent(county, movement.endToEndId());
            if (comesBack(movement) && fault(movement, sent, Set.of()) == null && takeBack(lines, sent.get().instalment())) {
                taken.remove(sent.get().instalment());
            }
            String why = fault(movement, sent, taken);
            String outcome = why != null ? "unmatched" : comesBack(movement) ? "rejected" : "paid";
            sent.ifPresent(found -> taken.add(found.instalment()));
            lines.add(new Line(lines.size() + 1, movement.endToEndId(), movement.amount().toPlainString() + " " + movement.currency(),
                    movement.bookedOn(), movement.reference(), outcome, why != null ? why : outcome.equals("paid") ? "" : reason(movement),
                    sent.map(Runs.Sent::run).orElse(null), sent.map(Runs.Sent::instalment).orElse(null)));
        }
        return lines;
    }

    /** Booked money that came back after it had been paid, in the same message: the last word counts. @return whether it had been paid */
    private static boolean takeBack(List<Line> lines, long instalment) {
        boolean paid = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.outcome().equals("paid") && line.instalment() == instalment) {
                lines.set(i, new Line(line.line(), line.endToEndId(), line.amount(), line.bookedOn(), line.bankReference(), "unmatched",
                        "payout.bank.came-back", line.run(), line.instalment()));
                paid = true;
            }
        }
        return paid;
    }

    private static boolean comesBack(BankMessage.Movement movement) {
        return movement.returned() != null || !movement.debit();
    }

    private static String fault(BankMessage.Movement movement, Optional<Runs.Sent> sent, Set<Long> taken) {
        if (sent.isEmpty()) {
            return "payout.bank.unknown";
        }
        if (taken.contains(sent.get().instalment())) {
            return "payout.bank.twice";
        }
        if (!movement.booked()) {
            return "payout.bank.not-booked";
        }
        boolean equal = movement.currency().equals("NOK")
                && movement.amount().compareTo(java.math.BigDecimal.valueOf(sent.get().amount().amount())) == 0;
        return equal ? null : "payout.bank.amount";
    }

    private static String reason(BankMessage.Movement movement) {
        return movement.returned() == null ? "-" : movement.returned();
    }

    private void insert(long answer, Line line) {
        jdbc.sql("""
                insert into bank_answer_line (answer, line, end_to_end_id, amount, booked_on, bank_reference, outcome, why, run, instalment)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(answer, line.line(), line.endToEndId(), line.amount(), line.bookedOn(), line.bankReference(), line.outcome(),
                        line.why(), line.run(), line.instalment())).update();
    }
}
