package no.arshjul.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Norway;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.NorwegianText;
import no.arshjul.money.Kroner;
import org.springframework.stereotype.Component;

/** A whole case in one sentence: what was asked for, recommended, decided, paid and used, as far as it has come. */
@Component
class CaseSentence {

    private final Messages messages;
    private final PostingSentences names;

    CaseSentence(Messages messages, PostingSentences names) {
        this.messages = messages;
        this.names = names;
    }

    String of(Map<String, Object> head, Map<String, List<Map<String, Object>>> facts, List<Map<String, Object>> postings, LanguageForm form) {
        List<String> parts = new ArrayList<>();
        add(parts, "recommended", form, newest(facts, "recommendations", "round"), head.get("regionName"));
        add(parts, "forum", form, newest(facts, "forum", "meeting"), "");
        List<Map<String, Object>> decided = rows(facts, "decisions").stream().filter(line -> line.get("replacedBy") == null).toList();
        if (!decided.isEmpty()) {
            Map<String, Object> last = decided.get(decided.size() - 1);
            add(parts, "decided", form, decided, names.name((String) head.get("county"), (String) last.get("person"), form), NorwegianText.date(
                    Instant.parse((String) last.get("decidedAt")).atZone(Norway.ZONE).toLocalDate(), form));
        }
        for (String account : List.of("DUE", "PAID", "USED", "TRANSFERRED", "CLAIMED", "RETURNED", "SET_OFF", "SETTLED", "COMMITTED")) {
            Kroner held = balance(postings, account);
            if (held.isPositive()) {
                parts.add(messages.text("explain.case." + account, form, held));
            }
        }
        String so = messages.text("explain.case.asked", form, head.get("caseNumber"), head.get("title"), head.get("ownerName"), sum(rows(facts, "asked")));
        return so + (parts.isEmpty() ? "" : "; " + String.join("; ", parts)) + ".";
    }

    private void add(List<String> parts, String what, LanguageForm form, List<Map<String, Object>> lines, Object... args) {
        if (!lines.isEmpty()) {
            List<Object> all = new ArrayList<>(List.of(sum(lines)));
            all.addAll(List.of(args));
            parts.add(messages.text("explain.case." + what, form, all.toArray()));
        }
    }

    /** The lines of the newest round or meeting. */
    private static List<Map<String, Object>> newest(Map<String, List<Map<String, Object>>> facts, String name, String by) {
        List<Map<String, Object>> all = rows(facts, name);
        return all.stream().filter(line -> line.get(by).equals(all.get(all.size() - 1).get(by))).toList();
    }

    private static List<Map<String, Object>> rows(Map<String, List<Map<String, Object>>> facts, String name) {
        return facts.get(name);
    }

    private static Kroner sum(List<Map<String, Object>> lines) {
        return Kroner.of(lines.stream().mapToLong(line -> (Long) line.get("ownerAmount") + (Long) line.get("universityAmount")).sum());
    }

    private static Kroner balance(List<Map<String, Object>> postings, String account) {
        return Kroner.of(postings.stream().mapToLong(posting -> (account.equals(posting.get("toAccount")) ? (Long) posting.get("amount") : 0)
                - (account.equals(posting.get("fromAccount")) ? (Long) posting.get("amount") : 0)).sum());
    }
}
