package no.arshjul.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.arshjul.engine.JsonValues;
import no.arshjul.engine.TestEngine;
import no.arshjul.flow.DiagramValue;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;

/** Expressions that reach for more than values, and the ones that a diagram needs. */
class ExpressionAttackTest {

    private static final AtomicInteger TOUCHED = new AtomicInteger();
    private static ProcessEngine engine;

    /** A bean like any other in the application, which no diagram may reach. */
    public static class Vault {

        public String getConnection() {
            TOUCHED.incrementAndGet();
            return "open";
        }

        public String open() {
            return getConnection();
        }
    }

    /** A step with more to it than a step needs. */
    public static class Publish implements Step {

        @Override
        public void run(Scope scope) {
            TOUCHED.incrementAndGet();
            scope.set("published", scope.text("cycle"));
        }

        public String getConnection() {
            TOUCHED.incrementAndGet();
            return "open";
        }
    }

    /** A value that diagrams may read, with a getter of something that they may not. */
    public record Setting(int days) implements DiagramValue {

        public String getOffice() {
            return "Rogaland";
        }

        public Vault vault() {
            TOUCHED.incrementAndGet();
            return new Vault();
        }

        public String wipe() {
            return "wiped";
        }

        public String take(String what) {
            TOUCHED.incrementAndGet();
            return what;
        }
    }

    @BeforeAll
    static void start() {
        StaticApplicationContext beans = new StaticApplicationContext();
        beans.registerBean("publishCall", Publish.class);
        beans.registerBean("dataSource", Vault.class);
        beans.registerBean("setting", Setting.class, () -> new Setting(14));
        beans.refresh();
        engine = TestEngine.start("expressions", beans);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @AfterEach
    void clear() {
        TOUCHED.set(0);
        engine.getRepositoryService().createDeploymentQuery().list().forEach(d -> engine.getRepositoryService().deleteDeployment(d.getId(), true));
    }

    private static VariableMap variables() {
        return Variables.createVariables().putValue("owner", "964965226").putValue("cycle", "ROGALAND-2027").putValue("amount", 100).putValue("flag", true)
                .putValue("name", "class").putValue("nothing", null).putValue("when", new java.util.Date(0))
                .putValue("line", json("{\"caseNumber\":\"R-1\",\"amount\":70,\"deep\":{\"a\":\"b\"},\"list\":[\"p\",\"q\"],\"@class\":\"java.lang.Runtime\"}"))
                .putValue("members", json("[\"frida\",\"fatima\"]"));
    }

    private static Object json(String text) {
        try {
            return JsonValues.write(new ObjectMapper().readTree(text));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Object evaluate(String expression) {
        Diagrams.deploy(engine, "p.bpmn", Diagrams.evaluating(expression));
        String id = engine.getRuntimeService().startProcessInstanceByKey("p", "KEY-1", variables()).getId();
        String task = engine.getTaskService().createTaskQuery().processInstanceId(id).singleResult().getId();
        return engine.getTaskService().getVariableLocal(task, "out") == null
                ? engine.getTaskService().getVariable(task, "out") : engine.getTaskService().getVariableLocal(task, "out");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${''.getClass().forName('java.lang.Runtime')}",
        "${''.class}",
        "${''['class']}",
        "${owner[name]}",
        "${owner['getClass']()}",
        "${owner.class.name}",
        "${owner.bytes}",
        "${owner.getBytes()}",
        "${owner.replaceAll('a','b')}",
        "${amount.class}",
        "${amount.getClass().getClassLoader()}",
        "${execution}",
        "${execution.processEngineServices.repositoryService}",
        "${execution['processEngineServices']}",
        "${execution[name]}",
        "${execution.processEngine}",
        "${execution.getProcessEngineServices()}",
        "${execution.setVariable('a', 1)}",
        "${execution.removeVariables()}",
        "${execution.variables}",
        "${execution.superExecution}",
        "${execution.processDefinition}",
        "${execution.bpmnModelInstance}",
        "${execution.tenantId.class}",
        "${(execution).processEngineServices}",
        "${(flag ? execution : execution).processEngine}",
        "${[execution]}",
        "${task.delegate()}",
        "${task}",
        "${externalTask}",
        "${caseExecution}",
        "${variableContext}",
        "${dataSource}",
        "${dataSource.connection}",
        "${dataSource.open()}",
        "${publishCall}",
        "${publishCall.run(execution)}",
        "${publishCall.connection}",
        "${publishCall['connection']}",
        "${setting.vault.connection}",
        "${setting.vault}",
        "${setting.vault()}",
        "${setting.wipe}",
        "${setting.take('x')}",
        "${setting.take}",
        "${setting.class}",
        "${setting.getClass()}",
        "${setting.hashCode()}",
        "${setting['class']}",
        "${setting[name]}",
        "${setting.wait()}",
        "${line.mapTo('java.lang.Runtime')}",
        "${line.unwrap()}",
        "${line.jsonPath('$.a')}",
        "${line.prop('a', 1)}",
        "${line.deep.getClass()}",
        "${line.writeToWriter(null)}",
        "${line.elements().class}",
        "${members.elements().getClass()}",
        "${members.elements()[0].dataFormatName.class}",
        "${members.elements().stream()}",
        "${members.remove(0)}",
        "${when.setTime(1)}",
        "${when.class}",
        "${now().getClass()}",
        "${dateTime().class}",
        "${dateTime().toString('y')}",
        "${S('<a/>')}",
        "${JSON('{}').mapTo('java.lang.Runtime')}",
        "${XML('<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>')}",
        "#{''.getClass()}",
        "a ${owner} b ${owner.class} c",
        "${systemProperties}",
        "${environment.activeProfiles}",
        "${org_springframework}",
        "${pageContext.request}",
        "${owner.}",
    })
    void what_is_no_plain_value_is_refused_and_nothing_of_it_runs(String attack) {
        assertThatThrownBy(() -> evaluate(attack)).isInstanceOf(ProcessEngineException.class);
        assertThat(TOUCHED).hasValue(0);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${line['@class']}", "${line.getProp}", "${line.deep.dataFormat}"})
    void what_looks_like_an_attack_but_is_a_key_in_json_is_only_a_text(String harmless) {
        assertThat(evaluate(harmless)).isIn("java.lang.Runtime", null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "owner-${owner} | owner-964965226",
        "${owner} | 964965226",
        "${amount > 70} | true",
        "${amount == 100 && flag} | true",
        "${!flag} | false",
        "${empty nothing} | true",
        "${empty owner} | false",
        "${flag ? 'ja' : 'nei'} | ja",
        "${owner == '964965226'} | true",
        "${owner.equals('964965226')} | true",
        "${owner.isEmpty()} | false",
        "${owner.contains('965')} | true",
        "${amount + 1} | 101",
        "${line.prop('caseNumber').stringValue()} | R-1",
        "${line.prop('amount').numberValue()} | 70",
        "${line.caseNumber} | R-1",
        "${line.deep.a} | b",
        "${members.elements().size()} | 2",
        "${members.elements().get(0).stringValue()} | frida",
        "${members.contains('fatima')} | true",
        "${members[1]} | fatima",
        "${setting.days} | 14",
        "${setting.office} | Rogaland",
        "${execution.processBusinessKey} | KEY-1",
        "${execution.hasVariable('owner')} | true",
        "${execution.getVariable('owner')} | 964965226",
    })
    void what_a_diagram_needs_is_evaluated(String expression, String result) {
        assertThat(String.valueOf(evaluate(expression))).isEqualTo(result);
    }

    @Test
    void a_step_named_by_a_service_task_runs_over_its_scope() {
        Diagrams.deploy(engine, "p.bpmn", Diagrams.around("<bpmn:serviceTask id='x' camunda:delegateExpression='${publishCall}' />"
                + "<bpmn:sequenceFlow id='f3' sourceRef='x' targetRef='u' /><bpmn:userTask id='u' />"));
        String id = engine.getRuntimeService().startProcessInstanceByKey("p", variables().putValue("publishCall", "a variable of the step's name")).getId();
        assertThat(TOUCHED).hasValue(1);
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(id).variableName("published").singleResult().getValue())
                .isEqualTo("ROGALAND-2027");
    }

    @Test
    void a_list_in_json_repeats_a_task_for_each_of_its_items() {
        Diagrams.deploy(engine, "p.bpmn", Diagrams.around("<bpmn:userTask id='x' camunda:assignee='${member.stringValue()}'>"
                + "<bpmn:multiInstanceLoopCharacteristics camunda:collection='${members.elements()}' camunda:elementVariable='member' /></bpmn:userTask>"));
        engine.getRuntimeService().startProcessInstanceByKey("p", variables());
        assertThat(engine.getTaskService().createTaskQuery().list()).extracting("assignee").containsExactlyInAnyOrder("frida", "fatima");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${''.getClass()}", "${execution}", "${dataSource.connection}", "${publishCall.run(null)}"})
    void an_expression_in_a_filter_of_tasks_reaches_no_more(String attack) {
        assertThatThrownBy(() -> {
            var filter = engine.getFilterService().newTaskFilter("f").setQuery(engine.getTaskService().createTaskQuery().taskAssigneeExpression(attack));
            engine.getFilterService().saveFilter(filter);
            engine.getFilterService().list(filter.getId());
        }).isInstanceOf(ProcessEngineException.class);
        assertThat(TOUCHED).hasValue(0);
    }

    @Test
    void a_filter_can_ask_for_the_reader_and_the_readers_groups() {
        engine.getIdentityService().setAuthentication("silje", List.of("secretariat"));
        try {
            var filter = engine.getFilterService().newTaskFilter("mine").setQuery(engine.getTaskService().createTaskQuery()
                    .taskCandidateGroupInExpression("${currentUserGroups()}").taskCreatedBeforeExpression("${dateTime().plusDays(1)}"));
            engine.getFilterService().saveFilter(filter);
            assertThat(engine.getFilterService().list(filter.getId())).isEmpty();
            engine.getFilterService().deleteFilter(filter.getId());
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a | \"x\" | \"yes\" | yes",
        "a | not(\"y\") | string length(\"four\") > 3 | true",
    })
    void a_decision_table_in_feel_decides(String input, String entry, String output, String result) {
        Diagrams.deploy(engine, "t.dmn", Diagrams.table("", input, entry, output).replace("typeRef=\"string\" />", "/>"));
        assertThat(decide()).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${''.getClass()}",
        "${execution.processEngine}",
        "a.getClass()",
        "{f: function(x) external {java: {class: \"java.lang.System\", method signature: \"getProperty(java.lang.String)\"}}, r: f(\"user.name\")}.r",
        "function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}",
    })
    void a_cell_of_a_decision_table_runs_nothing(String attack) {
        Object answer;
        try {
            Diagrams.deploy(engine, "t.dmn", Diagrams.table("", "a", "-", attack).replace("typeRef=\"string\" />", "/>"));
            answer = decide();
        } catch (ProcessEngineException | org.camunda.bpm.dmn.engine.impl.DmnEvaluationException | org.camunda.bpm.dmn.feel.impl.FeelException refused) {
            return;
        }
        assertThat(answer).satisfiesAnyOf(value -> assertThat(value).isEqualTo("null"), value -> assertThat(value.toString()).doesNotContain("java", System.getProperty("user.name")));
    }

    private static String decide() {
        return String.valueOf((Object) engine.getDecisionService().evaluateDecisionTableByKey("t", Map.of("a", "x")).getSingleResult().getSingleEntry());
    }
}
