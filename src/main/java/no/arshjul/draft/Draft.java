package no.arshjul.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A form that a person has begun on.
 *
 * @param values     what the person has changed, by the form's names; what stands as the server filled it is not among them
 * @param labels     what stood at these fields when they were filled in
 * @param deployment where the form came from
 * @param stamp      another one at each saving
 */
public record Draft(ObjectNode values, ObjectNode labels, String deployment, UUID stamp, Instant savedAt) {
}
