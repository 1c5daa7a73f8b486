package no.arshjul.engine.gate;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * The engine's expressions, closed: every text is judged before it becomes an expression, and values are reached through
 * {@link ValueResolver} only. In a new diagram a forbidden expression fails the deployment; in a stored one, which must still
 * be read for the sake of its tasks, it fails when it is evaluated.
 */
final class GuardedExpressions extends JuelExpressionManager {

    private final Reachable reachable;

    GuardedExpressions(Reachable reachable) {
        this.reachable = reachable;
    }

    @Override
    public Expression createExpression(String text) {
        var broken = ExpressionRules.check(text);
        if (broken.isPresent() && !NewDeployment.isBeingParsed()) {
            return new RefusedExpression(text, broken.get());
        }
        return super.createExpression(text);
    }

    @Override
    public ValueExpression createValueExpression(String text) {
        ExpressionRules.check(text).ifPresent(broken -> {
            throw new ProcessEngineException(text + ": " + broken.words());
        });
        return super.createValueExpression(text);
    }

    /** Only the functions that are allowed can be found at all, whatever a plugin registers. */
    @Override
    public void addFunction(String name, Method function) {
        if (ExpressionRules.FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        return new ValueResolver(reachable);
    }
}
