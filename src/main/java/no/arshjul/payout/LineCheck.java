package no.arshjul.payout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Faults;
import no.arshjul.flow.Values;
import no.arshjul.money.Kroner;

/** Holds the rows that came back against the run's own lines: all of them, once each, with no amount, payee or account changed. */
final class LineCheck {

    private LineCheck() {
    }

    static Map<Long, Values> check(List<RunLine> lines, List<Values> rows) {
        Faults faults = new Faults();
        Map<Long, RunLine> open = new HashMap<>();
        lines.forEach(line -> open.put(line.payoutId(), line));
        Map<Long, Values> byId = new HashMap<>();
        for (Values row : rows) {
            RunLine line = open.remove(row.number("payoutId"));
            if (line == null) {
                faults.add(row.fault("payoutId", "payout.unknown-line", String.valueOf(row.number("payoutId"))));
                continue;
            }
            unchanged(row, line, faults);
            byId.put(line.payoutId(), row);
        }
        open.values().forEach(missing -> faults.add(Fault.at("lines", "payout.line-missing", missing.caseNumber(), missing.payeeName(), missing.amount())));
        faults.orRefuse();
        return byId;
    }

    private static void unchanged(Values row, RunLine line, Faults faults) {
        if (row.has("amount") && !Kroner.of(row.number("amount")).equals(line.amount())) {
            faults.add(row.fault("amount", "payout.changed", line.amount()));
        }
        if (row.has("account") && !row.text("account").replaceAll("[ .]", "").equals(line.account())) {
            faults.add(row.fault("account", "payout.changed", line.account()));
        }
        if (row.has("payee") && !row.text("payee").equals(line.payee())) {
            faults.add(row.fault("payee", "payout.changed", line.payee()));
        }
        if (row.has("caseNumber") && !row.text("caseNumber").equals(line.caseNumber())) {
            faults.add(row.fault("caseNumber", "payout.changed", line.caseNumber()));
        }
    }
}
