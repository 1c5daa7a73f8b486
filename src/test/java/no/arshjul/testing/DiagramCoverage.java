package no.arshjul.testing;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Holds a test class to what {@link CoversDiagram} says of it. */
class DiagramCoverage extends AbstractTestExecutionListener {

    private final Map<Method, Set<String>> passed = new LinkedHashMap<>();

    @Override
    public void beforeTestMethod(TestContext test) {
        String covered = diagram(test);
        if (covered != null) {
            Set<String> here = passed.computeIfAbsent(test.getTestMethod(), method -> ConcurrentHashMap.newKeySet());
            elements(test).tell((diagram, element) -> {
                if (diagram.equals(covered)) {
                    here.add(element);
                }
            });
        }
    }

    @Override
    public void afterTestMethod(TestContext test) {
        if (diagram(test) != null) {
            elements(test).tell((diagram, element) -> { });
        }
    }

    @Override
    public void afterTestClass(TestContext test) {
        String diagram = diagram(test);
        if (diagram == null || !passed.keySet().containsAll(testsOf(test.getTestClass()))) {
            return;
        }
        BpmnModelInstance model = model(diagram, test.getApplicationContext().getBean(ProcessEngine.class).getRepositoryService());
        new CoveragePage(test.getTestClass(), diagram, model).write(passed);
        Set<String> left = elementsOf(model);
        passed.values().forEach(left::removeAll);
        if (!left.isEmpty()) {
            throw new AssertionError(test.getTestClass().getSimpleName() + " leaves out of the diagram " + diagram + ": " + String.join(", ", left));
        }
    }

    private static BpmnModelInstance model(String diagram, RepositoryService repository) {
        return repository.getBpmnModelInstance(repository.createProcessDefinitionQuery().processDefinitionKey(diagram).latestVersion()
                .singleResult().getId());
    }

    private static Set<String> elementsOf(BpmnModelInstance model) {
        Set<String> elements = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> elements.add(node.getId()));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> elements.add(flow.getId()));
        return elements;
    }

    private static Set<Method> testsOf(Class<?> testClass) {
        Set<Method> tests = new HashSet<>();
        Arrays.stream(testClass.getDeclaredMethods()).filter(method -> AnnotationSupport.isAnnotated(method, Testable.class)).forEach(tests::add);
        return tests;
    }

    private static String diagram(TestContext test) {
        CoversDiagram covers = test.getTestClass().getAnnotation(CoversDiagram.class);
        return covers == null ? null : covers.value();
    }

    private static PassedElements elements(TestContext test) {
        return test.getApplicationContext().getBean(PassedElements.class);
    }
}
