package no.arshjul.needs;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Deadline;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Processes;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** An owner takes up one of its own reports to correct it, while the cycle takes reports and the report is not controlled. */
@Component
class CorrectReport implements FormHandler {

    /** Statuses in which a report can still be corrected. */
    static final List<String> CORRECTABLE = List.of("confirming", "control");

    /** Whether the instance waits for its owner; afterwards it may wait for a partner, and the owner may correct again. */
    static final String OPEN = "correcting";

    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;
    private final Processes processes;
    private final Clock clock;

    CorrectReport(NeedsReports reports, Cycles cycles, Registry registry, Processes processes, Clock clock) {
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "correct-report";
    }

    @Override
    public void submit(Submission sent) {
        NeedsReport report = its(sent);
        Cycle cycle = cycles.lock(report.cycle()); // two who take it up at once come one after the other
        check(report, cycle, clock);
        if (processes.tell("correct-report", report.caseNumber(), Map.of(OPEN, true), Map.of()) > 0) {
            throw Refusal.at("caseNumber", "needs.correction-open", report.caseNumber());
        }
        sent.businessKey(report.caseNumber());
        sent.set("caseNumber", report.caseNumber());
        sent.set("cycle", report.cycle());
        sent.set("scheme", report.scheme());
        sent.set("owner", report.owner());
        sent.set("ownerName", registry.organisation(report.owner()).orElseThrow().name());
        sent.set("university", report.university());
        sent.set("correctionDue", Deadline.of(cycle.needsDeadline()).lastMoment().toString());
        sent.set(OPEN, true);
    }

    /** A case of another owner looks like none. */
    private NeedsReport its(Submission sent) {
        String caseNumber = sent.values().text("caseNumber");
        return reports.find(caseNumber).filter(report -> report.county().equals(sent.county()) && sent.by("owner-" + report.owner()))
                .orElseThrow(() -> Refusal.at("caseNumber", "needs.unknown-case", caseNumber));
    }

    /** @throws Refusal when it is too late, or the case has gone on */
    static void check(NeedsReport report, Cycle cycle, Clock clock) {
        if (report.status().equals("completing")) {
            throw Refusal.at("caseNumber", "needs.correction-asked-for", report.caseNumber());
        }
        if (!cycle.is("reporting") || clock.instant().isAfter(Deadline.of(cycle.needsDeadline()).lastMoment())) {
            throw Refusal.at("caseNumber", "needs.correction-too-late", cycle.needsDeadline());
        }
        if (!CORRECTABLE.contains(report.status())) {
            throw Refusal.at("caseNumber", "needs.correction-controlled", report.caseNumber());
        }
    }
}
