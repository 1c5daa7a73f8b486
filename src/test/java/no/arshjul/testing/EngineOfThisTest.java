package no.arshjul.testing;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * The engine's REST API finds its engine by name in a list of the whole JVM. When several applications are alive, the one
 * under test must be the one in the list. The web apps, too, keep what they look it up with once for the JVM, and an
 * application that is closed takes it away from all others.
 */
class EngineOfThisTest extends AbstractTestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        list(test);
        webApps();
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

    private static void webApps() {
        if (Cockpit.getRuntimeDelegate() == null) {
            Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
            Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
            Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
            Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
        }
    }
}
