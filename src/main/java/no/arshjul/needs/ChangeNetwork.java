package no.arshjul.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.arshjul.calendar.Deadline;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * An owner leaves a network, or another is to lead it, while the case is not decided. An owner leaves by its own people, by the lead's
 * or by the secretariat; who leads is changed by the lead or the secretariat.
 */
@Component
class ChangeNetwork implements FormHandler {

    private final NeedsReports reports;
    private final Network network;
    private final NetworkMail mail;
    private final Confirmations confirmations;
    private final Registry registry;
    private final Cycles cycles;

    ChangeNetwork(NeedsReports reports, Network network, NetworkMail mail, Confirmations confirmations, Registry registry, Cycles cycles) {
        this.reports = reports;
        this.network = network;
        this.mail = mail;
        this.confirmations = confirmations;
        this.registry = registry;
        this.cycles = cycles;
    }

    @Override
    public String form() {
        return "change-network";
    }

    @Override
    public void submit(Submission sent) {
        Values values = sent.values();
        String caseNumber = itsCase(sent);
        // two who change it at once come one after the other: nobody's part is taken off twice
        cycles.lock(reports.get(caseNumber).cycle());
        NeedsReport report = reports.get(caseNumber);
        undecided(report);
        sent.businessKey(report.caseNumber());
        sent.set("caseNumber", report.caseNumber());
        sent.set("title", report.title());
        sent.set("ownerName", registry.organisation(report.owner()).orElseThrow().name());
        if (values.text("act").equals("leave")) {
            checkLeaving(sent, report, values.text("owner"));
        } else {
            checkLead(sent, report, values.text("newLead"));
            LocalDate due = confirmations.due(report);
            sent.set("leadDueOn", due.toString());
            sent.set("leadDue", Deadline.of(due).lastMoment().toString());
            mail.askLead(report, values.text("newLead"), due);
        }
    }

    /** A case of another county, or one that the person has nothing to do with, looks like none. */
    private String itsCase(Submission sent) {
        String caseNumber = sent.values().text("caseNumber");
        return reports.find(caseNumber).filter(report -> report.county().equals(sent.county())).filter(report -> sent.by("secretariat")
                || sent.by("owner-" + report.owner())
                || reports.network(caseNumber).stream().anyMatch(member -> sent.by("owner-" + member.owner())))
                .map(NeedsReport::caseNumber)
                .orElseThrow(() -> Refusal.at("caseNumber", "needs.unknown-case", caseNumber));
    }

    /** @throws Refusal pointing to where it is done once the case is decided */
    static void undecided(NeedsReport report) {
        if (report.status().equals("decided")) {
            throw Refusal.at("caseNumber", "needs.decided-amend-grant", report.caseNumber());
        }
        if (!NeedsReport.UNDECIDED.contains(report.status())) {
            throw Refusal.at("caseNumber", "needs.case-ended", report.caseNumber());
        }
    }

    private void checkLeaving(Submission sent, NeedsReport report, String owner) {
        if (owner.equals(report.owner())) {
            throw Refusal.at("owner", "needs.lead-is-replaced-first");
        }
        Optional<NeedsReports.Member> member = network.member(report.caseNumber(), owner)
                .filter(found -> !List.of("denied", "left").contains(found.answer()));
        if (member.isEmpty()) {
            throw Refusal.at("owner", "needs.not-in-network", owner);
        }
        if (!sent.by("secretariat") && !sent.by("owner-" + owner) && !sent.by("owner-" + report.owner())) {
            throw Refusal.at("owner", "needs.not-your-owner-to-change", owner);
        }
        if (member.get().answer().equals("unanswered") && List.of("late", "confirming").contains(report.status())) {
            throw Refusal.at("owner", "needs.answers-by-its-task", member.get().name());
        }
    }

    private void checkLead(Submission sent, NeedsReport report, String newLead) {
        if (!sent.by("secretariat") && !sent.by("owner-" + report.owner())) {
            throw Refusal.at("act", "needs.lead-changed-by-lead");
        }
        if (network.member(report.caseNumber(), newLead).filter(member -> member.answer().equals("confirmed")).isEmpty()) {
            throw Refusal.at("newLead", "needs.not-confirmed", newLead);
        }
    }
}
