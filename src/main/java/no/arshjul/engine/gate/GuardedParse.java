package no.arshjul.engine.gate;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;

/** Parses a diagram; while it is a new one, everything forbidden in it is an error. */
final class GuardedParse extends BpmnParse {

    GuardedParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    public BpmnParse execute() {
        return deployment.isNew() ? NewDeployment.parse(super::execute) : super.execute();
    }
}
