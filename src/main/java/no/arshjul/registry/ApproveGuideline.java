package no.arshjul.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Submission;
import no.arshjul.registry.GuidelineChanges.Proposal;
import org.springframework.stereotype.Component;

/** Another person than the one who proposed it approves a version, or says why not. */
@Component
class ApproveGuideline implements FormHandler, Duty {

    private static final Fault OWN = Fault.of("registry.own-proposal");

    private final GuidelineChanges changes;
    private final GuidelineVersions versions;
    private final GuidelineWords words;
    private final Registry registry;
    private final People people;
    private final ObjectMapper json;

    ApproveGuideline(GuidelineChanges changes, GuidelineVersions versions, GuidelineWords words, Registry registry, People people,
            ObjectMapper json) {
        this.changes = changes;
        this.versions = versions;
        this.words = words;
        this.registry = registry;
        this.people = people;
        this.json = json;
    }

    @Override
    public String form() {
        return "approve-guideline";
    }

    @Override
    public Set<String> forms() {
        return Set.of(form());
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        return changes.get(id(task)).proposedBy().equals(person) ? Optional.of(OWN) : Optional.empty();
    }

    @Override
    public void prepare(OpenTask task) {
        Proposal proposal = changes.get(id(task));
        Map<GuidelineRule, String> before = versions.written(
                registry.guideline(proposal.county(), proposal.scheme(), proposal.validFromYear()).orElseThrow().id());
        ArrayNode lines = json.createArrayNode();
        proposal.changes().forEach((rule, after) -> lines.addObject().put("rule", rule.column())
                .put("before", words.of(rule, proposal.county(), before.get(rule))).put("after", words.of(rule, proposal.county(), after)));
        task.localJson("changeLines", lines);
        task.local("countyName", registry.county(proposal.county()).orElseThrow().name());
        task.local("scheme", proposal.scheme());
        task.local("validFromYear", proposal.validFromYear());
        task.local("proposalReason", proposal.reason());
        task.local("proposedBy", people.find(proposal.county(), proposal.proposedBy()).map(Person::name).orElse(proposal.proposedBy()));
    }

    @Override
    public void submit(Submission sent) {
        against(sent.person(), form(), sent).ifPresent(fault -> {
            throw new Refusal(java.util.List.of(fault));
        });
        boolean approved = sent.values().flagOr("guidelineApproved", false);
        if (!approved && !sent.values().has("approvalComment")) {
            throw Refusal.at("approvalComment", "registry.comment");
        }
        changes.decided(id(sent), approved, sent.values().textOrEmpty("approvalComment"), sent.person());
        sent.set("guidelineApproved", approved);
    }

    private static long id(Scope task) {
        return Long.parseLong(task.text("guidelineChange"));
    }
}
