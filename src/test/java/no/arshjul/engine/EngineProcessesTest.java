package no.arshjul.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.type.JsonValueType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.env.StandardEnvironment;

/** What rooms ask of the engine, with authorisation on and a person logged in who may do nothing of it. */
class EngineProcessesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static ProcessEngine engine;
    private static EngineProcesses processes;
    private static Step step = scope -> { };

    @BeforeAll
    static void start() {
        StaticApplicationContext beans = new StaticApplicationContext();
        beans.registerBean("act", Step.class, () -> scope -> step.run(scope));
        beans.refresh();
        engine = TestEngine.start("processes", beans);
        processes = new EngineProcesses(engine, new TaskTimes(new StandardEnvironment(), new EngineClock(Norway.ZONE)));
        configuration().setTenantIdProvider(new CountyVariable());
        engine.getRepositoryService().createDeployment().addString("w.bpmn", """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
                <message id="m" name="wake" />
                <process id="waits" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <startEvent id="s" /><sequenceFlow id="f1" sourceRef="s" targetRef="act" /><serviceTask id="act" camunda:delegateExpression="${act}" />
                <sequenceFlow id="f2" sourceRef="act" targetRef="work" /><userTask id="work"><extensionElements><camunda:inputOutput>
                <camunda:inputParameter name="lines">${lines}</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>
                <boundaryEvent id="b" attachedToRef="work"><messageEventDefinition messageRef="m" /></boundaryEvent>
                <sequenceFlow id="f3" sourceRef="b" targetRef="e" /><endEvent id="e" /></process></definitions>""").deploy();
        configuration().setAuthorizationEnabled(true);
    }

    private static ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @AfterEach
    void clear() {
        engine.getIdentityService().clearAuthentication();
        engine.getRuntimeService().createProcessInstanceQuery().list().forEach(i -> engine.getRuntimeService().deleteProcessInstance(i.getId(), "test"));
        step = scope -> { };
    }

    /** As the door's: the county of the variables is the tenant. */
    private static final class CountyVariable implements TenantIdProvider {

        @Override
        public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
            return (String) context.getVariables().get("county");
        }

        @Override
        public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
            return null;
        }

        @Override
        public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
            return null;
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ProcessInstance started(String key) {
        processes.start("waits", key, "rogaland", Map.of("lines", json("[{\"a\":1}]"), "year", 2027, "late", false));
        engine.getIdentityService().clearAuthentication();
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).singleResult();
    }

    @Test
    void an_instance_is_started_for_its_county_by_a_person_without_any_right_to_it() {
        engine.getIdentityService().setAuthentication("olav", List.of("owner"), List.of("rogaland"));
        processes.start("waits", "R-1", "rogaland", Map.of("lines", json("[]")));
        assertThat(engine.getIdentityService().getCurrentAuthentication().getUserId()).isEqualTo("olav");
        engine.getIdentityService().clearAuthentication();
        ProcessInstance instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey("R-1").singleResult();
        assertThat(instance.getTenantId()).isEqualTo("rogaland");
    }

    @Test
    void a_message_reaches_the_instance_of_its_key_with_values_and_tells_when_none_waits() {
        started("R-1");
        started("R-2");
        engine.getIdentityService().setAuthentication("olav", List.of("owner"), List.of("vestland"));
        assertThat(processes.send("wake", "R-1", Map.of("cause", "withdrawn"))).isTrue();
        assertThat(processes.send("wake", "R-1")).isFalse();
        assertThat(processes.send("wake", "R-3")).isFalse();
        assertThat(processes.send("sleep", "R-2")).isFalse();
        engine.getIdentityService().clearAuthentication();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().list()).extracting("businessKey").containsExactly("R-2");
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().variableName("cause").singleResult().getValue()).isEqualTo("withdrawn");
    }

    @Test
    void the_open_tasks_own_list_grows_and_the_instances_stays() {
        ProcessInstance instance = started("R-1");
        assertThat(processes.amendTask("work", instance.getId(), "lines", list -> ((ArrayNode) list).add(json("{\"a\":2}")))).isTrue();
        Task task = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult();
        assertThat(JsonValues.read(engine.getTaskService().getVariable(task.getId(), "lines"))).isEqualTo(json("[{\"a\":1},{\"a\":2}]"));
        assertThat(JsonValues.read(engine.getRuntimeService().getVariable(instance.getId(), "lines"))).isEqualTo(json("[{\"a\":1}]"));
        assertThat(processes.amendTask("other", instance.getId(), "lines", list -> list)).isFalse();
    }

    @Test
    void a_task_gets_another_due_date_and_its_instance_other_values_only_where_the_key_and_the_values_are_these() {
        started("R-1");
        started("R-2");
        engine.getIdentityService().setAuthentication("olav", List.of("owner"), List.of("vestland"));
        java.time.LocalDate day = java.time.LocalDate.of(2027, 3, 28);
        assertThat(processes.moveDue("R-1", "work", day)).isTrue();
        assertThat(processes.moveDue("R-1", Map.of("year", 2028), "work", day.plusDays(1))).isFalse();
        assertThat(processes.moveDue("R-3", "work", day)).isFalse();
        assertThat(processes.moveDue("R-1", "other", day)).isFalse();
        assertThat(processes.moveTimer("R-1", "b", java.time.Instant.parse("2099-01-01T00:00:00Z"))).as("a message waits there, no timer").isFalse();
        assertThat(processes.moveTimer("R-1", "nowhere", java.time.Instant.parse("2099-01-01T00:00:00Z"))).isFalse();
        assertThat(processes.change("R-2", Map.of("year", 2027), Map.of("dueOn", "2027-04-01"))).isTrue();
        assertThat(processes.change("R-2", Map.of("year", 2028), Map.of("dueOn", "2027-05-01"))).isFalse();
        engine.getIdentityService().clearAuthentication();
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey("R-1").singleResult().getDueDate().toInstant())
                .as("the evening of the day on which summer time begins").isEqualTo(java.time.Instant.parse("2027-03-28T21:59:00Z"));
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey("R-2").singleResult().getDueDate()).isNull();
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().variableName("dueOn").singleResult().getValue()).isEqualTo("2027-04-01");
    }

    @Test
    void a_step_reads_and_sets_where_it_stands() {
        step = scope -> {
            assertThat(scope.county()).isEqualTo("rogaland");
            assertThat(scope.businessKey()).isEqualTo("R-1");
            assertThat(scope.text("year")).isEqualTo("2027");
            assertThat(scope.text("missing")).isNull();
            assertThat(scope.json("missing")).isNull();
            ((ArrayNode) scope.json("lines")).removeAll();
            assertThat(scope.json("lines")).isEqualTo(json("[{\"a\":1}]"));
            scope.set("due", java.time.LocalDate.of(2027, 2, 1));
            scope.setJson("members", json("[\"frida\"]"));
        };
        ProcessInstance instance = started("R-1");
        assertThat(engine.getRuntimeService().getVariable(instance.getId(), "due")).isEqualTo("2027-02-01");
        TypedValue members = engine.getRuntimeService().getVariableTyped(instance.getId(), "members");
        assertThat(members.getType()).isEqualTo(JsonValueType.JSON);
        assertThat(JsonValues.read(members.getValue())).isEqualTo(json("[\"frida\"]"));
    }

    @Test
    void a_java_object_never_becomes_a_variable() {
        step = (Scope scope) -> scope.set("object", new StringBuilder("x"));
        assertThatThrownBy(() -> started("R-1")).hasMessageContaining("java.lang.StringBuilder");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    }
}
