package no.arshjul.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.needs.Amount;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.recommendation.Recommendations;
import org.springframework.stereotype.Component;

/** What stands on a meeting's agenda now: its cases but those that have been withdrawn, by scheme, region and priority. */
@Component
class PackReader {

    private static final Set<String> GONE = Set.of("withdrawn", "rejected", "next-call");

    private final Meetings meetings;
    private final Conflicts conflicts;
    private final NeedsReports reports;
    private final Recommendations recommendations;

    PackReader(Meetings meetings, Conflicts conflicts, NeedsReports reports, Recommendations recommendations) {
        this.meetings = meetings;
        this.conflicts = conflicts;
        this.reports = reports;
        this.recommendations = recommendations;
    }

    /** The cases on the agenda, in the order that the meeting takes them. */
    List<NeedsReport> cases(Meeting meeting) {
        Map<String, Integer> priorities = meetings.cases(meeting.id()).stream().collect(Collectors.toMap(NeedsReport::caseNumber,
                report -> priority(report.caseNumber())));
        return meetings.cases(meeting.id()).stream().filter(report -> !GONE.contains(report.status()))
                .sorted(java.util.Comparator.comparing(NeedsReport::scheme).thenComparing(NeedsReport::region)
                        .thenComparing(report -> priorities.get(report.caseNumber())).thenComparing(NeedsReport::caseNumber)).toList();
    }

    int priority(String caseNumber) {
        return recommendations.accepted(caseNumber).stream().mapToInt(no.arshjul.recommendation.Line::priority).min().orElse(Integer.MAX_VALUE);
    }

    PackFacts facts(Meeting meeting) {
        List<PackFacts.Line> lines = new ArrayList<>();
        for (NeedsReport report : cases(meeting)) {
            Map<Integer, Amount> asked = reports.amounts(report.caseNumber()).stream().collect(Collectors.toMap(Amount::year, a -> a));
            recommendations.accepted(report.caseNumber()).forEach(line -> lines.add(new PackFacts.Line(report.caseNumber(), report.scheme(),
                    report.title(), report.late(), line.year(), asked.get(line.year()).ownerAmount().amount(),
                    asked.get(line.year()).universityAmount().amount(), line.ownerAmount().amount(), line.universityAmount().amount())));
        }
        return new PackFacts(lines, conflicts.of(meeting.id()).stream().filter(it -> Boolean.TRUE.equals(it.disqualified()))
                .map(it -> new PackFacts.Disqualification(it.member(), it.caseNumber())).toList());
    }
}
