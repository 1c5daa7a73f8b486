package no.arshjul.recommendation;

import java.util.Collection;
import java.util.Set;
import no.arshjul.flow.CasesOfTask;
import no.arshjul.flow.Scope;
import org.springframework.stereotype.Component;

/** The control of a region's list is about every case on it. */
@Component
class ListCases implements CasesOfTask {

    private final Recommendations recommendations;

    ListCases(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public Set<String> forms() {
        return Set.of("control-recommendation");
    }

    @Override
    public Collection<String> in(String form, Scope task) {
        return recommendations.asked(Long.parseLong(task.text("recommendation"))).stream().map(Asked::caseNumber).toList();
    }
}
