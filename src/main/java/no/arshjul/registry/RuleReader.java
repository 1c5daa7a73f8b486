package no.arshjul.registry;

import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.flow.Option;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import org.springframework.stereotype.Component;

/**
 * Reads a rule's value as people write it: ja and nei, 200 000 kr, 30 %, 15. august, a choice or a region by its name in either
 * language form. The value as it is stored is understood, too. What can't be understood is left for the rule to refuse.
 */
@Component
class RuleReader {

    private static final String BETWEEN = "\\s*;\\s*";
    private static final String LOOSELY = "\\s*;\\s*|,\\s+|\\s+og\\s+"; // not a comma alone: 12,5 is one figure

    private final RuleOptions options;

    RuleReader(RuleOptions options) {
        this.options = options;
    }

    /** @return the value as it is stored */
    String read(GuidelineRule rule, String county, String written) {
        String text = written.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
        if (text.matches("(?i)ingen|inga") && rule.against("").isEmpty()) {
            return "";
        }
        if (rule.type() instanceof RuleType.Whole) {
            return RuleUnit.of(rule).figures(text);
        }
        if (rule.type() instanceof RuleType.Wholes) {
            return parts(text, LOOSELY).map(RuleUnit.of(rule)::figures).collect(Collectors.joining(";"));
        }
        return rule.type() instanceof RuleType.Words ? parts(text, BETWEEN).flatMap(part -> words(rule, county, part)).collect(Collectors.joining(";"))
                : code(rule, county, text).orElse(text);
    }

    private Stream<String> words(GuidelineRule rule, String county, String part) {
        if (rule == GuidelineRule.FORUM_SEATS) {
            return Stream.of(part); // a party's own name may hold a comma
        }
        Optional<String> whole = code(rule, county, part);
        return whole.isPresent() ? whole.stream() : parts(part, LOOSELY).map(it -> code(rule, county, it).orElse(it));
    }

    private Optional<String> code(GuidelineRule rule, String county, String text) {
        if (rule == GuidelineRule.LATER_INSTALMENTS) {
            return NorwegianText.readDay(text).map(RuleReader::stored).or(() -> named(rule, county, List.of("report"), text));
        }
        if (rule == GuidelineRule.FORUM) {
            return named(rule, county, List.of("samarbeidsforum", "fagopplaering"), text);
        }
        return named(rule, county, options.of(rule, county, LanguageForm.NB).stream().map(Option::value).toList(), text);
    }

    private Optional<String> named(GuidelineRule rule, String county, List<String> codes, String text) {
        String said = text.toLowerCase(Locale.ROOT);
        return codes.stream().filter(code -> Arrays.stream(LanguageForm.values())
                .anyMatch(form -> options.name(rule, county, code, form).toLowerCase(Locale.ROOT).equals(said))).findFirst();
    }

    private static String stored(MonthDay day) {
        return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    private static Stream<String> parts(String text, String between) {
        return text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(between, -1)).map(String::strip);
    }
}
