package no.arshjul.amendment;

import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The case that a start form names: the owner's own, or any of the county's for the secretariat. */
@Component
class AskedCase {

    private final NeedsReports reports;
    private final Amendments amendments;
    private final Registry registry;
    private final Cycles cycles;

    AskedCase(NeedsReports reports, Amendments amendments, Registry registry, Cycles cycles) {
        this.reports = reports;
        this.amendments = amendments;
        this.registry = registry;
        this.cycles = cycles;
    }

    NeedsReport of(Submission sent) {
        String caseNumber = sent.values().text("caseNumber");
        NeedsReport report = reports.find(caseNumber).filter(found -> found.county().equals(sent.county()))
                .filter(found -> sent.by("owner-" + found.owner()) || sent.by("secretariat"))
                .orElseThrow(() -> Refusal.at("caseNumber", "amendment.unknown-case", caseNumber));
        cycles.lock(report.cycle());
        if (amendments.anyOpen(caseNumber)) {
            throw Refusal.at("caseNumber", "amendment.open-already", caseNumber);
        }
        return report;
    }

    /** What the diagram and the cards of its tasks need to know. */
    void describe(Submission sent, NeedsReport report) {
        sent.businessKey(report.caseNumber());
        sent.set("county", report.county());
        sent.set("cycle", report.cycle());
        sent.set("scheme", report.scheme());
        sent.set("owner", report.owner());
        sent.set("ownerName", registry.organisation(report.owner()).orElseThrow().name());
        sent.set("title", report.title());
    }
}
