package no.arshjul.registry;

import java.util.List;
import java.util.Map;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.registry.GuidelineChanges.Proposal;
import org.springframework.stereotype.Component;

/** An approved proposal becomes the newest version of its year, on top of what is in force by then. Open cycles keep theirs. */
@Component
class StoreGuideline implements Step {

    private final Registry registry;
    private final GuidelineVersions versions;
    private final GuidelineChanges changes;

    StoreGuideline(Registry registry, GuidelineVersions versions, GuidelineChanges changes) {
        this.registry = registry;
        this.versions = versions;
        this.changes = changes;
    }

    @Override
    public void run(Scope scope) {
        Proposal proposal = changes.get(Long.parseLong(scope.text("guidelineChange")));
        Guideline base = registry.guideline(proposal.county(), proposal.scheme(), proposal.validFromYear()).orElseThrow();
        Map<GuidelineRule, String> rules = versions.written(base.id());
        rules.putAll(proposal.changes());
        List<Fault> wrong = GuidelineVersions.contradictions(rules);  // another version may have come since it was proposed
        if (!wrong.isEmpty()) {
            throw new Refusal(wrong.stream().map(fault -> Fault.of(fault.code(), fault.args().toArray())).toList());
        }
        changes.became(proposal.id(), versions.insert(proposal.county(), proposal.scheme(), proposal.validFromYear(), rules,
                proposal.proposedBy(), proposal.reason()));
    }
}
