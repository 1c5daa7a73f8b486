package no.arshjul.forum;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import org.springframework.stereotype.Component;

/** The approved minutes become a document; what was returned goes back to its region, the rest to the decision. */
@Component
class ConcludeMeeting implements Step {

    private final Meetings meetings;
    private final MinutesLetter letter;
    private final NeedsReports reports;
    private final Cycles cycles;

    ConcludeMeeting(Meetings meetings, MinutesLetter letter, NeedsReports reports, Cycles cycles) {
        this.meetings = meetings;
        this.letter = letter;
        this.reports = reports;
        this.cycles = cycles;
    }

    @Override
    public void run(Scope scope) {
        Meeting meeting = meetings.get(scope.businessKey());
        Cycle cycle = cycles.lock(meeting.cycle());
        meetings.status(meeting.id(), "approved");
        Set<String> returned = meetings.lines(meeting.id()).stream().filter(line -> line.outcome().equals("return"))
                .map(ForumLine::caseNumber).collect(Collectors.toSet());
        for (NeedsReport report : meetings.cases(meeting.id())) {
            reports.status(report.caseNumber(), returned.contains(report.caseNumber()) ? "ready" : "forum");
        }
        letter.write(meeting, cycle);
        // There may be a meeting for each forum: what any of them returned goes back, and the last one opens the decision.
        boolean anyReturned = !reports.in(cycle.key(), List.of("ready")).isEmpty();
        if (!anyReturned && reports.in(cycle.key(), List.of("recommended")).isEmpty()) {
            cycles.status(cycle.key(), "deciding");
        }
        scope.set("linesReturned", anyReturned);
    }
}
