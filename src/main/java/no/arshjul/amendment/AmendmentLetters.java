package no.arshjul.amendment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.arshjul.cycle.Cycles;
import no.arshjul.decision.Decisions;
import no.arshjul.language.LanguageForm;
import no.arshjul.letters.Letter;
import no.arshjul.letters.Letters;
import no.arshjul.letters.Outbox;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.notice.Notices;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Letters of decision on a change, each a new notice that can be appealed. */
@Component
class AmendmentLetters {

    private final NeedsReports reports;
    private final Decisions decisions;
    private final Cycles cycles;
    private final Registry registry;
    private final Letters letters;
    private final Outbox outbox;
    private final Notices notices;

    AmendmentLetters(NeedsReports reports, Decisions decisions, Cycles cycles, Registry registry, Letters letters, Outbox outbox, Notices notices) {
        this.reports = reports;
        this.decisions = decisions;
        this.cycles = cycles;
        this.registry = registry;
        this.letters = letters;
        this.outbox = outbox;
        this.notices = notices;
    }

    void amendment(Amendment amendment) {
        boolean approved = amendment.outcome().equals("approve");
        Map<String, Object> model = model(amendment);
        model.put("approved", approved);
        model.put("use", amendment.useChange());
        model.put("amounts", approved ? amounts(amendment) : null);
        send(amendment, "amendment", model);
    }

    void withdrawal(Amendment amendment, Kroner claimed) {
        Map<String, Object> model = model(amendment);
        model.put("byOwner", amendment.kind().equals("withdrawal"));
        model.put("amounts", amounts(amendment));
        model.put("claimed", claimed.isPositive() ? claimed : null);
        send(amendment, "withdrawal", model);
    }

    private Map<String, Object> model(Amendment amendment) {
        NeedsReport report = reports.get(amendment.caseNumber());
        Map<String, Object> model = new HashMap<>();
        model.put("title", report.title());
        model.put("scheme", report.scheme());
        model.put("reason", amendment.decisionReason());
        model.put("appealInstance", guideline(report).appeals().instance());
        model.put("appealWeeks", guideline(report).appeals().weeks());
        return model;
    }

    private List<Map<String, Object>> amounts(Amendment amendment) {
        return decisions.of(amendment.caseNumber()).stream()
                .map(line -> Map.<String, Object>of("year", line.year(), "owner", line.ownerAmount(), "university", line.universityAmount())).toList();
    }

    private void send(Amendment amendment, String kind, Map<String, Object> model) {
        NeedsReport report = reports.get(amendment.caseNumber());
        LanguageForm form = registry.organisation(report.owner()).orElseThrow().languageForm();
        UUID letter = letters.write(new Letter(kind, report.county(), report.cycle(), report.caseNumber(), report.owner(), form, model));
        outbox.mail(report.county(), report.contactEmail(), form, kind, letter, report.caseNumber(), report.title(), "");
        notices.sent(report.caseNumber(), report.county(), report.scheme(), report.owner(), letter, "decision", guideline(report));
    }

    private Guideline guideline(NeedsReport report) {
        return registry.guideline(cycles.frame(report.cycle(), report.scheme()).orElseThrow().guideline());
    }
}
