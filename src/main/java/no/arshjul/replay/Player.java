package no.arshjul.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Locale;
import no.arshjul.language.Messages;
import no.arshjul.registry.Replay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the replay's cycle and sends in its reports, as one of the secretariat who has them on paper. Tells of it on the console. */
class Player implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger("no.arshjul.replay");
    private static final int TELL_EACH = 25;

    private final Office office;
    private final Integer year;
    private final Messages messages;

    /** @param year null for next year */
    Player(Office office, Integer year, Messages messages) {
        this.office = office;
        this.year = year;
        this.messages = messages;
    }

    @Override
    public void run() {
        try {
            play();
        } catch (IOException e) {
            LOG.error(text("replay.stopped", e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void play() throws IOException, InterruptedException {
        JsonNode forms = office.post("/api/replays/" + Replay.COUNTY + (year == null ? "" : "?year=" + year), JsonNodeFactory.instance.objectNode());
        String cycle = forms.get("cycle").asText();
        office.post("/engine-rest/process-definition/key/grant-cycle/start", forms.get("cycleOpen"));
        confirmFrames(cycle);
        LOG.info(text("replay.open", cycle));
        JsonNode reports = forms.get("needsReports");
        for (int i = 0; i < reports.size(); i++) {
            office.post("/engine-rest/process-definition/key/needs-report/start", reports.get(i));
            if ((i + 1) % TELL_EACH == 0 || i + 1 == reports.size()) {
                LOG.info(text("replay.sent", cycle, i + 1, reports.size()));
            }
        }
        LOG.info(text("replay.ready", cycle));
    }

    private void confirmFrames(String cycle) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        JsonNode tasks = office.post("/engine-rest/task", json.createObjectNode()
                .put("processInstanceBusinessKey", cycle).put("taskDefinitionKey", "confirm-frames"));
        office.post("/engine-rest/task/" + tasks.get(0).get("id").asText() + "/complete",
                json.readTree("{\"variables\": {\"framesConfirmed\": {\"value\": true, \"type\": \"Boolean\"}}}"));
    }

    /** The machine's own language decides, as on the rest of the console. */
    private String text(String code, Object... places) {
        return messages.text(code, Locale.getDefault(), places);
    }
}
