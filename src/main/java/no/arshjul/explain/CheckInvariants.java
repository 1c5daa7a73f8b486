package no.arshjul.explain;

import java.util.List;
import java.util.stream.Collectors;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.springframework.stereotype.Component;

/** Checks the county's money. A finding fails the step, so that an incident opens that says it in plain words. */
@Component
class CheckInvariants implements Step {

    /** More than this many nobody reads in an incident; the rest is counted. */
    private static final int MOST = 20;

    private final Invariants invariants;
    private final Messages messages;

    CheckInvariants(Invariants invariants, Messages messages) {
        this.invariants = invariants;
        this.messages = messages;
    }

    @Override
    public void run(Scope scope) {
        List<Finding> findings = invariants.check(scope.county());
        if (!findings.isEmpty()) {
            throw new MoneyDoesNotAddUp(messages.text("explain.findings", LanguageForm.NB, findings.size(), findings.stream().limit(MOST)
                    .map(finding -> invariants.sentence(finding, LanguageForm.NB)).collect(Collectors.joining(" "))));
        }
    }
}
