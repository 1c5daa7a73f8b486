package no.arshjul.forum;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.arshjul.flow.Saying;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import org.springframework.stereotype.Component;

/** The minutes in short, for the leader to read before approving: one line a case, and the sum of each scheme. */
@Component
class MinutesText {

    private final Meetings meetings;

    MinutesText(Meetings meetings) {
        this.meetings = meetings;
    }

    String of(Meeting meeting) {
        Map<String, NeedsReport> cases = meetings.cases(meeting.id()).stream().collect(Collectors.toMap(NeedsReport::caseNumber, r -> r));
        Map<String, List<ForumLine>> schemes = meetings.lines(meeting.id()).stream().collect(
                Collectors.groupingBy(line -> cases.get(line.caseNumber()).scheme(), java.util.TreeMap::new, Collectors.toList()));
        return schemes.entrySet().stream().map(scheme -> Saying.of("scheme." + scheme.getKey()) + ": "
                + Kroner.sum(scheme.getValue().stream().map(ForumLine::total).toList()) + "\n"
                + scheme.getValue().stream().map(line -> "%s (%d) %s: %s, %s".formatted(line.caseNumber(), line.year(),
                        cases.get(line.caseNumber()).title(), Saying.of("outcome." + line.outcome()), line.total()))
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }
}
