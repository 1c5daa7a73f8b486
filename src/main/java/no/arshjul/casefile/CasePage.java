package no.arshjul.casefile;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.arshjul.explain.CaseExplanation;
import no.arshjul.explain.CaseExplanations;
import no.arshjul.language.LanguageForm;
import no.arshjul.letters.CaseDocuments;
import no.arshjul.letters.DocumentRow;
import no.arshjul.letters.MailLog;
import no.arshjul.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A case: why it is where it is, what was reported, its documents, its money and its story. What is not there and what is somebody else's look alike. */
@Page
class CasePage {

    private final Standings standings;
    private final Readership readership;
    private final WhyHere why;
    private final SentReports reports;
    private final History history;
    private final CaseDocuments documents;
    private final CaseExplanations explanations;
    private final MailLog mails;
    private final CaseWords words;

    CasePage(Standings standings, Readership readership, WhyHere why, SentReports reports, History history, CaseDocuments documents, CaseExplanations explanations,
            MailLog mails, CaseWords words) {
        this.standings = standings;
        this.readership = readership;
        this.why = why;
        this.reports = reports;
        this.history = history;
        this.documents = documents;
        this.explanations = explanations;
        this.mails = mails;
        this.words = words;
    }

    @GetMapping("/cases/{caseNumber}")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public String show(@PathVariable String caseNumber, @ModelAttribute("form") LanguageForm form, Model model) {
        Standing of = standings.of(caseNumber).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<DocumentRow> readable = documents.of(caseNumber);
        Set<UUID> letters = readable.stream().map(DocumentRow::id).collect(Collectors.toSet());
        CaseExplanation explanation = explanations.of(caseNumber, form).orElseThrow();
        boolean office = readership.isOffice(of.county());
        model.addAttribute("it", of);
        model.addAttribute("words", words.in(form));
        boolean contact = readership.seesContact(of.county(), of.owner());
        model.addAttribute("contact", contact);
        model.addAttribute("report", reports.of(caseNumber, office, contact, form));
        model.addAttribute("why", why.sentence(of, form));
        model.addAttribute("duties", why.duties(of, form));
        model.addAttribute("explanation", explanation);
        model.addAttribute("steps", MoneyTable.STEPS);
        model.addAttribute("money", MoneyTable.of(explanation));
        model.addAttribute("documents", readable);
        model.addAttribute("history", history.of(of, letters, form));
        model.addAttribute("mails", office ? mails.of(caseNumber) : null);
        return "casefile/case";
    }
}
