package no.arshjul.pictures;

import org.camunda.bpm.model.bpmn.instance.ParallelGateway;

/** Gateways: a cross where one way is taken, a plus where all are. */
final class GatewayPainter {

    private final Svg svg;

    GatewayPainter(Svg svg) {
        this.svg = svg;
    }

    void paint(Shape shape) {
        Colours colours = Colours.of(shape.node());
        Box box = shape.box();
        Point at = box.centre();
        svg.draw("path", "d", "M" + Svg.at(new Point(at.x(), box.y())) + " L" + Svg.at(new Point(box.right(), at.y()))
                        + " L" + Svg.at(new Point(at.x(), box.bottom())) + " L" + Svg.at(new Point(box.x(), at.y())) + " z",
                "fill", colours.fill(), "stroke", colours.stroke(), "stroke-width", 1.6, "stroke-linejoin", "round");
        if (shape.node() instanceof ParallelGateway) {
            Signs.plus(svg, at, colours.stroke());
        } else {
            Signs.cross(svg, at, colours.stroke());
        }
    }
}
