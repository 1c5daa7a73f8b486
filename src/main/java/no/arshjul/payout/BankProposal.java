package no.arshjul.payout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.arshjul.flow.Processes;
import no.arshjul.flow.Saying;
import org.springframework.stereotype.Component;

/** Fills the task that confirms a run with what the bank has answered; the person sees it, and still decides. */
@Component
class BankProposal {

    private final Runs runs;
    private final Processes processes;

    BankProposal(Runs runs, Processes processes) {
        this.runs = runs;
        this.processes = processes;
    }

    void put(List<BankAnswers.Line> lines) {
        lines.stream().filter(line -> !line.outcome().equals("unmatched")).collect(Collectors.groupingBy(BankAnswers.Line::run)).forEach(this::put);
    }

    private void put(String run, List<BankAnswers.Line> lines) {
        Map<Long, BankAnswers.Line> byInstalment = lines.stream().collect(Collectors.toMap(BankAnswers.Line::instalment, line -> line));
        processes.amendTask("confirm-paid", runs.instance(run), "lines", rows -> answered(rows, byInstalment));
        Map<String, Object> values = new HashMap<>();
        lines.stream().filter(line -> line.outcome().equals("paid")).map(BankAnswers.Line::bookedOn).filter(Objects::nonNull)
                .max(java.util.Comparator.naturalOrder()).ifPresent(on -> values.put("paidOn", on.toString()));
        lines.stream().map(BankAnswers.Line::bankReference).filter(reference -> !reference.isEmpty()).findFirst()
                .ifPresent(reference -> values.put("bankReference", reference));
        processes.change(run, Map.of(), values);
    }

    private JsonNode answered(JsonNode rows, Map<Long, BankAnswers.Line> answers) {
        for (JsonNode row : rows) {
            BankAnswers.Line answer = answers.get(row.get("payoutId").longValue());
            if (answer != null) {
                boolean paid = answer.outcome().equals("paid");
                ((ObjectNode) row).put("paid", paid).put("why", Saying.of(paid ? "payout.bank.paid" : "payout.bank.rejected",
                        answer.bankReference(), answer.why()).toString());
            }
        }
        return rows;
    }
}
