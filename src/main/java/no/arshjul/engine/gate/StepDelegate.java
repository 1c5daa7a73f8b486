package no.arshjul.engine.gate;

import no.arshjul.engine.EngineScope;
import no.arshjul.flow.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What the engine calls when a diagram names a step. */
record StepDelegate(Step step) implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        step.run(new EngineScope(execution));
    }
}
