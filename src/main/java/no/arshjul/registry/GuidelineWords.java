package no.arshjul.registry;

import java.time.MonthDay;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Option;
import no.arshjul.flow.Saying;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.NorwegianText;
import no.arshjul.language.Worded;
import no.arshjul.money.Kroner;
import org.springframework.stereotype.Component;

/** A guideline's values as a person reads them, what may be written for a rule, and what is wrong with what was written. */
@Component
class GuidelineWords {

    private final Messages messages;
    private final RuleOptions options;
    private final RuleNames names;

    GuidelineWords(Messages messages, RuleOptions options, RuleNames names) {
        this.messages = messages;
        this.options = options;
        this.names = names;
    }

    /** In the reader's own form: {@code Ja}, {@code 200 000 kr}, {@code 14; 3}, {@code 15. august}. What is open is empty. */
    String in(LanguageForm form, GuidelineRule rule, String county, String stored) {
        return parts(rule, stored).map(part -> word(form, rule, county, part)).collect(Collectors.joining("; "));
    }

    /** The same, for a task that readers of both forms see. */
    String of(GuidelineRule rule, String county, String stored) {
        return stored.isEmpty() ? Saying.of("registry.value.none").toString() : parts(rule, stored).map(part -> options.key(rule, part)
                .map(key -> Saying.of(key).toString()).orElseGet(() -> word(LanguageForm.NB, rule, county, part))).collect(Collectors.joining("; "));
    }

    /** What may be written: {@code Skriv et helt tall fra 0 til 100.} */
    String hint(LanguageForm form, GuidelineRule rule, String county) {
        boolean open = rule.against("").isEmpty();
        Fault allowed = allowed(rule, county);
        String hint = messages.text(allowed.code().replace("registry.rule-", "registry.hint-"), form, allowed.args().toArray());
        return open && !(rule.type() instanceof RuleType.Whole) ? hint + " " + messages.text("registry.hint-open", form) : hint;
    }

    /** At the row's value, with the rule's name and what it may be. */
    Fault fault(GuidelineRule rule, String county, int row) {
        Fault allowed = allowed(rule, county);
        Object[] args = Stream.concat(allowed.args().stream(), Stream.of((Worded) form -> names.of(rule, form))).toArray();
        return Fault.atRow("changes.value", row, allowed.code(), args);
    }

    /** A line that proposes what holds already. */
    Fault same(GuidelineRule rule, int row) {
        return Fault.atRow("changes.value", row, "registry.rule-same", (Worded) form -> names.of(rule, form));
    }

    private Fault allowed(GuidelineRule rule, String county) {
        Worded choices = form -> options.of(rule, county, form).stream().map(Option::label).collect(Collectors.joining("; "));
        if (rule.type() instanceof RuleType.Whole whole) {
            return Fault.of(whole.empty() ? "registry.rule-whole-or-empty" : "registry.rule-whole", whole.least(), whole.most());
        }
        if (rule.type() instanceof RuleType.Wholes wholes) {
            return Fault.of("registry.rule-wholes", wholes.fewest(), wholes.items(), wholes.least(), wholes.most());
        }
        if (rule == GuidelineRule.LATER_INSTALMENTS) {
            return Fault.of("registry.rule-days");
        }
        if (rule.type() instanceof RuleType.Words words) {
            return words.known().isEmpty() ? Fault.of("registry.rule-words", words.fewest(), words.example())
                    : Fault.of("registry.rule-several", words.fewest(), choices);
        }
        return options.isChoice(rule) ? Fault.of("registry.rule-choice", choices) : Fault.of("registry.rule-text", ((RuleType.Text) rule.type()).longest());
    }

    private String word(LanguageForm form, GuidelineRule rule, String county, String part) {
        if (rule.type() instanceof RuleType.Whole || rule.type() instanceof RuleType.Wholes) {
            return switch (RuleUnit.of(rule)) {
                case KRONER -> Kroner.of(Long.parseLong(part)).toString();
                case PERCENT -> part + "\u00a0%";
                default -> part;
            };
        }
        return isDay(rule, part) ? day(part) : options.name(rule, county, part, form);
    }

    private static Stream<String> parts(GuidelineRule rule, String stored) {
        boolean list = rule.type() instanceof RuleType.Words || rule.type() instanceof RuleType.Wholes;
        return list ? RuleType.parts(stored).stream() : Stream.of(stored).filter(text -> !text.isEmpty());
    }

    private static boolean isDay(GuidelineRule rule, String part) {
        return rule == GuidelineRule.LATER_INSTALMENTS && part.matches("\\d\\d-\\d\\d");
    }

    private static String day(String part) {
        return NorwegianText.day(MonthDay.of(Integer.parseInt(part.substring(0, 2)), Integer.parseInt(part.substring(3))));
    }
}
