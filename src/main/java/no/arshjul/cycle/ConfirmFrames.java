package no.arshjul.cycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.util.List;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.money.Kroner;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Confirms the frames: from here the money stands in the ledger and owners may report. */
@Component
class ConfirmFrames implements FormHandler {

    private final Cycles cycles;
    private final Registry registry;
    private final Ledger ledger;
    private final LeftOver leftOver;
    private final Transferred transferred;
    private final ObjectMapper json;
    private final Clock clock;

    ConfirmFrames(Cycles cycles, Registry registry, Ledger ledger, LeftOver leftOver, Transferred transferred, ObjectMapper json, Clock clock) {
        this.cycles = cycles;
        this.registry = registry;
        this.ledger = ledger;
        this.leftOver = leftOver;
        this.transferred = transferred;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "confirm-frames";
    }

    @Override
    public void prepare(OpenTask task) {
        ArrayNode table = json.createArrayNode();
        Cycle cycle = cycles.get(task.text("cycle"));
        List<CycleFrame> frames = cycles.frames(cycle.key());
        frames.forEach(frame -> table.addObject()
                .put("scheme", frame.scheme())
                .put("allotted", frame.allotted().amount())
                .put("setAside", frame.setAside().amount())
                .put("bound", frame.bound().amount())
                .put("net", frame.net().amount()));
        task.localJson("frameTable", table);
        task.dueOn(NeedsDeadline.callBy(cycle.needsDeadline(), clock));
        showUnlessEmpty(task, "setAsideTable", cycle.isFirst() ? usuallySetAside(frames) : json.createArrayNode());
        showUnlessEmpty(task, "leftOverTable", cycle.isFirst() ? json.createArrayNode() : sources(cycle, frames));
        showUnlessEmpty(task, "transferredTable", transferred.to(cycle));
    }

    private static void showUnlessEmpty(OpenTask task, String name, ArrayNode table) {
        if (!table.isEmpty()) {
            task.localJson(name, table);
        }
    }

    /** What the guidelines say is usually set aside of the gross frame, beside what is; a scheme whose guideline says nothing is left out. */
    private ArrayNode usuallySetAside(List<CycleFrame> frames) {
        ArrayNode table = json.createArrayNode();
        frames.forEach(frame -> {
            Integer percent = registry.guideline(frame.guideline()).setAsidePercent();
            if (percent != null) {
                table.addObject().put("scheme", frame.scheme()).put("percent", percent)
                        .put("usual", frame.allotted().amount() * percent / 100).put("setAside", frame.setAside().amount());
            }
        });
        return table;
    }

    /** Where a second call's money comes from. */
    private ArrayNode sources(Cycle cycle, List<CycleFrame> frames) {
        ArrayNode table = json.createArrayNode();
        frames.forEach(frame -> leftOver.sources(cycle.county(), cycle.year(), frame.scheme()).forEach(source -> table.addObject()
                .put("cycle", source.cycle().key()).put("scheme", source.scheme()).put("frame", source.frame().amount())
                .put("regions", source.regions().amount()).put("freed", source.freed().amount()).put("total", source.total().amount())));
        return table;
    }

    @Override
    public void submit(Submission sent) {
        if (!sent.values().flag("framesConfirmed")) {
            return;
        }
        Cycle cycle = cycles.get(sent.text("cycle"));
        cycles.ofYear(cycle.county(), cycle.year()).forEach(call -> cycles.lock(call.key())); // the first one first, as everywhere
        cycles.frames(cycle.key()).forEach(frame -> post(cycle, frame, sent.person()));
        cycles.status(cycle.key(), "reporting");
    }

    private void post(Cycle cycle, CycleFrame frame, String person) {
        Place place = Place.of(cycle.county(), cycle.key(), frame.scheme(), cycle.year());
        By by = new By(form(), person, "guideline-" + frame.guideline());
        if (cycle.isFirst()) {
            ledger.post(place, Account.STATE, Account.FRAME, frame.allotted(), Cause.ALLOTMENT, by);
        } else {
            Kroner missing = leftOver.move(cycle, frame, by);
            if (missing.isPositive()) {
                throw Refusal.at("framesConfirmed", "cycle.over-left-over", frame.allotted(), frame.allotted().minus(missing));
            }
        }
        ledger.post(place, Account.FRAME, Account.SET_ASIDE, frame.setAside(), Cause.SET_ASIDE, by);
        ledger.post(place, Account.FRAME, Account.BOUND, frame.bound(), Cause.BOUND_EARLIER, by);
    }
}
