package no.arshjul.decision;

import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Scope;
import no.arshjul.forum.Meetings;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.recommendation.Recommendations;
import org.springframework.stereotype.Component;

/** Whoever recommended any version of a case decides neither it nor an appeal or a change of it (R6), whatever groups the person is in. */
@Component
class NotWhoRecommended implements Duty {

    private final Recommendations recommendations;
    private final Meetings meetings;
    private final NeedsReports reports;

    NotWhoRecommended(Recommendations recommendations, Meetings meetings, NeedsReports reports) {
        this.recommendations = recommendations;
        this.meetings = meetings;
        this.reports = reports;
    }

    @Override
    public Set<String> forms() {
        return Set.of("make-decision", "decide-appeal", "decide-amendment", "decide-withdrawal");
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        return cycle(form, task).filter(cycle -> recommendations.recommenders(cycle).contains(person) || meetings.recommenders(cycle).contains(person))
                .map(cycle -> Fault.of("decision.recommended-it"));
    }

    private Optional<String> cycle(String form, Scope task) {
        return form.equals("make-decision") ? Optional.of(task.text("cycle"))
                : Optional.ofNullable(task.text("caseNumber")).flatMap(reports::find).map(NeedsReport::cycle);
    }
}
