package no.arshjul.explain;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.People;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.NorwegianText;
import no.arshjul.money.Kroner;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** One sentence for each posting: when, who, what was done with how much, and by which version of the rules. */
@Component
class PostingSentences {

    /** Causes whose postings mean different things by where the money goes. */
    private static final Set<String> BY_GOAL = Set.of("SET_OFF", "DECLINED", "FORUM_MOVE", "LEFT_OVER", "CHANGED");

    private final Messages messages;
    private final Registry registry;
    private final People people;
    private final Facts facts;

    PostingSentences(Messages messages, Registry registry, People people, Facts facts) {
        this.messages = messages;
        this.registry = registry;
        this.people = people;
        this.facts = facts;
    }

    /** @param posting a row of {@link Postings} */
    String of(Map<String, Object> posting, LanguageForm form) {
        String cause = text(posting, "cause");
        String key = "explain.posting." + cause + (BY_GOAL.contains(cause) ? "." + text(posting, "toAccount") : "");
        String what = messages.text(key, form, Kroner.of((Long) posting.get("amount")), payee(posting), text(posting, "year"),
                messages.text("scheme." + text(posting, "scheme"), form), region(posting), text(posting, "cycle"), text(posting, "reverses"));
        return messages.text("explain.posting", form, NorwegianText.date(Instant.parse(text(posting, "postedAt")).atZone(Norway.ZONE).toLocalDate(), form),
                who(posting, form), what, rule(posting, form));
    }

    private String who(Map<String, Object> posting, LanguageForm form) {
        String person = text(posting, "person");
        return person.isEmpty() ? messages.text("explain.system", form) : name(text(posting, "county"), person, form);
    }

    /** The display name; somebody who has left the house has none, and a user id tells a reader nothing. */
    String name(String county, String person, LanguageForm form) {
        return people.find(county, person).map(People.Person::name).orElseGet(() -> messages.text("explain.nobody-known", form));
    }

    private String payee(Map<String, Object> posting) {
        String payee = text(posting, "payee");
        return registry.organisation(payee).map(Organisation::name).orElse(payee);
    }

    private String region(Map<String, Object> posting) {
        String region = text(posting, "region");
        return registry.regions(text(posting, "county")).stream().filter(one -> one.id().equals(region)).map(one -> one.name()).findFirst().orElse(region);
    }

    private String rule(Map<String, Object> posting, LanguageForm form) {
        String rule = text(posting, "ruleVersion").replaceAll("\\D", "");
        Map<String, Object> guideline = rule.isEmpty() ? null
                : facts.row("select valid_from_year, version from guideline where id = ?", Long.parseLong(rule));
        return guideline == null ? "" : messages.text("explain.rule", form, text(guideline, "validFromYear"), text(guideline, "version"));
    }

    private static String text(Map<String, Object> row, String name) {
        Object value = row.get(name);
        return value == null ? "" : value.toString();
    }
}
