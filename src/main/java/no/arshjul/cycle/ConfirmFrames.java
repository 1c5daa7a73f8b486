package no.arshjul.cycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import org.springframework.stereotype.Component;

/** Confirms the frames: from here the money stands in the ledger and owners may report. */
@Component
class ConfirmFrames implements FormHandler {

    private final Cycles cycles;
    private final Ledger ledger;
    private final ObjectMapper json;

    ConfirmFrames(Cycles cycles, Ledger ledger, ObjectMapper json) {
        this.cycles = cycles;
        this.ledger = ledger;
        this.json = json;
    }

    @Override
    public String form() {
        return "confirm-frames";
    }

    @Override
    public void prepare(OpenTask task) {
        ArrayNode table = json.createArrayNode();
        cycles.frames(task.text("cycle")).forEach(frame -> table.addObject()
                .put("scheme", frame.scheme())
                .put("allotted", frame.allotted().amount())
                .put("setAside", frame.setAside().amount())
                .put("bound", frame.bound().amount())
                .put("net", frame.net().amount()));
        task.localJson("frameTable", table);
    }

    @Override
    public void submit(Submission sent) {
        if (!sent.values().flag("framesConfirmed")) {
            return;
        }
        Cycle cycle = cycles.lock(sent.text("cycle"));
        cycles.frames(cycle.key()).forEach(frame -> post(cycle, frame, sent.person()));
        cycles.status(cycle.key(), "reporting");
    }

    private void post(Cycle cycle, CycleFrame frame, String person) {
        Place place = Place.of(cycle.county(), cycle.key(), frame.scheme(), cycle.year());
        By by = new By(form(), person, "guideline-" + frame.guideline());
        ledger.post(place, Account.STATE, Account.FRAME, frame.allotted(), Cause.ALLOTMENT, by);
        ledger.post(place, Account.FRAME, Account.SET_ASIDE, frame.setAside(), Cause.SET_ASIDE, by);
        ledger.post(place, Account.FRAME, Account.BOUND, frame.bound(), Cause.BOUND_EARLIER, by);
    }
}
