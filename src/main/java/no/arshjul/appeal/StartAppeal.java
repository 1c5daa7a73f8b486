package no.arshjul.appeal;

import java.time.Clock;
import java.time.LocalDate;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Takes in an appeal from the case's owner, or from the secretariat on its behalf. It is never lost: late or not, it is registered. */
@Component
class StartAppeal implements FormHandler {

    private final Appeals appeals;
    private final Appealable appealable;
    private final NeedsReports reports;
    private final Registry registry;
    private final Cycles cycles;
    private final Clock clock;

    StartAppeal(Appeals appeals, Appealable appealable, NeedsReports reports, Registry registry, Cycles cycles, Clock clock) {
        this.appeals = appeals;
        this.appealable = appealable;
        this.reports = reports;
        this.registry = registry;
        this.cycles = cycles;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "appeal";
    }

    @Override
    public void submit(Submission sent) {
        String caseNumber = sent.values().text("caseNumber");
        NeedsReport report = reports.find(caseNumber).filter(found -> found.county().equals(sent.county()))
                .filter(found -> sent.by("owner-" + found.owner()) || sent.by("secretariat"))
                .orElseThrow(() -> Refusal.at("caseNumber", "appeal.unknown-case", caseNumber));
        cycles.lock(report.cycle());
        String subject = appealable.subject(report).orElseThrow(() -> Refusal.at("caseNumber", "appeal.no-decision", caseNumber));
        if (appeals.anyOpen(caseNumber)) {
            throw Refusal.at("caseNumber", "appeal.open-already", caseNumber);
        }
        LocalDate receivedOn = receivedOn(sent);
        long id = appeals.receive(caseNumber, sent.instanceId(), subject, receivedOn, sent.person(), sent.values().text("grounds"));
        sent.businessKey(caseNumber);
        sent.set("appeal", String.valueOf(id));
        sent.set("county", report.county());
        sent.set("cycle", report.cycle());
        sent.set("scheme", report.scheme());
        sent.set("owner", report.owner());
        sent.set("ownerName", registry.organisation(report.owner()).orElseThrow().name());
        sent.set("title", report.title());
        sent.set("aboutRejection", subject.equals("late") || subject.equals("formal"));
    }

    /** The office knows the day a letter came. What an owner sends itself comes on the day it is sent, and not before (R9). */
    private LocalDate receivedOn(Submission sent) {
        LocalDate stated = sent.values().date("receivedOn");
        LocalDate today = Norway.today(clock);
        return !sent.by("secretariat") && stated.isBefore(today) ? today : stated;
    }
}
