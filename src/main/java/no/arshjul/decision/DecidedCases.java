package no.arshjul.decision;

import java.util.Collection;
import java.util.Set;
import no.arshjul.flow.CasesOfTask;
import no.arshjul.flow.Scope;
import no.arshjul.forum.ForumLine;
import no.arshjul.forum.Meetings;
import org.springframework.stereotype.Component;

/** A decision is about every case in the joint recommendation. */
@Component
class DecidedCases implements CasesOfTask {

    private final Meetings meetings;

    DecidedCases(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public Set<String> forms() {
        return Set.of("make-decision");
    }

    @Override
    public Collection<String> in(String form, Scope task) {
        return meetings.jointRecommendation(task.text("cycle")).stream().map(ForumLine::caseNumber).toList();
    }
}
