package no.arshjul.pictures;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** One pair of colours a kind: what people do is blue, what the system does grey, what a table decides yellow. */
record Colours(String fill, String stroke) {

    static final String TEXT = "#1c2733";
    static final String FLOW = "#4a5560";

    static Colours of(FlowNode node) {
        return node instanceof UserTask ? new Colours("#e6f0fa", "#1f5a94")
                : node instanceof BusinessRuleTask ? new Colours("#fdf4dc", "#84670f")
                : node instanceof CallActivity ? new Colours("#ececfa", "#40408f")
                : node instanceof SubProcess ? new Colours("#fbfcfd", "#6b7783")
                : node instanceof Gateway ? new Colours("#fdf4dc", "#84670f")
                : node instanceof StartEvent ? new Colours("#e5f4e8", "#2b7a3d")
                : node instanceof EndEvent ? new Colours("#fbe9e7", "#a8332a")
                : new Colours("#f3f4f6", "#59636e");
    }
}
