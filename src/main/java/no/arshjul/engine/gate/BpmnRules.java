package no.arshjul.engine.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a diagram may hold. Of the engine's own elements and attributes only those that order steps, people, forms and times are
 * let in; a list of what is allowed is safe against what nobody thought of. The engine finds some elements by their local name in
 * any namespace, so forbidden names are forbidden everywhere.
 */
final class BpmnRules implements ModelRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String ACTIVITI = "http://activiti.org/bpmn";

    private static final Set<String> ELEMENTS = Set.of("inputOutput", "inputParameter", "outputParameter", "list", "map", "entry", "value",
            "in", "out", "properties", "property", "executionListener", "failedJobRetryTimeCycle");
    private static final Set<String> ATTRIBUTES = Set.of("asyncBefore", "asyncAfter", "exclusive", "jobPriority", "historyTimeToLive",
            "isStartableInTasklist", "versionTag", "candidateStarterGroups", "candidateStarterUsers", "formRef", "formRefBinding", "formRefVersion",
            "assignee", "candidateGroups", "candidateUsers", "dueDate", "followUpDate", "priority", "initiator", "collection", "elementVariable",
            "delegateExpression", "expression", "resultVariable", "decisionRef", "decisionRefBinding", "decisionRefVersion", "decisionRefVersionTag",
            "mapDecisionResult", "calledElementBinding", "calledElementVersion", "calledElementVersionTag", "variableName", "variableEvents",
            "errorCodeVariable", "errorMessageVariable", "errorMessage", "escalationCodeVariable", "diagramRelationId");
    private static final Set<String> FORBIDDEN_ELEMENTS = Set.of("scriptTask", "connector", "connectorId", "taskListener", "field",
            "formData", "formField", "constraint", "validation", "assignment", "transformation");
    private static final Set<String> FORBIDDEN_ATTRIBUTES = Set.of("class", "scriptFormat", "language", "formKey", "formHandlerClass",
            "variableMappingClass", "variableMappingDelegateExpression", "caseRef", "type");

    private final Reachable reachable;
    private boolean executable;

    BpmnRules(Reachable reachable) {
        this.reachable = reachable;
    }

    @Override
    public List<Broken> judge(ModelElement element) {
        List<Broken> broken = new ArrayList<>();
        judgeElement(element, broken);
        element.attributes().forEach((name, value) -> judgeAttribute(element, name, value, broken));
        judgeExpression(element.text(), broken);
        if (element.name().equals("process")) {
            judgeProcess(element, broken);
        }
        return broken;
    }

    private void judgeElement(ModelElement element, List<Broken> broken) {
        boolean unknown = element.namespace().equals(ACTIVITI) || element.namespace().equals(CAMUNDA) && !ELEMENTS.contains(element.name());
        if (element.name().equals("script")) {
            broken.add(new Broken("gate.script", String.valueOf(element.attribute("", "scriptFormat"))));
        } else if (unknown || FORBIDDEN_ELEMENTS.contains(element.name())) {
            broken.add(new Broken("gate.element", element.name()));
        }
    }

    private void judgeAttribute(ModelElement element, ModelElement.Name name, String value, List<Broken> broken) {
        boolean ofEngine = name.namespace().equals(CAMUNDA) || name.namespace().equals(ACTIVITI);
        boolean listener = element.name().equals("executionListener");
        if (ofEngine && (name.namespace().equals(ACTIVITI) || !ATTRIBUTES.contains(name.local())) || forbidden(element, name)) {
            broken.add(new Broken("gate.attribute", name.local()));
        } else if (name.local().equals("delegateExpression")) {
            judgeStep(value, broken);
        } else if (name.local().equals("expression") && (listener || !element.name().equals("serviceTask"))) {
            broken.add(new Broken("gate.attribute", name.local()));
        } else if (name.local().equals("formRef") && isExpression(value)) {
            broken.add(new Broken("gate.form-expression"));
        } else if (name.local().equals("formRefVersion") && !value.matches("\\d{1,9}")) {
            broken.add(new Broken("gate.form-version"));
        } else {
            judgeExpression(value, broken);
        }
    }

    /** {@code type} says what a service task does (mail, shell), and what kind of text an expression is (xsi:type, harmless). */
    private static boolean forbidden(ModelElement element, ModelElement.Name name) {
        boolean xsi = name.namespace().equals("http://www.w3.org/2001/XMLSchema-instance");
        return !xsi && FORBIDDEN_ATTRIBUTES.contains(name.local()) && !(name.local().equals("type") && !name.namespace().equals(CAMUNDA));
    }

    private void judgeStep(String value, List<Broken> broken) {
        String name = ExpressionRules.onlyName(value).orElse("");
        if (!reachable.isStep(name)) {
            broken.add(new Broken("gate.step", value));
        }
    }

    private void judgeExpression(String text, List<Broken> broken) {
        if (!isExpression(text)) {
            return;
        }
        var rule = ExpressionRules.check(text.strip());
        rule.ifPresent(broken::add);
        if (rule.isEmpty()) {
            for (String name : ExpressionRules.names(text.strip())) {
                if (reachable.isStep(name)) {
                    broken.add(new Broken("gate.step-elsewhere", name));
                }
            }
        }
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private void judgeProcess(ModelElement process, List<Broken> broken) {
        if (!"true".equals(process.attribute("", "isExecutable"))) {
            broken.add(new Broken("gate.not-executable"));
        }
        executable = true;
        TimeToLive.judge(process.attribute(CAMUNDA, "historyTimeToLive")).ifPresent(broken::add);
    }

    @Override
    public List<Broken> judgeWhole() {
        return executable ? List.of() : List.of(new Broken("gate.no-process"));
    }
}
