package no.arshjul.appeal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.letters.DocumentRow;
import no.arshjul.letters.Documents;
import no.arshjul.letters.Letter;
import no.arshjul.letters.Letters;
import no.arshjul.letters.Outbox;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.notice.Notices;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The letters of an appeal, to the owner in its own language form; what is forwarded in the county's. */
@Component
class AppealLetters {

    private final NeedsReports reports;
    private final AppealDates dates;
    private final AppealChange change;
    private final Registry registry;
    private final Letters letters;
    private final Documents documents;
    private final Outbox outbox;
    private final Notices notices;

    AppealLetters(NeedsReports reports, AppealDates dates, AppealChange change, Registry registry, Letters letters, Documents documents,
            Outbox outbox, Notices notices) {
        this.reports = reports;
        this.dates = dates;
        this.change = change;
        this.registry = registry;
        this.letters = letters;
        this.documents = documents;
        this.outbox = outbox;
        this.notices = notices;
    }

    void receipt(Appeal appeal) {
        Map<String, Object> model = model(appeal);
        model.put("grounds", appeal.grounds());
        send(appeal, "appeal-receipt", model);
    }

    /** Our own answer: changed, with the new amounts when there are any, or dismissed. A new decision is a new notice. */
    void decision(Appeal appeal) {
        Map<String, Object> model = model(appeal);
        model.put("reason", appeal.decisionReason());
        model.put("dismissed", appeal.outcome().equals("dismiss"));
        model.put("appealWeeks", dates.guideline(reports.get(appeal.caseNumber())).appeals().weeks());
        amounts(appeal, model);
        UUID letter = send(appeal, "appeal-decision", model);
        NeedsReport report = reports.get(appeal.caseNumber());
        notices.sent(appeal.caseNumber(), report.county(), report.scheme(), report.owner(), letter, "decision", dates.guideline(report));
    }

    /** To the instance, with the case's papers, and a copy to the owner. */
    void forward(Appeal appeal) {
        NeedsReport report = reports.get(appeal.caseNumber());
        LanguageForm countys = registry.county(report.county()).orElseThrow().languageForm();
        letters.write(new Letter("appeal-forward", report.county(), report.cycle(), appeal.caseNumber(), null, countys, forwarded(appeal, countys, false)));
        send(appeal, "appeal-forward", forwarded(appeal, owners(report), true));
    }

    void instanceOutcome(Appeal appeal) {
        Map<String, Object> model = model(appeal);
        model.put("result", appeal.instanceOutcome());
        model.put("decidedOn", appeal.instanceDate());
        amounts(appeal, model);
        send(appeal, "appeal-result", model);
    }

    private Map<String, Object> forwarded(Appeal appeal, LanguageForm form, boolean copy) {
        Map<String, Object> model = model(appeal);
        model.put("grounds", appeal.grounds());
        model.put("reason", appeal.decisionReason());
        model.put("timely", appeal.timely());
        model.put("copy", copy);
        model.put("ownerName", registry.organisation(reports.get(appeal.caseNumber()).owner()).orElseThrow().name());
        model.put("papers", documents.ofCase(appeal.caseNumber()).stream().map(paper -> paper(paper, form)).toList());
        return model;
    }

    private static Map<String, Object> paper(DocumentRow paper, LanguageForm form) {
        return Map.of("name", paper.title(), "dated", NorwegianText.date(paper.dated(), form));
    }

    private void amounts(Appeal appeal, Map<String, Object> model) {
        if (appeal.changedOwner() != null) {
            model.put("year", change.year(reports.get(appeal.caseNumber())));
            model.put("owner", appeal.changedOwner());
            model.put("university", appeal.changedUniversity());
            model.put("total", appeal.changedOwner().plus(appeal.changedUniversity()));
        }
    }

    private Map<String, Object> model(Appeal appeal) {
        NeedsReport report = reports.get(appeal.caseNumber());
        Map<String, Object> model = new HashMap<>();
        model.put("title", report.title());
        model.put("scheme", report.scheme());
        model.put("receivedOn", appeal.receivedOn());
        model.put("appealInstance", dates.guideline(report).appeals().instance());
        return model;
    }

    private UUID send(Appeal appeal, String kind, Map<String, Object> model) {
        NeedsReport report = reports.get(appeal.caseNumber());
        LanguageForm form = owners(report);
        UUID letter = letters.write(new Letter(kind, report.county(), report.cycle(), appeal.caseNumber(), report.owner(), form, model));
        outbox.mail(report.county(), report.contactEmail(), form, kind, letter, appeal.caseNumber(), report.title(), "");
        return letter;
    }

    private LanguageForm owners(NeedsReport report) {
        return registry.organisation(report.owner()).orElseThrow().languageForm();
    }
}
