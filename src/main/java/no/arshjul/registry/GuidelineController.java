package no.arshjul.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.flow.Option;
import no.arshjul.language.LanguageForm;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A county's rules for a scheme in a year, in words, with what each may be: what the form that changes them shows beside each rule. */
@RestController
class GuidelineController {

    /**
     * @param now     what is in force, in words; empty: no such rule
     * @param value   the same, as it may be sent back
     * @param options what may be chosen; empty where something is written
     * @param several whether more than one may be chosen, separated by {@code ;}
     * @param open    whether there may be no such rule
     * @param hint    what may be written or chosen
     */
    record Rule(String rule, String name, String now, String value, List<Option> options, boolean several, boolean open, String hint) {
    }

    private final Registry registry;
    private final GuidelineVersions versions;
    private final GuidelineWords words;
    private final RuleOptions options;
    private final RuleNames names;
    private final CurrentPerson person;

    GuidelineController(Registry registry, GuidelineVersions versions, GuidelineWords words, RuleOptions options, RuleNames names,
            CurrentPerson person) {
        this.registry = registry;
        this.versions = versions;
        this.words = words;
        this.options = options;
        this.names = names;
        this.person = person;
    }

    @GetMapping("/api/guidelines/{county}/{scheme}/{year}")
    List<Rule> rules(@PathVariable String county, @PathVariable String scheme, @PathVariable int year, Locale language) {
        if (!person.counties().contains(county) || !person.in("secretariat")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Guideline guideline = registry.guideline(county, scheme, year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<GuidelineRule, String> stored = versions.written(guideline.id());
        LanguageForm form = LanguageForm.of(language.getLanguage());
        return Arrays.stream(GuidelineRule.values()).map(rule -> rule(rule, county, stored.get(rule), form)).toList();
    }

    private Rule rule(GuidelineRule rule, String county, String stored, LanguageForm form) {
        String now = words.in(form, rule, county, stored);
        return new Rule(rule.column(), names.of(rule, form), now, options.isChoice(rule) ? stored : now, options.of(rule, county, form),
                rule.type() instanceof RuleType.Words, rule.against("").isEmpty(), words.hint(form, rule, county));
    }
}
