package no.arshjul.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * In tests only, each element of a diagram tells when it is passed, here to whoever listens just then. The coverage library's own
 * listener asks the engine for the definition as the person who acts, and so fails for those who may not read it.
 */
class PassedElements extends AbstractProcessEnginePlugin {

    private volatile BiConsumer<String, String> listener = (diagram, element) -> { };

    /** @param listener takes the process definition key and the element's id */
    void tell(BiConsumer<String, String> listener) {
        this.listener = listener;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> all = new ArrayList<>(
                engine.getCustomPostBPMNParseListeners() == null ? List.of() : engine.getCustomPostBPMNParseListeners());
        all.add(new AbstractBpmnParseListener() {
            @Override
            public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
                definitions.forEach(definition -> listen(definition, definition.getKey()));
            }
        });
        engine.setCustomPostBPMNParseListeners(all);
    }

    private void listen(ScopeImpl scope, String diagram) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, passing(diagram, activity.getId()));
            activity.getOutgoingTransitions().forEach(flow ->
                    ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, passing(diagram, flow.getId())));
            listen(activity, diagram);
        }
    }

    private ExecutionListener passing(String diagram, String element) {
        return (DelegateExecution execution) -> listener.accept(diagram, element);
    }
}
