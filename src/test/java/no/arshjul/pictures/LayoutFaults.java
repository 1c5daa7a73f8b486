package no.arshjul.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** What makes a diagram hard to read, each with the ids of those concerned. */
final class LayoutFaults {

    private final Diagram diagram;
    private final List<Shape> shapes;
    private final List<Edge> edges;
    private final List<String> faults = new ArrayList<>();

    private LayoutFaults(Diagram diagram) {
        this.diagram = diagram;
        this.shapes = diagram.shapes();
        this.edges = diagram.edges();
    }

    static List<String> of(Diagram diagram) {
        LayoutFaults found = new LayoutFaults(diagram);
        found.missing();
        found.shapes();
        found.edges();
        found.labels();
        return found.faults;
    }

    private void missing() {
        List<String> drawn = Stream.concat(shapes.stream().map(Shape::id), edges.stream().map(Edge::id)).toList();
        Stream.concat(diagram.each(FlowNode.class).stream().map(FlowNode::getId), diagram.each(SequenceFlow.class).stream().map(SequenceFlow::getId))
                .filter(id -> !drawn.contains(id)).forEach(id -> faults.add("not drawn: " + id));
    }

    private void shapes() {
        for (Shape shape : shapes) {
            for (Shape other : shapes) {
                if (shape.id().compareTo(other.id()) < 0 && shape.box().overlaps(other.box()) && !belongTogether(shape, other)) {
                    faults.add("overlap: " + shape.id() + ", " + other.id());
                }
                if (other.encloses(shape.node()) && !(shape.node() instanceof BoundaryEvent) && !other.box().holds(shape.box())) {
                    faults.add("outside of its subprocess: " + shape.id());
                }
            }
            if (shape.nameInside() && shape.named() && !fits(shape)) {
                faults.add("name does not fit: " + shape.id());
            }
        }
    }

    private void edges() {
        for (Edge edge : edges) {
            Shape source = diagram.shapeOf(edge.flow().getSource());
            Shape target = diagram.shapeOf(edge.flow().getTarget());
            if (!source.box().grow(2).holds(edge.first()) || !target.box().grow(2).holds(edge.last())) {
                faults.add("does not reach its ends: " + edge.id());
            }
            for (Line line : edge.lines()) {
                if (line.slanted()) {
                    faults.add("slanted: " + edge.id());
                }
                shapes.stream().filter(shape -> runsThrough(edge, line, shape)).forEach(shape -> faults.add(edge.id() + " runs through " + shape.id()));
            }
            edges.stream().filter(other -> onTopOf(edge, other)).forEach(other -> faults.add(edge.id() + " runs on top of " + other.id()));
        }
    }

    private void labels() {
        List<Label> labels = Stream.concat(shapes.stream().map(s -> new Label(s.id(), s.label())), edges.stream().map(e -> new Label(e.id(), e.label())))
                .filter(label -> label.box != null).toList();
        for (Label label : labels) {
            labels.stream().filter(other -> label.id.compareTo(other.id) < 0 && label.box.overlaps(other.box))
                    .forEach(other -> faults.add("names overlap: " + label.id + ", " + other.id));
            shapes.stream().filter(shape -> !shape.id().equals(label.id) && label.box.grow(-1).overlaps(shape.box()) && !shape.box().holds(label.box))
                    .forEach(shape -> faults.add("name of " + label.id + " lies on " + shape.id()));
            edges.stream().filter(edge -> edge.lines().stream().anyMatch(line -> line.cuts(label.box.grow(-2))))
                    .forEach(edge -> faults.add(edge.id() + " runs through the name of " + label.id));
        }
    }

    private static boolean belongTogether(Shape one, Shape other) {
        return one.encloses(other.node()) || other.encloses(one.node()) || one.sitsOn(other) || other.sitsOn(one);
    }

    /** A subprocess has its name on one line at its top; other activities have theirs in the middle, below the mark of their kind. */
    private static boolean fits(Shape shape) {
        double width = shape.box().width() - 2 * Lettering.INSIDE_MARGIN;
        List<String> lines = Lettering.wrap(shape.name(), Lettering.INSIDE, width);
        boolean wide = lines.stream().anyMatch(line -> Lettering.width(line, Lettering.INSIDE) > width);
        return !wide && lines.size() <= (shape.node() instanceof SubProcess ? 1 : 3);
    }

    private static boolean runsThrough(Edge edge, Line line, Shape shape) {
        FlowNode source = edge.flow().getSource();
        FlowNode target = edge.flow().getTarget();
        boolean end = shape.node().equals(source) || shape.node().equals(target);
        boolean around = shape.encloses(source) && shape.encloses(target);
        boolean leavesHost = source instanceof BoundaryEvent event && event.getAttachedTo().equals(shape.node()) && line.from().equals(edge.first());
        return !around && !leavesHost && line.cuts(shape.box().grow(end ? -6 : -1));
    }

    /** Edges to the same node may meet on their way; others must be told apart. */
    private static boolean onTopOf(Edge edge, Edge other) {
        return edge.id().compareTo(other.id()) < 0 && !edge.flow().getTarget().equals(other.flow().getTarget())
                && edge.lines().stream().anyMatch(line -> other.lines().stream().anyMatch(theirs -> line.together(theirs) > 5));
    }

    private record Label(String id, Box box) {
    }
}
