package no.arshjul.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import org.springframework.stereotype.Component;

/** The secretariat proposes other rules from a year on. Each value is held against what its rule may be, and against the others. */
@Component
class ChangeGuideline implements FormHandler {

    private final Registry registry;
    private final GuidelineVersions versions;
    private final GuidelineChanges changes;

    ChangeGuideline(Registry registry, GuidelineVersions versions, GuidelineChanges changes) {
        this.registry = registry;
        this.versions = versions;
        this.changes = changes;
    }

    @Override
    public String form() {
        return "change-guideline";
    }

    @Override
    public void submit(Submission sent) {
        Values values = sent.values();
        String county = Own.county(sent, registry);
        long year = values.number("validFromYear");
        if (year < 2021 || year > 2999) {
            throw Refusal.at("validFromYear", "registry.year", "2021", "2999");
        }
        Guideline base = registry.guideline(county, values.text("scheme"), (int) year)
                .orElseThrow(() -> Refusal.at("scheme", "registry.no-guideline", String.valueOf(year)));
        check(base, values.rows("changes"));
        long id = changes.propose(county, base.scheme(), (int) year, values.rows("changes"), values.text("reason"), sent.person());
        sent.businessKey("%s-guideline-%d".formatted(county.toUpperCase(java.util.Locale.ROOT), id));
        sent.set("guidelineChange", id);
        sent.set("county", county);
    }

    private void check(Guideline base, List<Values> rows) {
        Map<GuidelineRule, String> rules = versions.written(base.id());
        Faults faults = new Faults().when(rows.isEmpty(), "changes", "registry.nothing-changed");
        Set<GuidelineRule> seen = new HashSet<>();
        for (Values row : rows) {
            GuidelineRule rule = GuidelineRule.of(row.text("rule"))
                    .orElseThrow(() -> new Refusal(List.of(row.fault("rule", "registry.unknown-rule", row.text("rule")))));
            String value = row.textOrEmpty("value");
            faults.whenRow(!seen.add(rule), "changes.rule", row.row(), "registry.rule-twice");
            rule.against(value).ifPresent(wrong -> faults.add(new Fault("changes.value", row.row(), wrong.code(), wrong.args())));
            rules.put(rule, value);
        }
        faults.orRefuse();
        GuidelineVersions.contradictions(rules).forEach(faults::add);
        String organiser = rules.get(GuidelineRule.ORGANISER_REGION);
        faults.when(!organiser.isEmpty() && registry.region(base.county(), organiser).isEmpty(), "changes", "registry.unknown-region", organiser);
        String office = rules.get(GuidelineRule.FORUM_OFFICE);
        boolean known = office.equals("secretariat") || office.startsWith("region-") && registry.region(base.county(), office.substring(7)).isPresent();
        faults.when(!known, "changes", "registry.unknown-office", office);
        faults.orRefuse();
    }
}
