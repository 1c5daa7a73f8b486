package no.arshjul.engine.gate;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;

/** Small diagrams and tables for trying what the gate lets through. */
final class Diagrams {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:activiti="http://activiti.org/bpmn" xmlns:foo="http://foo" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="t">
            <bpmn:message id="msg" name="wake" />
            """;

    private Diagrams() {
    }

    /** A process of key {@code p} with a start, the given middle whose element has the id {@code x}, and an end. */
    static String around(String middle) {
        return process("isExecutable=\"true\" camunda:historyTimeToLive=\"P3650D\"", """
                <bpmn:startEvent id="s" /><bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="x" />
                %s
                <bpmn:sequenceFlow id="f2" sourceRef="x" targetRef="e" /><bpmn:endEvent id="e" />""".formatted(middle));
    }

    static String process(String attributes, String content) {
        return HEAD + "<bpmn:process id=\"p\" " + attributes + ">\n" + content + "\n</bpmn:process></bpmn:definitions>";
    }

    /** A task whose input parameter is the expression, kept in the variable {@code out}, and then a wait. */
    static String evaluating(String expression) {
        return around("""
                <bpmn:userTask id="x" name="Vent"><bpmn:extensionElements><camunda:inputOutput>
                <camunda:inputParameter name="out">%s</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>"""
                .formatted(escaped(expression)));
    }

    /** A table of one row: when {@code a} is the input entry, the output. */
    static String table(String inputLanguage, String input, String entry, String output) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="t">
                <decision id="t" name="t" camunda:historyTimeToLive="P3650D"><decisionTable id="dt">
                <input id="i"><inputExpression id="ie" typeRef="string" %s><text>%s</text></inputExpression></input>
                <output id="o" name="result" typeRef="string" />
                <rule id="r"><inputEntry id="re"><text>%s</text></inputEntry><outputEntry id="ro"><text>%s</text></outputEntry></rule>
                </decisionTable></decision></definitions>""".formatted(inputLanguage, escaped(input), escaped(entry), escaped(output));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    static Deployment deploy(ProcessEngine engine, String file, String content) {
        return engine.getRepositoryService().createDeployment().addString(file, content).deploy();
    }
}
