package no.arshjul.engine.gate;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.delegate.Expression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parses a diagram. In a new one everything forbidden is an error. A stored one is read for the task list of everybody, which one
 * bad diagram would empty: what cannot be read stands in as a process without content, whose tasks are still listed.
 */
final class GuardedParse extends BpmnParse {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedParse.class);

    GuardedParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    public BpmnParse execute() {
        if (deployment.isNew()) {
            return NewDeployment.parse(super::execute);
        }
        try {
            super.execute();
        } catch (RuntimeException unreadable) {
            LOG.error("The stored diagram {} of deployment {} cannot be read; its tasks are listed but nothing of it runs", name, deployment.getId(), unreadable);
            standIn(new UnreadableDiagram((BpmnParser) parser, deployment, name).parse());
        }
        processDefinitions.forEach(definition -> definition.getTaskDefinitions().values().forEach(GuardedParse::onlyFixedForms));
        return this;
    }

    private void standIn(BpmnParse substitute) {
        processDefinitions.clear();
        processDefinitions.addAll(substitute.getProcessDefinitions());
        jobDeclarations.clear();
        jobDeclarations.putAll(substitute.getJobDeclarations());
    }

    /** A form that is computed could fail for each task in the list. */
    private static void onlyFixedForms(TaskDefinition task) {
        if (!isFixed(task.getFormKey())) {
            task.setFormKey(null);
        }
        Expression version = task.getCamundaFormDefinitionVersion();
        if (!isFixed(task.getCamundaFormDefinitionKey()) || version != null && !version.getExpressionText().matches("\\d{1,9}")) {
            task.getFormDefinition().setCamundaFormDefinitionKey(null);
        }
    }

    private static boolean isFixed(Expression form) {
        return form == null || form.isLiteralText();
    }
}
