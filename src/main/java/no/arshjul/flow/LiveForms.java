package no.arshjul.flow;

import com.fasterxml.jackson.databind.JsonNode;

/** The forms as they are live now, with whatever a process owner has changed in them, for rooms that show what was sent by one. */
public interface LiveForms {

    /**
     * The form by which a process is started, whoever asks.
     *
     * @param process its key
     * @return the form (Camunda Forms), in bokmål as it was deployed
     * @throws IllegalStateException when there is no such process, or it has no form
     */
    JsonNode start(String process);
}
