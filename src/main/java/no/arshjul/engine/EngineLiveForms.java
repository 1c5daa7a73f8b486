package no.arshjul.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import no.arshjul.flow.LiveForms;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads them from their deployment. What a form asks is no secret, so whoever asks is told, whether or not they may start the process. */
@Component
class EngineLiveForms implements LiveForms {

    private final ProcessEngine engine;
    private final ObjectMapper json;

    EngineLiveForms(@Lazy ProcessEngine engine, ObjectMapper json) {
        this.engine = engine;
        this.json = json;
    }

    @Override
    public JsonNode start(String process) {
        Authentication asking = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().clearAuthentication();
        try {
            ProcessDefinition live = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult();
            if (live == null) {
                throw new IllegalStateException("no process " + process + " is live");
            }
            try (InputStream form = engine.getFormService().getDeployedStartForm(live.getId())) {
                return json.readTree(form);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (asking != null) {
                engine.getIdentityService().setAuthentication(asking);
            }
        }
    }
}
