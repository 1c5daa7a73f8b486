package no.arshjul.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.arshjul.flow.Step;
import no.arshjul.pictures.Diagram;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What every diagram of the house keeps to, so that a person can read it and the engine can run it years from now. */
class DiagramsTest {

    private static final String SPEAKING = "[a-z]+(-[a-z]+)*";
    private static final String TEN_YEARS = "P3650D";
    private static final List<String> COUNTED_IN_TENS = List.of("regional-recommendations", "forum-meeting", "declare-impartiality", "decide-impartiality",
            "record-minutes", "confirm-network", "individual-work");

    static List<Diagram> diagrams() {
        return Diagram.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void everything_a_person_sees_has_a_name(Diagram diagram) {
        assertThat(diagram.process().getName()).isNotBlank();
        assertThat(diagram.each(FlowNode.class)).allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
        assertThat(diagram.each(SequenceFlow.class)).filteredOn(DiagramsTest::isChoice)
                .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void everything_a_person_sees_is_explained_in_a_sentence(Diagram diagram) {
        assertThat(sentence(diagram.process())).isTrue();
        assertThat(diagram.each(FlowNode.class)).allSatisfy(node -> assertThat(sentence(node)).as(node.getId()).isTrue());
        assertThat(diagram.each(SequenceFlow.class)).filteredOn(DiagramsTest::isChoice)
                .allSatisfy(flow -> assertThat(sentence(flow)).as(flow.getId()).isTrue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void ids_speak(Diagram diagram) {
        assertThat(diagram.each(FlowElement.class)).allSatisfy(element -> assertThat(element.getId()).matches(SPEAKING));
        assertThat(Path.of("processes", diagram.process().getId() + ".bpmn")).exists();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void history_is_kept_for_ten_years(Diagram diagram) {
        assertThat(diagram.process().getCamundaHistoryTimeToLiveString()).isEqualTo(TEN_YEARS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void a_running_instance_ends_with_the_forms_tables_and_diagrams_it_began_with(Diagram diagram) {
        diagram.each(UserTask.class).forEach(task -> form(task, task.getCamundaFormRef(), task.getCamundaFormRefBinding()));
        diagram.each(StartEvent.class).stream().filter(event -> event.getCamundaFormRef() != null)
                .forEach(event -> form(event, event.getCamundaFormRef(), event.getCamundaFormRefBinding()));
        diagram.each(BusinessRuleTask.class).forEach(task -> {
            assertThat(task.getCamundaDecisionRefBinding()).as(task.getId()).isEqualTo("deployment");
            assertThat(Path.of("processes", task.getCamundaDecisionRef() + ".dmn")).exists();
        });
        diagram.each(CallActivity.class).forEach(call -> {
            assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("deployment");
            assertThat(Path.of("processes", call.getCalledElement() + ".bpmn")).exists();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void a_service_task_names_a_step_of_the_house(Diagram diagram) {
        assertThat(diagram.each(ServiceTask.class)).allSatisfy(task -> assertThat(steps()).as(task.getId()).contains(step(task)));
    }

    @Test
    void every_step_of_the_house_is_used_by_a_diagram() {
        assertThat(diagrams()).flatExtracting(diagram -> diagram.each(ServiceTask.class)).extracting(task -> step((ServiceTask) task)).containsAll(steps());
    }

    /** A repeating timer that is fired early is made again for the same date, and a duration can't be moved with the deadline. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void a_timer_is_a_single_date(Diagram diagram) {
        assertThat(diagram.each(TimerEventDefinition.class)).allSatisfy(timer -> {
            assertThat(timer.getTimeDate()).as(timer.getId()).isNotNull();
            assertThat(timer.getTimeCycle()).isNull();
            assertThat(timer.getTimeDuration()).isNull();
        });
    }

    /** Reports and grants come in hundreds, and are rows and instances of their own; see docs/decisions/0004. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void only_what_is_counted_in_tens_is_repeated(Diagram diagram) {
        assertThat(diagram.each(MultiInstanceLoopCharacteristics.class)).allSatisfy(loop -> {
            assertThat(COUNTED_IN_TENS).contains(((Activity) loop.getParentElement()).getId());
            assertThat(loop.isCamundaAsyncAfter()).as("two that end at once don't meet in the join").isTrue();
            assertThat(loop.isCamundaExclusive()).isTrue();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void all_references_lead_somewhere(Diagram diagram) {
        assertThat(DiagramReferences.broken(Path.of("processes", diagram + ".bpmn"))).isEmpty();
    }

    private static void form(FlowNode node, String form, String binding) {
        assertThat(form).as(node.getId()).isNotBlank();
        assertThat(Files.exists(Path.of("forms", form + ".form"))).as("form %s", form).isTrue();
        assertThat(binding).as(node.getId()).isEqualTo("deployment");
    }

    /** Where a person has to know which way is taken, and why: out of a gateway that splits by a question. */
    private static boolean isChoice(SequenceFlow flow) {
        return flow.getSource() instanceof Gateway gateway && gateway.getOutgoing().size() > 1 && !gateway.getElementType().getTypeName().equals("parallelGateway");
    }

    private static boolean sentence(BaseElement element) {
        return element.getDocumentations().size() == 1 && element.getDocumentations().iterator().next().getTextContent().matches("\\p{Lu}.*[.?]");
    }

    private static String step(ServiceTask task) {
        return String.valueOf(task.getCamundaDelegateExpression()).replaceAll("^\\$\\{(\\w+)}$", "$1");
    }

    private static Set<String> steps() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Step.class));
        return scanner.findCandidateComponents("no.arshjul").stream().filter(bean -> !bean.getBeanClassName().contains("Test"))
                .map(bean -> AnnotationBeanNameGenerator.INSTANCE.generateBeanName(bean, null)).collect(Collectors.toCollection(TreeSet::new));
    }
}
