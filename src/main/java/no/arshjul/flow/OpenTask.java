package no.arshjul.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** A task that has just been created, seen from the room that fills its form. */
public interface OpenTask extends Scope {

    /** A value that only this task sees. */
    void local(String name, Object value);

    /** A Json value that only this task sees. */
    void localJson(String name, JsonNode value);

    void dueOn(LocalDate date);
}
