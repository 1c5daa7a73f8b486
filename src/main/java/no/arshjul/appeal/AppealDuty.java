package no.arshjul.appeal;

import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Scope;
import no.arshjul.forum.Meetings;
import no.arshjul.needs.NeedsReports;
import no.arshjul.recommendation.Recommendations;
import org.springframework.stereotype.Component;

/** Who assessed an appeal does not decide it, nor does anybody who recommended any version of the case (R6). */
@Component
class AppealDuty implements Duty {

    private final Appeals appeals;
    private final NeedsReports reports;
    private final Recommendations recommendations;
    private final Meetings meetings;

    AppealDuty(Appeals appeals, NeedsReports reports, Recommendations recommendations, Meetings meetings) {
        this.appeals = appeals;
        this.reports = reports;
        this.recommendations = recommendations;
        this.meetings = meetings;
    }

    @Override
    public Set<String> forms() {
        return Set.of("decide-appeal");
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        Appeal appeal = appeals.of(task);
        if (person.equals(appeal.assessedBy())) {
            return Optional.of(Fault.of("appeal.assessed-it"));
        }
        String cycle = reports.get(appeal.caseNumber()).cycle();
        return recommendations.recommenders(cycle).contains(person) || meetings.recommenders(cycle).contains(person)
                ? Optional.of(Fault.of("decision.recommended-it")) : Optional.empty();
    }
}
