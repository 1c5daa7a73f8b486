package no.arshjul.pictures;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** A diagram as an SVG picture: the same file gives the same bytes on every machine. */
final class Picture {

    private static final double MARGIN = 24;
    private static final double HEADING = 58;

    private final Diagram diagram;
    private final Svg svg = new Svg();

    private Picture(Diagram diagram) {
        this.diagram = diagram;
    }

    static String of(Diagram diagram) {
        Picture picture = new Picture(diagram);
        picture.paint();
        return picture.svg.toString();
    }

    private void paint() {
        List<Shape> shapes = diagram.shapes();
        List<Edge> edges = diagram.edges();
        EdgePainter flows = new EdgePainter(svg);
        Box drawn = extent(shapes, edges);
        Box page = new Box(drawn.x() - MARGIN, drawn.y() - MARGIN - HEADING, drawn.width() + 2 * MARGIN, drawn.height() + 2 * MARGIN + HEADING);
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", Svg.at(new Point(page.x(), page.y())) + " " + Svg.at(new Point(page.width(), page.height())),
                "width", page.width(), "height", page.height(), "lang", "nb", "role", "img", "aria-labelledby", "title description",
                "font-family", "'Liberation Sans', Arial, Helvetica, sans-serif", "fill", Colours.TEXT);
        svg.say("title", diagram.process().getName(), "id", "title").say("desc", sentence(), "id", "description");
        flows.defineArrow();
        svg.draw("rect", "x", page.x(), "y", page.y(), "width", page.width(), "height", page.height(), "fill", "#ffffff");
        heading(new Point(drawn.x(), page.y() + MARGIN));
        shapes.stream().filter(shape -> shape.node() instanceof SubProcess).forEach(this::paint);
        edges.forEach(flows::paint);
        shapes.stream().filter(shape -> !(shape.node() instanceof SubProcess)).forEach(this::paint);
        shapes.stream().filter(shape -> shape.label() != null).forEach(shape -> label(shape.node(), shape.label()));
        edges.stream().filter(edge -> edge.label() != null).forEach(edge -> label(edge.flow(), edge.label()));
        svg.close();
    }

    private void heading(Point at) {
        svg.say("text", diagram.process().getName(), "x", at.x(), "y", at.y() + 18, "font-size", 20, "font-weight", "bold");
        svg.say("text", sentence(), "x", at.x(), "y", at.y() + 40, "font-size", 13, "fill", Colours.FLOW);
    }

    private void paint(Shape shape) {
        svg.open("g", "id", shape.id());
        if (shape.node() instanceof Activity) {
            new ActivityPainter(svg).paint(shape);
        } else if (shape.node() instanceof Event) {
            new EventPainter(svg).paint(shape);
        } else {
            new GatewayPainter(svg).paint(shape);
        }
        svg.close();
    }

    private void label(FlowElement element, Box box) {
        svg.lines(Lettering.wrap(element.getName(), Lettering.OUTSIDE, Lettering.OUTSIDE_WIDTH), box.centre().x(), box.y(), Lettering.OUTSIDE,
                "stroke", "#ffffff", "stroke-width", 3, "stroke-linejoin", "round", "paint-order", "stroke");
    }

    private String sentence() {
        return diagram.process().getDocumentations().iterator().next().getTextContent();
    }

    private Box extent(List<Shape> shapes, List<Edge> edges) {
        Stream<Box> boxes = shapes.stream().flatMap(shape -> Stream.of(shape.box(), shape.label() == null ? shape.box() : shape.label()));
        Stream<Box> points = edges.stream().flatMap(edge -> edge.points().stream()).map(point -> new Box(point.x(), point.y(), 0, 0));
        Box all = Stream.concat(boxes, points).reduce(Box::around).orElseThrow();
        double words = Math.max(Lettering.width(sentence(), 13), all.width());
        return new Box(Math.floor(all.x()), Math.floor(all.y()), Math.ceil(words), Math.ceil(all.height()));
    }
}
