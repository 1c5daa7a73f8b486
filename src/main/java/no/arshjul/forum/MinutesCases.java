package no.arshjul.forum;

import java.util.Collection;
import java.util.Set;
import no.arshjul.flow.CasesOfTask;
import no.arshjul.flow.Scope;
import no.arshjul.needs.NeedsReport;
import org.springframework.stereotype.Component;

/** The minutes of a scheme are about every case of it in the meeting. */
@Component
class MinutesCases implements CasesOfTask {

    private final Meetings meetings;

    MinutesCases(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public Set<String> forms() {
        return Set.of("record-minutes");
    }

    @Override
    public Collection<String> in(String form, Scope task) {
        String scheme = task.json("minutesScheme").asText();
        return meetings.cases(meetings.get(task.businessKey()).id()).stream().filter(report -> report.scheme().equals(scheme))
                .map(NeedsReport::caseNumber).toList();
    }
}
