package no.arshjul.engine.gate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** What stands in for a stored diagram that can no longer be read: its processes with a start that refuses. */
record UnreadableDiagram(BpmnParser parser, DeploymentEntity deployment, String file) {

    BpmnParse parse() {
        String processes = Context.getCommandContext().getProcessDefinitionManager().findProcessDefinitionsByDeploymentId(deployment.getId()).stream()
                .filter(definition -> file.equals(definition.getResourceName())).map(UnreadableDiagram::process).collect(Collectors.joining());
        String diagram = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="unreadable">
                %s</definitions>""".formatted(processes);
        BpmnParse parse = new BpmnParse(parser).deployment(deployment);
        parse.sourceInputStream(new ByteArrayInputStream(diagram.getBytes(StandardCharsets.UTF_8))).name(file);
        parse.execute();
        parse.getProcessDefinitions().forEach(definition -> definition.getInitial().addBuiltInListener(ExecutionListener.EVENTNAME_START,
                (ExecutionListener) execution -> {
                    throw new ProcessEngineException(new Broken("gate.unreadable", file).words());
                }));
        return parse;
    }

    private static String process(ProcessDefinition definition) {
        return "<process id=\"%s\" isExecutable=\"true\" camunda:historyTimeToLive=\"P%dD\"><startEvent id=\"unreadable-%s\" /></process>"
                .formatted(definition.getKey(), TimeToLive.LEAST_DAYS, definition.getKey());
    }
}
