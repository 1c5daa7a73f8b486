package no.arshjul.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * The engine's REST API finds its engine by name in a list of the whole JVM. When several applications are alive, the one
 * under test must be the one in the list.
 */
class EngineOfThisTest extends AbstractTestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        list(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        list(test);
    }

    private static void list(TestContext test) {
        ProcessEngine engine = test.getApplicationContext().getBean(ProcessEngine.class);
        ProcessEngines.unregister(engine);
        ProcessEngines.registerProcessEngine(engine);
    }
}
