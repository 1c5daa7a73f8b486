package no.arshjul.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;

/** The eye for layout sees what it should: each fault is made in a sound diagram. */
class LayoutFaultsTest {

    private final BpmnModelInstance model = Bpmn.createExecutableProcess("walk").startEvent("start").name("Start").sequenceFlowId("to-first")
            .userTask("first").name("Første").sequenceFlowId("to-second").userTask("second").name("Andre").sequenceFlowId("to-end").endEvent("end")
            .name("Slutt").done();

    @Test
    void a_sound_diagram_has_no_faults() {
        assertThat(LayoutFaults.of(new Diagram(model))).isEmpty();
    }

    @Test
    void a_shape_or_a_line_that_is_not_drawn_is_seen() {
        drawn("second").getParentElement().removeChildElement(drawn("second"));
        flow("to-second").getParentElement().removeChildElement(flow("to-second"));
        flow("to-end").getParentElement().removeChildElement(flow("to-end"));
        assertThat(LayoutFaults.of(new Diagram(model))).contains("not drawn: second", "not drawn: to-second");
    }

    @Test
    void shapes_on_top_of_each_other_are_seen() {
        drawn("second").getBounds().setX(drawn("first").getBounds().getX() + 10);
        assertThat(LayoutFaults.of(new Diagram(model))).contains("overlap: first, second");
    }

    @Test
    void a_slanted_line_that_does_not_reach_its_ends_is_seen() {
        bend("to-second", (point, i) -> point.setY(point.getY() - (i + 1) * 50));
        assertThat(LayoutFaults.of(new Diagram(model))).contains("slanted: to-second", "does not reach its ends: to-second");
    }

    @Test
    void a_line_through_a_shape_and_on_top_of_another_is_seen() {
        bend("to-first", (point, i) -> point.setX(i == 0 ? point.getX() : drawn("second").getBounds().getX() + 50));
        assertThat(LayoutFaults.of(new Diagram(model))).contains("to-first runs through second", "to-first runs on top of to-second");
    }

    @Test
    void a_name_under_a_line_on_a_shape_or_too_long_for_its_task_is_seen() {
        model.<SequenceFlow>getModelElementById("to-second").setName("Et navn som ligger på en oppgave fordi det er for langt");
        model.<UserTask>getModelElementById("first").setName("Behovsmeldingsbehandlingsoppgave");
        assertThat(LayoutFaults.of(new Diagram(model))).contains("name does not fit: first", "name of to-second lies on first");
    }

    private BpmnShape drawn(String id) {
        return model.getModelElementsByType(BpmnShape.class).stream().filter(shape -> shape.getBpmnElement().getId().equals(id)).findFirst().orElseThrow();
    }

    private BpmnEdge flow(String id) {
        return model.getModelElementsByType(BpmnEdge.class).stream().filter(edge -> edge.getBpmnElement().getId().equals(id)).findFirst().orElseThrow();
    }

    private void bend(String id, BiConsumer<Waypoint, Integer> move) {
        int i = 0;
        for (Waypoint point : flow(id).getWaypoints()) {
            move.accept(point, i++);
        }
    }
}
