package no.arshjul.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final RuleReader reader;
    private final GuidelineWords words;

    ChangeGuideline(Registry registry, GuidelineVersions versions, GuidelineChanges changes, RuleReader reader, GuidelineWords words) {
        this.registry = registry;
        this.versions = versions;
        this.changes = changes;
        this.reader = reader;
        this.words = words;
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
        Map<GuidelineRule, String> wanted = wanted(base, values.rows("changes"));
        long id = changes.propose(county, base.scheme(), (int) year, wanted, values.text("reason"), sent.person());
        sent.businessKey("%s-guideline-%d".formatted(county.toUpperCase(java.util.Locale.ROOT), id));
        sent.set("guidelineChange", id);
        sent.set("county", county);
    }

    /** What is proposed, as it is stored, in the order it was written. */
    private Map<GuidelineRule, String> wanted(Guideline base, List<Values> rows) {
        String county = base.county();
        Map<GuidelineRule, String> rules = versions.written(base.id());
        Map<GuidelineRule, String> wanted = new LinkedHashMap<>();
        Faults faults = new Faults().when(rows.isEmpty(), "changes", "registry.nothing-changed");
        for (Values row : rows) {
            GuidelineRule rule = GuidelineRule.of(row.text("rule"))
                    .orElseThrow(() -> new Refusal(List.of(row.fault("rule", "registry.unknown-rule", row.text("rule")))));
            String value = reader.read(rule, county, row.textOrEmpty("value"));
            faults.whenRow(wanted.put(rule, value) != null, "changes.rule", row.row(), "registry.rule-twice");
            if (rule.against(value).isPresent() || !value.isEmpty() && !isOfCounty(rule, county, value)) {
                faults.add(words.fault(rule, county, row.row()));
            } else if (value.equals(rules.get(rule))) {
                faults.add(words.same(rule, row.row()));
            }
        }
        faults.orRefuse();
        rules.putAll(wanted);
        GuidelineVersions.contradictions(rules).forEach(faults::add);
        faults.orRefuse();
        return wanted;
    }

    private boolean isOfCounty(GuidelineRule rule, String county, String value) {
        return switch (rule) {
            case ORGANISER_REGION -> registry.region(county, value).isPresent();
            case FORUM_OFFICE -> value.equals("secretariat") || value.startsWith("region-") && registry.region(county, value.substring(7)).isPresent();
            default -> true;
        };
    }
}
