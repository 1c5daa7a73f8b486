package no.arshjul.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import no.arshjul.engine.TestEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;

/** A stored diagram that the engine cannot read any more, or that was stored before the gate was there. */
class PoisonedDiagramTest {

    private static int count;
    private ProcessEngine engine;

    @BeforeEach
    void start() {
        engine = TestEngine.start("poison" + count++, new StaticApplicationContext());
        Diagrams.deploy(engine, "p.bpmn", Diagrams.around("<bpmn:userTask id='x' name='Kontroller' />"));
        Diagrams.deploy(engine, "sound.bpmn", Diagrams.around("<bpmn:userTask id='x' name='Frisk' camunda:formRef='f' camunda:formRefBinding='latest' />").replace("id=\"p\"", "id=\"sound\""));
        engine.getRuntimeService().startProcessInstanceByKey("p");
        engine.getRuntimeService().startProcessInstanceByKey("sound");
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    private void store(String content) throws Exception {
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        try (var connection = configuration.getDataSource().getConnection();
                var update = connection.prepareStatement("update act_ge_bytearray set bytes_ = ? where name_ = 'p.bpmn'")) {
            update.setBytes(1, content.getBytes(StandardCharsets.UTF_8));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        configuration.getDeploymentCache().discardProcessDefinitionCache();
    }

    private Iterable<String> taskList() {
        return engine.getTaskService().createTaskQuery().initializeFormKeys().list().stream().map(task -> task.getName()).toList();
    }

    @Test
    void a_diagram_that_is_no_longer_xml_leaves_the_task_list_whole_and_starts_nothing() throws Exception {
        store("<not xml");
        assertThat(taskList()).containsExactlyInAnyOrder("Kontroller", "Frisk");
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("p")).isInstanceOf(ProcessEngineException.class).hasMessageContaining("p.bpmn");
        String poisoned = engine.getTaskService().createTaskQuery().taskName("Kontroller").singleResult().getId();
        assertThatThrownBy(() -> engine.getTaskService().complete(poisoned)).isInstanceOf(RuntimeException.class);
        assertThat(taskList()).containsExactlyInAnyOrder("Kontroller", "Frisk");
        assertThat(engine.getRuntimeService().startProcessInstanceByKey("sound")).isNotNull();
    }

    @Test
    void a_stored_form_that_is_computed_and_fails_leaves_the_task_list_whole() throws Exception {
        store(Diagrams.around("<bpmn:userTask id='x' camunda:formKey='${missing.a}' />"));
        assertThat(taskList()).containsExactlyInAnyOrder("Kontroller", "Frisk");
        store(Diagrams.around("<bpmn:userTask id='x' camunda:formRef='${missing.a}' camunda:formRefBinding='latest' />"));
        assertThat(taskList()).containsExactlyInAnyOrder("Kontroller", "Frisk");
        store(Diagrams.around("<bpmn:userTask id='x' camunda:formRef='f' camunda:formRefBinding='version' camunda:formRefVersion='many' />"));
        assertThat(taskList()).containsExactlyInAnyOrder("Kontroller", "Frisk");
    }

    @Test
    void a_stored_script_or_class_or_forbidden_expression_is_read_and_never_runs() throws Exception {
        for (String task : new String[] {"<bpmn:scriptTask id='x' scriptFormat='juel'><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>",
            "<bpmn:serviceTask id='x' camunda:class='no.arshjul.engine.gate.ModelGateTest$Evil' />",
            "<bpmn:serviceTask id='x' camunda:expression=\"${''.getClass()}\" />",
            "<bpmn:serviceTask id='x' camunda:delegateExpression='${execution}' />"}) {
            store(Diagrams.around(task));
            assertThat(taskList()).containsExactlyInAnyOrder("Kontroller", "Frisk");
            assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("p")).isInstanceOf(ProcessEngineException.class);
        }
    }
}
