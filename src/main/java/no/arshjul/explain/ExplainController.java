package no.arshjul.explain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.language.LanguageForm;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Explains a krone: a posting by its number, or all of a case. For the county's own office, and for an owner in its own cases.
 * What is not there and what is somebody else's look alike from outside.
 */
@RestController
class ExplainController {

    private static final Set<String> OFFICE = Set.of("secretariat", "authority", "finance", "manager");

    private final Postings postings;
    private final CaseFacts cases;
    private final FrameFacts frames;
    private final PostingSentences sentences;
    private final CaseExplanations explanations;
    private final CurrentPerson person;

    ExplainController(Postings postings, CaseFacts cases, FrameFacts frames, PostingSentences sentences, CaseExplanations explanations, CurrentPerson person) {
        this.postings = postings;
        this.cases = cases;
        this.frames = frames;
        this.sentences = sentences;
        this.explanations = explanations;
        this.person = person;
    }

    @GetMapping("/api/ledger/explain/{what}")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<String, Object> explain(@PathVariable String what, Locale language) {
        LanguageForm form = LanguageForm.of(language.getLanguage());
        if (what.matches("[0-9]{1,18}")) {
            return posting(Long.parseLong(what), form);
        }
        if (what.matches("[A-ZÆØÅ-]{1,40}-[0-9]{4}-[0-9]{4,6}")) {
            return aCase(what, form);
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    private Map<String, Object> posting(long id, LanguageForm form) {
        Map<String, Object> posting = postings.find(id);
        String caseNumber = posting == null ? null : (String) posting.get("caseNumber");
        Map<String, Object> head = caseNumber == null ? null : cases.head(caseNumber);
        checkReader(posting, head);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sentence", sentences.of(posting, form));
        answer.put("posting", posting);
        answer.put("frame", frame(posting, (String) posting.get("region")));
        if (head != null) {
            CaseExplanation explanation = explanations.of(caseNumber, form).orElseThrow();
            answer.put("case", head);
            answer.put("caseSentence", explanation.sentence());
            answer.putAll(explanation.facts());
        }
        return answer;
    }

    private Map<String, Object> aCase(String caseNumber, LanguageForm form) {
        Map<String, Object> head = cases.head(caseNumber);
        checkReader(head, head);
        CaseExplanation explanation = explanations.of(caseNumber, form).orElseThrow();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sentence", explanation.sentence());
        answer.put("case", head);
        answer.put("frame", frame(head, (String) head.get("region")));
        answer.putAll(explanation.facts());
        answer.put("postings", explanation.postings());
        return answer;
    }

    private Map<String, Object> frame(Map<String, Object> of, String region) {
        return of.get("cycle") == null ? null : frames.of((String) of.get("cycle"), (String) of.get("scheme"), region);
    }

    private void checkReader(Map<String, Object> found, Map<String, Object> head) {
        boolean office = person.groups().stream().anyMatch(OFFICE::contains);
        if (!office && person.groups().stream().noneMatch(group -> group.startsWith("owner-"))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        boolean own = head != null && person.in("owner-" + head.get("owner"));
        if (found == null || !own && !(office && person.counties().contains((String) found.get("county")))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
