package no.arshjul.registry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.arshjul.flow.Option;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.springframework.stereotype.Component;

/** What may be chosen for a rule, by name: words of the house, and the county's own regions. */
@Component
class RuleOptions {

    private static final String REGION = "region-";

    private final Messages messages;
    private final Registry registry;

    RuleOptions(Messages messages, Registry registry) {
        this.messages = messages;
        this.registry = registry;
    }

    /** @return empty for a rule that is not a choice: a figure, a date, a text */
    List<Option> of(GuidelineRule rule, String county, LanguageForm form) {
        return switch (rule) {
            case FORUM_OFFICE -> Stream.concat(Stream.of(option(rule, "secretariat", form)), regions(county, REGION)).toList();
            case ORGANISER_REGION -> regions(county, "").toList();
            default -> codes(rule.type()).stream().map(code -> option(rule, code, form)).toList();
        };
    }

    /** Whether only these may be chosen. */
    boolean isChoice(GuidelineRule rule) {
        return rule == GuidelineRule.FORUM_OFFICE || rule == GuidelineRule.ORGANISER_REGION || !codes(rule.type()).isEmpty();
    }

    /** The name of a stored value; one that has no name is returned as it is. */
    String name(GuidelineRule rule, String county, String code, LanguageForm form) {
        return switch (rule) {
            case FORUM_OFFICE -> code.startsWith(REGION) ? region(county, code.substring(REGION.length())) : named(rule, code, form);
            case ORGANISER_REGION -> region(county, code);
            default -> named(rule, code, form);
        };
    }

    /** Where the catalogue has the name of a value; empty when it has none, as for a date, a region or a text. */
    Optional<String> key(GuidelineRule rule, String code) {
        return Stream.of("registry.value." + rule.column() + "." + code, "registry.value." + code)
                .filter(key -> !messages.textOr(key, LanguageForm.NB, "").isEmpty()).findFirst();
    }

    /** In full, where there is a short name as well. */
    private Option option(GuidelineRule rule, String code, LanguageForm form) {
        return new Option(code, rule == GuidelineRule.CRITERIA ? messages.text("criterion." + code, form) : named(rule, code, form));
    }

    private String named(GuidelineRule rule, String code, LanguageForm form) {
        return key(rule, code).map(key -> messages.text(key, form)).orElse(code);
    }

    private Stream<Option> regions(String county, String before) {
        return registry.regions(county).stream().map(region -> new Option(before + region.id(), region.name()));
    }

    private String region(String county, String id) {
        return registry.region(county, id).map(Region::name).orElse(id);
    }

    private static List<String> codes(RuleType type) {
        return type instanceof RuleType.Choice choice ? choice.words() : type instanceof RuleType.Words words ? words.known() : List.of();
    }
}
