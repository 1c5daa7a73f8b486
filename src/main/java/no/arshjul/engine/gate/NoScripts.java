package no.arshjul.engine.gate;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;

/** There are no scripts, in any language: a new diagram with one is refused, one in a stored diagram never runs. */
final class NoScripts extends ScriptFactory {

    @Override
    public ExecutableScript createScriptFromResource(String language, String resource) {
        return refused(language);
    }

    @Override
    public ExecutableScript createScriptFromResource(String language, Expression resource) {
        return refused(language);
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, String source) {
        return refused(language);
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, Expression source) {
        return refused(language);
    }

    private static ExecutableScript refused(String language) {
        if (NewDeployment.isBeingParsed()) {
            throw refusal(language);
        }
        return new Refused(language);
    }

    static ProcessEngineException refusal(String language) {
        return new ProcessEngineException(new Broken("gate.script", language).words());
    }

    private static final class Refused extends ExecutableScript {

        Refused(String language) {
            super(language);
        }

        @Override
        protected Object evaluate(javax.script.ScriptEngine engine, VariableScope scope, javax.script.Bindings bindings) {
            throw refusal(language);
        }

        @Override
        public Object execute(javax.script.ScriptEngine engine, VariableScope scope, javax.script.Bindings bindings) {
            throw refusal(language);
        }
    }
}
