package no.arshjul.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import no.arshjul.engine.TestEngine;
import no.arshjul.flow.Step;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;

/** Everything that could run code is tried in a diagram or a table; the engine refuses to take it in. */
class ModelGateTest {

    private static final AtomicInteger RUN = new AtomicInteger();
    private static ProcessEngine engine;

    /** What an attacker would name: each time it is made or called, it counts. */
    public static class Evil implements JavaDelegate, ExecutionListener {

        public Evil() {
            RUN.incrementAndGet();
        }

        @Override
        public void execute(DelegateExecution execution) {
            RUN.incrementAndGet();
        }

        @Override
        public void notify(DelegateExecution execution) {
            RUN.incrementAndGet();
        }
    }

    @BeforeAll
    static void start() {
        StaticApplicationContext beans = new StaticApplicationContext();
        beans.registerBean("publishCall", Step.class, () -> scope -> { });
        beans.registerBean("evil", Evil.class, Evil::new, definition -> definition.setLazyInit(true));
        beans.refresh();
        engine = TestEngine.start("gate", beans);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @AfterEach
    void nothing_was_executed_and_nothing_deployed_stays() {
        assertThat(RUN).hasValue(0);
        engine.getRepositoryService().createDeploymentQuery().list().forEach(d -> engine.getRepositoryService().deleteDeployment(d.getId(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<bpmn:scriptTask id='x' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
        "<bpmn:scriptTask id='x' scriptFormat='javascript'><bpmn:script>java.lang.Runtime</bpmn:script></bpmn:scriptTask>",
        "<bpmn:scriptTask id='x' scriptFormat='juel'><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>",
        "<bpmn:scriptTask id='x' scriptFormat='python'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
        "<bpmn:scriptTask id='x' scriptFormat='ruby'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
        "<bpmn:scriptTask id='x' scriptFormat='feel'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
        "<bpmn:scriptTask id='x' scriptFormat='groovy' camunda:resource='deployment://evil.groovy' />",
        "<bpmn:serviceTask id='x' camunda:class='no.arshjul.engine.gate.ModelGateTest$Evil' />",
        "<bpmn:serviceTask id='x' activiti:class='no.arshjul.engine.gate.ModelGateTest$Evil' />",
        "<bpmn:serviceTask id='x' camunda:delegateExpression='${evil}' />",
        "<bpmn:serviceTask id='x' camunda:delegateExpression='${publishCall.run(execution)}' />",
        "<bpmn:serviceTask id='x' camunda:delegateExpression='${empty a ? publishCall : publishCall}' />",
        "<bpmn:serviceTask id='x' camunda:delegateExpression='publishCall' />",
        "<bpmn:serviceTask id='x' camunda:expression='${publishCall}' />",
        "<bpmn:serviceTask id='x' camunda:type='shell'><bpmn:extensionElements><camunda:field name='command' stringValue='id' /></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:serviceTask id='x' camunda:type='mail' />",
        "<bpmn:serviceTask id='x' camunda:type='external' camunda:topic='t' />",
        "<bpmn:serviceTask id='x' camunda:delegateExpression='${publishCall}'><bpmn:extensionElements><camunda:field name='a'><camunda:expression>${1}</camunda:expression></camunda:field></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:serviceTask id='x'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:serviceTask id='x'><bpmn:extensionElements><foo:connector><foo:connectorId>http-connector</foo:connectorId></foo:connector></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:task id='x'><bpmn:extensionElements><camunda:executionListener event='start' class='no.arshjul.engine.gate.ModelGateTest$Evil' /></bpmn:extensionElements></bpmn:task>",
        "<bpmn:task id='x'><bpmn:extensionElements><camunda:executionListener event='start' expression='${1}' /></bpmn:extensionElements></bpmn:task>",
        "<bpmn:task id='x'><bpmn:extensionElements><camunda:executionListener event='start' delegateExpression='${evil}' /></bpmn:extensionElements></bpmn:task>",
        "<bpmn:task id='x'><bpmn:extensionElements><camunda:executionListener event='start'><camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:executionListener></bpmn:extensionElements></bpmn:task>",
        "<bpmn:task id='x'><bpmn:extensionElements><foo:executionListener event='start' class='no.arshjul.engine.gate.ModelGateTest$Evil' /></bpmn:extensionElements></bpmn:task>",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener event='create' class='no.arshjul.engine.gate.ModelGateTest$Evil' /></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener event='create' expression='${1}' /></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id='x' camunda:formKey='embedded:deployment:evil.html' />",
        "<bpmn:userTask id='x' camunda:formKey='${1}' />",
        "<bpmn:userTask id='x' camunda:formRef='a' camunda:formRefBinding='version' camunda:formRefVersion='many' />",
        "<bpmn:userTask id='x' camunda:formRef='${a}' camunda:formRefBinding='deployment' />",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:formData><camunda:formField id='x' type='string'><camunda:validation><camunda:constraint name='validator' config='no.arshjul.engine.gate.ModelGateTest$Evil' /></camunda:validation></camunda:formField></camunda:formData></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id='x' camunda:candidateGroups=\"${''.getClass().forName('java.lang.Runtime')}\" />",
        "<bpmn:userTask id='x' camunda:assignee='${execution.processEngineServices.identityService}' />",
        "<bpmn:userTask id='x' camunda:dueDate='${task.execution.processEngine}' />",
        "<bpmn:userTask id='x' name='${execution.processEngineServices}' />",
        "<bpmn:userTask id='x'><bpmn:documentation>${execution.bpmnModelInstance}</bpmn:documentation></bpmn:userTask>",
        "<bpmn:userTask id='x'><bpmn:multiInstanceLoopCharacteristics camunda:collection='${execution.variables}' /></bpmn:userTask>",
        "<bpmn:userTask id='x'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${a.getClass()}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><![CDATA[$]]>{execution.processEngine}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:intermediateCatchEvent id='x'><bpmn:timerEventDefinition><bpmn:timeDate xsi:type='bpmn:tFormalExpression'>${dateTime().getClass()}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
        "<bpmn:intermediateCatchEvent id='x'><bpmn:conditionalEventDefinition><bpmn:condition xsi:type='bpmn:tFormalExpression' language='groovy'>true</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>",
        "<bpmn:callActivity id='x' calledElement='${execution.processEngine}' />",
        "<bpmn:callActivity id='x' calledElement='p' camunda:variableMappingClass='no.arshjul.engine.gate.ModelGateTest$Evil' />",
        "<bpmn:callActivity id='x' calledElement='p' camunda:variableMappingDelegateExpression='${evil}' />",
        "<bpmn:intermediateThrowEvent id='x'><bpmn:messageEventDefinition messageRef='msg' camunda:class='no.arshjul.engine.gate.ModelGateTest$Evil' /></bpmn:intermediateThrowEvent>",
        "<bpmn:intermediateThrowEvent id='x'><bpmn:messageEventDefinition messageRef='msg' camunda:expression='${1}' /></bpmn:intermediateThrowEvent>",
        "<bpmn:businessRuleTask id='x' camunda:class='no.arshjul.engine.gate.ModelGateTest$Evil' />",
        "<bpmn:sendTask id='x' camunda:class='no.arshjul.engine.gate.ModelGateTest$Evil' />",
    })
    void a_diagram_that_could_run_code_is_refused_with_file_line_element_and_rule(String middle) {
        assertThatThrownBy(() -> Diagrams.deploy(engine, "processes/evil.bpmn", Diagrams.around(middle)))
                .isInstanceOfSatisfying(ParseException.class, e -> {
                    assertThat(e.getMessage()).startsWith("processes/evil.bpmn, linje ").contains("element x: ");
                    assertThat(e.getResorceReports().get(0).getErrors().get(0).getMainElementId()).isEqualTo("x");
                    assertThat(e.getResorceReports().get(0).getErrors().get(0).getLine()).isEqualTo(7);
                });
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='juel'>${true}</bpmn:conditionExpression>",
        "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='groovy' camunda:resource='deployment://a.groovy' />",
        "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>${execution.processEngineServices.runtimeService != null}</bpmn:conditionExpression>",
        "<bpmn:extensionElements><camunda:executionListener event='take' class='no.arshjul.engine.gate.ModelGateTest$Evil' /></bpmn:extensionElements>",
    })
    void a_flow_that_could_run_code_is_refused(String content) {
        String diagram = Diagrams.process("isExecutable='true' camunda:historyTimeToLive='P3650D'",
                "<bpmn:startEvent id='s' /><bpmn:sequenceFlow id='f' sourceRef='s' targetRef='e'>" + content + "</bpmn:sequenceFlow><bpmn:endEvent id='e' />");
        assertThatThrownBy(() -> Diagrams.deploy(engine, "f.bpmn", diagram)).isInstanceOf(ParseException.class).hasMessageContaining("element f: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "camunda:historyTimeToLive=''", "camunda:historyTimeToLive='P30D'", "camunda:historyTimeToLive='3649'",
        "camunda:historyTimeToLive='P10Y'", "camunda:historyTimeToLive='${days}'"})
    void history_is_kept_for_ten_years_or_the_diagram_is_refused(String attribute) {
        String diagram = Diagrams.process("isExecutable='true' " + attribute, "<bpmn:startEvent id='s' />");
        assertThatThrownBy(() -> Diagrams.deploy(engine, "h.bpmn", diagram)).isInstanceOf(ParseException.class).hasMessageContaining("3650 dager");
    }

    @Test
    void a_file_without_an_executable_process_is_refused() {
        assertThatThrownBy(() -> Diagrams.deploy(engine, "h.bpmn", Diagrams.process("camunda:historyTimeToLive='P3650D'", "<bpmn:startEvent id='s' />")))
                .isInstanceOf(ParseException.class).hasMessageContaining("isExecutable");
        assertThatThrownBy(() -> Diagrams.deploy(engine, "h.bpmn", "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t' />"))
                .isInstanceOf(ParseException.class).hasMessageContaining("ingen prosess");
    }

    @Test
    void a_document_type_is_refused() {
        String diagram = Diagrams.around("<bpmn:task id='x' />").replace("?>\n<bpmn", "?>\n<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>\n<bpmn");
        assertThat(diagram).contains("DOCTYPE");
        assertThatThrownBy(() -> Diagrams.deploy(engine, "h.bpmn", diagram)).isInstanceOf(ParseException.class).hasMessageContaining("DOCTYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expressionLanguage='juel'", "expressionLanguage='groovy'", "expressionLanguage='javascript'", "expressionLanguage='JUEL'", "expressionLanguage='http://www.java.com/java'"})
    void a_decision_table_in_another_language_than_feel_is_refused(String language) {
        assertThatThrownBy(() -> Diagrams.deploy(engine, "processes/t.dmn", Diagrams.table(language, "a", "\"1\"", "\"2\"")))
                .isInstanceOf(ParseException.class).hasMessageStartingWith("processes/t.dmn, linje 4, element ie: ").hasMessageContaining("FEEL");
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().count()).isZero();
    }

    @Test
    void a_decision_without_ten_years_of_history_is_refused() {
        assertThatThrownBy(() -> Diagrams.deploy(engine, "t.dmn", Diagrams.table("", "a", "\"1\"", "\"2\"").replace("P3650D", "P5D")))
                .isInstanceOf(ProcessEngineException.class).hasMessageContaining("3650 dager");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<bpmn:serviceTask id='x' camunda:delegateExpression='${publishCall}' camunda:asyncBefore='true' />",
        "<bpmn:serviceTask id='x' camunda:expression='${a}' camunda:resultVariable='b' />",
        "<bpmn:task id='x'><bpmn:extensionElements><camunda:executionListener event='start' delegateExpression='${publishCall}' /></bpmn:extensionElements></bpmn:task>",
        "<bpmn:userTask id='x' name='Kontroller' camunda:candidateGroups='owner-${owner}' camunda:formRef='formal-control' camunda:formRefBinding='deployment' camunda:dueDate='${due}'><bpmn:documentation>Fordi.</bpmn:documentation></bpmn:userTask>",
        "<bpmn:userTask id='x'><bpmn:multiInstanceLoopCharacteristics camunda:collection='${members.elements()}' camunda:elementVariable='member' /></bpmn:userTask>",
        "<bpmn:callActivity id='x' calledElement='forum-meeting' camunda:calledElementBinding='deployment'><bpmn:extensionElements><camunda:in businessKey='#{execution.processBusinessKey}' /><camunda:in variables='all' /></bpmn:extensionElements></bpmn:callActivity>",
        "<bpmn:intermediateCatchEvent id='x'><bpmn:timerEventDefinition><bpmn:timeDate xsi:type='bpmn:tFormalExpression'>${deadline}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
        "<bpmn:intermediateCatchEvent id='x'><bpmn:messageEventDefinition messageRef='msg' /></bpmn:intermediateCatchEvent>",
        "<bpmn:businessRuleTask id='x' camunda:decisionRef='choose-measure' camunda:decisionRefBinding='deployment' camunda:mapDecisionResult='singleEntry' camunda:resultVariable='m' />",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:properties><camunda:property name='a' value='b' /></camunda:properties></bpmn:extensionElements></bpmn:userTask>",
    })
    void a_diagram_that_orders_people_times_and_steps_is_let_in(String middle) {
        assertThat(Diagrams.deploy(engine, "processes/good.bpmn", Diagrams.around(middle)).getId()).isNotNull();
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count()).isEqualTo(1);
    }
}
