package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The FEEL expressions of a form, evaluated on what was sent and, for names the form doesn't send, on what the task sees. */
class FormExpressions {

    private static final Logger LOG = LoggerFactory.getLogger(FormExpressions.class);
    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();

    private final Map<String, Object> values;

    private FormExpressions(Map<String, Object> values) {
        this.values = values;
    }

    static FormExpressions on(DeployedForm form, JsonNode sent, VariableScope seen) {
        Map<String, Object> values = new HashMap<>();
        for (String name : seen.getVariableNames()) {
            if (!form.variables().contains(name)) {
                TypedJson.of(seen.getVariableTyped(name, false)).ifPresent(node -> values.put(name, plain(node)));
            }
        }
        form.variables().forEach(name -> values.put(name, plain(sent.path(name))));
        return new FormExpressions(values);
    }

    /** Inside a row of a list its columns come first; {@code this}, {@code parent} and {@code i} (from 1) as in the browser. */
    FormExpressions inRow(JsonNode row, int number) {
        Map<String, Object> inner = new HashMap<>(values);
        row.fields().forEachRemaining(column -> inner.put(column.getKey(), plain(column.getValue())));
        inner.put("this", plain(row));
        inner.put("parent", values);
        inner.put("i", number + 1);
        return new FormExpressions(inner);
    }

    /** One that can't be evaluated doesn't hold, as in the browser. */
    boolean holds(String expression) {
        return Boolean.TRUE.equals(value(expression));
    }

    Object value(String expression) {
        try {
            return FEEL.evaluateSimpleExpression(expression.substring(1), Variables.fromMap(values).asVariableContext());
        } catch (FeelException e) {
            LOG.warn("A form's expression can't be evaluated: {} ({})", expression, e.getMessage());
            return null;
        }
    }

    private static Object plain(JsonNode node) {
        return node.isMissingNode() ? null : TypedJson.MAPPER.convertValue(node, Object.class);
    }
}
