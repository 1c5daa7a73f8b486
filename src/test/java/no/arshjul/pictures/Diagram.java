package no.arshjul.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One of the house's diagrams: what it says and where it draws it. Each file holds one process. */
public record Diagram(BpmnModelInstance model) {

    private static final Path FOLDER = Path.of("processes");

    /** All diagrams of the house, in the order of their names. */
    public static List<Diagram> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted()
                    .map(file -> new Diagram(Bpmn.readModelFromFile(file.toFile()))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Process process() {
        return each(Process.class).iterator().next();
    }

    public <T extends ModelElementInstance> Collection<T> each(Class<T> kind) {
        return model.getModelElementsByType(kind);
    }

    List<Shape> shapes() {
        return each(BpmnShape.class).stream().filter(shape -> shape.getBpmnElement() instanceof FlowNode).map(Diagram::shape).toList();
    }

    List<Edge> edges() {
        return each(BpmnEdge.class).stream().filter(edge -> edge.getBpmnElement() instanceof SequenceFlow).map(Diagram::edge).toList();
    }

    Shape shapeOf(FlowNode node) {
        return shapes().stream().filter(shape -> shape.node().equals(node)).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        return process().getId();
    }

    private static Shape shape(BpmnShape drawn) {
        Shape bare = new Shape((FlowNode) drawn.getBpmnElement(), box(drawn.getBounds()), null);
        if (!bare.named() || bare.nameInside()) {
            return bare;
        }
        Box box = bare.box();
        return new Shape(bare.node(), box, label(drawn.getBpmnLabel(), bare.name(), new Point(box.centre().x(), box.bottom() + 7)));
    }

    private static Edge edge(BpmnEdge drawn) {
        SequenceFlow flow = (SequenceFlow) drawn.getBpmnElement();
        Edge bare = new Edge(flow, drawn.getWaypoints().stream().map(point -> new Point(point.getX(), point.getY())).toList(), null);
        if (flow.getName() == null) {
            return bare;
        }
        Line middle = bare.lines().get((bare.lines().size() - 1) / 2);
        Point below = new Point(middle.middle().x() + (middle.level() ? 0 : 15), middle.middle().y() - (middle.level() ? 25 : 10));
        return new Edge(flow, bare.points(), label(drawn.getBpmnLabel(), flow.getName(), below));
    }

    /** The Modeler centres a label in its bounds and starts at their top; without bounds it has a place of its own. */
    private static Box label(BpmnLabel label, String name, Point otherwise) {
        Bounds bounds = label == null ? null : label.getBounds();
        return bounds == null ? Lettering.hanging(name, otherwise.x(), otherwise.y())
                : Lettering.hanging(name, box(bounds).centre().x(), bounds.getY());
    }

    private static Box box(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
