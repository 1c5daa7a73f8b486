package no.arshjul.engine.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.arshjul.flow.ProcessHistory.Element;
import no.arshjul.flow.ProcessHistory.Line;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The deployed diagrams. One that is deployed never changes, so each is read once. */
@Component
class Drawings {

    private final ProcessEngine engine;
    private final Map<String, Drawing> read = new ConcurrentHashMap<>();

    Drawings(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** @param definition id of a deployed process */
    Drawing of(String definition) {
        return read.computeIfAbsent(definition, id -> drawing(model(id)));
    }

    /** Read for the house, whoever asks: rights to instances are checked where they are handed out. */
    private BpmnModelInstance model(String definition) {
        Authentication asking = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().clearAuthentication();
        try {
            return engine.getRepositoryService().getBpmnModelInstance(definition);
        } finally {
            if (asking != null) {
                engine.getIdentityService().setAuthentication(asking.getUserId(), asking.getGroupIds(), asking.getTenantIds());
            }
        }
    }

    private static Drawing drawing(BpmnModelInstance model) {
        List<Element> elements = new ArrayList<>();
        Set<String> repeated = new HashSet<>();
        Set<String> steps = new HashSet<>();
        for (FlowNode node : asDrawn(model)) {
            elements.add(new Element(node.getId(), node.getName(), node.getElementType().getTypeName()));
            if (node instanceof Activity activity && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics) {
                repeated.add(node.getId());
            }
            if (node instanceof UserTask || node instanceof CallActivity || node instanceof EndEvent && node.getParentElement() instanceof Process) {
                steps.add(node.getId());
            }
        }
        List<Line> lines = model.getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> new Line(flow.getId(), flow.getName(), flow.getSource().getId(), flow.getTarget().getId())).toList();
        return new Drawing(List.copyOf(elements), lines, repeated, steps, lines.stream().collect(Collectors.groupingBy(Line::target, Collectors.counting())));
    }

    /** From left to right, as the diagram is read. */
    private static List<FlowNode> asDrawn(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class).stream().sorted(Comparator.comparingDouble((FlowNode node) -> at(node, Bounds::getX))
                .thenComparingDouble(node -> at(node, Bounds::getY)).thenComparing(FlowNode::getId)).toList();
    }

    private static double at(FlowNode node, Function<Bounds, Double> place) {
        return node.getDiagramElement() instanceof BpmnShape shape ? place.apply(shape.getBounds()) : 0;
    }
}
