package no.arshjul.flow;

import com.fasterxml.jackson.databind.JsonNode;

/** What can be read and set from where the process stands. Ids and gateway values only: facts are in the domain tables. */
public interface Scope {

    /** The county that the instance belongs to. */
    String county();

    String instanceId();

    String businessKey();

    /** @return the variable as text, or null when it is not there */
    String text(String name);

    /** @return the Json variable, or null when it is not there */
    JsonNode json(String name);

    /** A variable of the process instance that a gateway, a timer or a form needs. */
    void set(String name, Object value);

    void setJson(String name, JsonNode value);
}
