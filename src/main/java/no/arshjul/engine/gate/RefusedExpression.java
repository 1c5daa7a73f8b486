package no.arshjul.engine.gate;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;

/** A forbidden expression of a stored diagram or filter: it can be read, and never runs. */
record RefusedExpression(String text, Broken broken) implements Expression {

    @Override
    public Object getValue(VariableScope scope) {
        throw new ProcessEngineException(text + ": " + broken.words());
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        return getValue(scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        getValue(scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        getValue(scope);
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }

    @Override
    public String getExpressionText() {
        return text;
    }
}
