package no.arshjul.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.arshjul.flow.SystemSentences;
import no.arshjul.language.LanguageForm;
import org.springframework.stereotype.Component;

/** Explains cases. Reads several tables: the caller's transaction gives one view of them. */
@Component
public class CaseExplanations {

    private final CaseFacts cases;
    private final Postings postings;
    private final PostingSentences sentences;
    private final CaseSentence caseSentence;
    private final SystemSentences system;

    CaseExplanations(CaseFacts cases, Postings postings, PostingSentences sentences, CaseSentence caseSentence, SystemSentences system) {
        this.cases = cases;
        this.postings = postings;
        this.sentences = sentences;
        this.caseSentence = caseSentence;
        this.system = system;
    }

    /** @return empty when there is no such case */
    public Optional<CaseExplanation> of(String caseNumber, LanguageForm form) {
        Map<String, Object> head = cases.head(caseNumber);
        if (head == null) {
            return Optional.empty();
        }
        List<Map<String, Object>> all = postings.ofCase(caseNumber);
        all.forEach(posting -> posting.put("sentence", sentences.of(posting, form)));
        Map<String, List<Map<String, Object>>> facts = cases.of(caseNumber);
        facts.values().forEach(rows -> rows.forEach(row -> row.replaceAll((name, value) -> value instanceof String text ? system.in(form, text) : value)));
        return Optional.of(new CaseExplanation(caseSentence.of(head, facts, all, form), head, facts, all));
    }
}
