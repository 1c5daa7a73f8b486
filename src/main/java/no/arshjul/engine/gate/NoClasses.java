package no.arshjul.engine.gate;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** No class named in a diagram is ever made into an object; the gate refuses such a diagram, this holds for stored ones. */
final class NoClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException(new Broken("gate.attribute", "class").words());
    }
}
