package no.arshjul.needs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.arshjul.calendar.Deadline;
import no.arshjul.flow.Processes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What follows when a report is corrected: its tasks show what stands now, a control that has begun begins anew, and the partner answers
 * again when the amounts or the partner changed.
 */
@Component
class CorrectionNews {

    private static final Set<String> PARTNERS_MATTER = Set.of("university", "amounts.ownerAmount", "amounts.universityAmount");

    private final NeedsReports reports;
    private final Confirmations confirmations;
    private final ReportLetters letters;
    private final NetworkMail mail;
    private final CaseCard card;
    private final Processes processes;
    private final JdbcClient jdbc;

    CorrectionNews(NeedsReports reports, Confirmations confirmations, ReportLetters letters, NetworkMail mail, CaseCard card, Processes processes,
            JdbcClient jdbc) {
        this.reports = reports;
        this.confirmations = confirmations;
        this.letters = letters;
        this.mail = mail;
        this.card = card;
        this.processes = processes;
        this.jdbc = jdbc;
    }

    /**
     * To be told when the correction is written.
     *
     * @param form as it stands now
     * @return what the diagram of the correction needs to know: whether to ask the partner, and what of
     */
    Map<String, Object> tell(NeedsReport before, List<Changes.Change> changed, ObjectNode form) {
        NeedsReport report = reports.get(before.caseNumber());
        boolean matters = changed.stream().anyMatch(change -> PARTNERS_MATTER.contains(change.field()));
        boolean asked = isAsked(before, report);
        boolean ask = matters && !asked;
        Map<String, Object> shown = SentForm.variables(form);
        shown.put("amountText", card.asked(report.caseNumber()));
        processes.tell("needs-report", report.caseNumber(), Map.of(), shown);
        mail.corrected(report, ask || asked);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("askPartner", ask);
        List.of("university", "title", "goal", "method", "amounts").forEach(name -> told.put(name, shown.get(name)));
        if (ask) {
            told.putAll(askAnew(report));
        }
        processes.send("report-corrected", report.caseNumber(), Map.of());
        return told;
    }

    /** Whether a question to the partner is open already; then the new partner gets it, and sees what stands now. */
    private boolean isAsked(NeedsReport before, NeedsReport report) {
        Map<String, Object> shown = Map.of("title", report.title(), "amountText", card.asked(report.caseNumber()));
        processes.show(report.caseNumber(), "confirm-network", shown);
        boolean asked = processes.show(report.caseNumber(), "confirm-partnership", shown);
        if (asked && !report.university().equals(before.university())) {
            processes.handOver(report.caseNumber(), "confirm-partnership", "university-" + before.university(), "university-" + report.university());
            letters.askPartner(report, confirmations.standing(report));
        }
        return asked;
    }

    private Map<String, Object> askAnew(NeedsReport report) {
        jdbc.sql("update needs_report set partnership = 'unanswered', partnership_comment = '' where case_number = ?").param(report.caseNumber()).update();
        processes.tell("needs-report", report.caseNumber(), Map.of(), Map.of("partnership", "unanswered"));
        LocalDate due = confirmations.due(report);
        letters.askPartner(report, due);
        return Map.of("confirmationsDueOn", due.toString(), "confirmationsDue", Deadline.of(due).lastMoment().toString());
    }
}
