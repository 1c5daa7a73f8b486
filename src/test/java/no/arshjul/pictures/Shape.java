package no.arshjul.pictures;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A node where the diagram puts it.
 *
 * @param label what the name takes up outside the shape; null when it stands inside or there is none
 */
record Shape(FlowNode node, Box box, Box label) {

    String id() {
        return node.getId();
    }

    String name() {
        return node.getName();
    }

    boolean named() {
        return name() != null && !name().isBlank();
    }

    boolean nameInside() {
        return node instanceof Activity;
    }

    /** This shape is a subprocess that the other one is part of. */
    boolean encloses(FlowNode other) {
        for (ModelElementInstance up = other.getParentElement(); up != null; up = up.getParentElement()) {
            if (up.equals(node)) {
                return true;
            }
        }
        return false;
    }

    boolean sitsOn(Shape host) {
        return node instanceof BoundaryEvent event && event.getAttachedTo().equals(host.node);
    }
}
