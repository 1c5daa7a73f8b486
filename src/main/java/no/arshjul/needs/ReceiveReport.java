package no.arshjul.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import no.arshjul.account.Accounts;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.deadline.Deadlines;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Region;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Takes in a needs report: a case number and a receipt at once; the first submission decides whether it came in time (R11). */
@Component
class ReceiveReport implements FormHandler {

    private final Cycles cycles;
    private final Registry registry;
    private final ReportRules rules;
    private final ReportTable table;
    private final ReportLetters letters;
    private final Accounts accounts;
    private final Deadlines deadlines;
    private final ClientReferences references;
    private final Clock clock;

    ReceiveReport(Cycles cycles, Registry registry, ReportRules rules, ReportTable table, ReportLetters letters,
            Accounts accounts, Deadlines deadlines, ClientReferences references, Clock clock) {
        this.cycles = cycles;
        this.registry = registry;
        this.rules = rules;
        this.table = table;
        this.letters = letters;
        this.accounts = accounts;
        this.deadlines = deadlines;
        this.references = references;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "needs-report";
    }

    /** A form system's own name for what it sends; Tasklist sends none. */
    @Override
    public Set<String> alsoAccepts() {
        return Set.of(ClientReferences.FIELD);
    }

    @Override
    public void submit(Submission sent) {
        Values values = sent.values();
        Cycle cycle = openCycle(sent, values.text("cycle"));
        String owner = values.text("owner");
        checkSender(sent, owner, values);
        references.check(cycle.key(), owner, values);
        Guideline guideline = guideline(cycle, values.text("scheme"));
        Region region = rules.check(cycle, guideline, owner, values);

        OffsetDateTime received = received(values);
        boolean late = !cycle.is("reporting") && !values.has("receivedOn") || isLate(cycle, received);
        String caseNumber = cycles.nextCase(cycle.key());
        table.insert(new ReportTable.Intake(caseNumber, cycle, region.id(), late, received, sent), values);
        StatedAccount.register(accounts, sent, owner, caseNumber);
        LocalDate answerBy = deadlines.set(caseNumber, "confirmation", cycle.year(),
                Norway.today(clock).plusDays(guideline.confirmationDays()), guideline);
        tellTheDiagram(sent, cycle, caseNumber, late, answerBy);
        letters.receipt(caseNumber);
        if (!late) {
            letters.askPartners(caseNumber, answerBy);
        }
    }

    private Cycle openCycle(Submission sent, String key) {
        Cycle cycle = cycles.find(key).filter(found -> found.county().equals(sent.county()))
                .orElseThrow(() -> Refusal.at("cycle", "needs.unknown-cycle", key));
        if (cycle.is("opening")) {
            throw Refusal.at("cycle", "needs.cycle-not-open", key);
        }
        if (cycle.is("closed")) {
            throw Refusal.at("cycle", "needs.cycle-closed", key);
        }
        return cycle;
    }

    private void checkSender(Submission sent, String owner, Values values) {
        boolean office = sent.by("secretariat");
        if (!office && !sent.by("owner-" + owner)) {
            throw Refusal.at("owner", "needs.not-your-owner", owner);
        }
        if (!office && (values.has("receivedOn") || values.has("receivedReason"))) {
            throw Refusal.at("receivedOn", "needs.received-by-office-only");
        }
    }

    private Guideline guideline(Cycle cycle, String scheme) {
        return cycles.frame(cycle.key(), scheme).map(frame -> registry.guideline(frame.guideline()))
                .orElseThrow(() -> Refusal.at("scheme", "needs.scheme-not-called", scheme, cycle.key()));
    }

    private OffsetDateTime received(Values values) {
        return values.has("receivedOn")
                ? values.date("receivedOn").atTime(12, 0).atZone(Norway.ZONE).toOffsetDateTime()
                : clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static boolean isLate(Cycle cycle, OffsetDateTime received) {
        return received.toInstant().isAfter(Deadline.of(cycle.needsDeadline()).lastMoment());
    }

    private void tellTheDiagram(Submission sent, Cycle cycle, String caseNumber, boolean late, LocalDate answerBy) {
        sent.businessKey(caseNumber);
        sent.set("caseNumber", caseNumber);
        sent.set("county", cycle.county());
        sent.set("late", late);
        sent.set("network", !sent.values().texts("networkOwners").isEmpty());
        sent.set("partnership", "unanswered");
        sent.set("ownerName", registry.organisation(sent.values().text("owner")).orElseThrow().name());
        sent.set("registeredBySecretariat", sent.by("secretariat"));
        sent.set("confirmationsDueOn", answerBy.toString());
        sent.set("confirmationsDue", Deadline.of(answerBy).lastMoment().toString());
    }
}
