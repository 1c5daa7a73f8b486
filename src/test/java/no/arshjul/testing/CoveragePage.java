package no.arshjul.testing;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.EventSource;
import org.camunda.community.process_test_coverage.core.model.EventType;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;

/** The page of the coverage library that shows which elements a test class passed. */
record CoveragePage(Class<?> testClass, String diagram, BpmnModelInstance model) {

    private static final String DIRECTORY = "target/process-test-coverage";

    /** @param passed by test method, the ids of the elements that were passed */
    void write(Map<Method, Set<String>> passed) {
        int elements = model.getModelElementsByType(FlowNode.class).size() + model.getModelElementsByType(SequenceFlow.class).size();
        DefaultCollector page = new DefaultCollector(key -> new Model(key, elements, "1", Bpmn.convertToString(model)));
        page.createSuite(new Suite(testClass.getName(), testClass.getSimpleName()));
        page.activateSuite(testClass.getName());
        passed.forEach((method, ids) -> {
            page.createRun(new Run(method.getName(), method.getName()), testClass.getName());
            page.activateRun(method.getName());
            ids.stream().filter(id -> model.getModelElementById(id) != null).forEach(id -> page.addEvent(event(id)));
        });
        CoverageReportUtil.createReport(page, DIRECTORY);
    }

    private Event event(String id) {
        boolean flow = model.getModelElementById(id) instanceof SequenceFlow;
        return new Event(flow ? EventSource.SEQUENCE_FLOW : EventSource.FLOW_NODE, flow ? EventType.TAKE : EventType.START, id,
                model.getModelElementById(id).getElementType().getTypeName(), diagram, 0);
    }
}
