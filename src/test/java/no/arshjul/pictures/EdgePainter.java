package no.arshjul.pictures;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Flows, with soft corners, and a stroke across the one that is taken when no other is. */
final class EdgePainter {

    private static final double CORNER = 7;
    private final Svg svg;

    EdgePainter(Svg svg) {
        this.svg = svg;
    }

    void paint(Edge edge) {
        svg.draw("path", "d", path(edge.points()), "fill", "none", "stroke", Colours.FLOW, "stroke-width", 1.5, "marker-end", "url(#arrow)");
        if (isDefault(edge.flow())) {
            Point at = edge.first().towards(edge.points().get(1), 10);
            svg.draw("path", "d", "M" + Svg.at(new Point(at.x() - 4, at.y() - 4)) + " l8 8", "stroke", Colours.FLOW, "stroke-width", 1.5);
        }
    }

    void defineArrow() {
        svg.open("defs").open("marker", "id", "arrow", "viewBox", "0 0 10 10", "refX", 9.5, "refY", 5, "markerWidth", 9, "markerHeight", 9,
                "markerUnits", "userSpaceOnUse", "orient", "auto").draw("path", "d", "M0 0.8 L10 5 L0 9.2 z", "fill", Colours.FLOW).close().close();
    }

    private static String path(List<Point> points) {
        StringBuilder path = new StringBuilder("M").append(Svg.at(points.get(0)));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            double soft = Math.min(CORNER, Math.min(corner.distance(points.get(i - 1)), corner.distance(points.get(i + 1))) / 2);
            path.append(" L").append(Svg.at(corner.towards(points.get(i - 1), soft)))
                    .append(" Q").append(Svg.at(corner)).append(' ').append(Svg.at(corner.towards(points.get(i + 1), soft)));
        }
        return path.append(" L").append(Svg.at(points.get(points.size() - 1))).toString();
    }

    private static boolean isDefault(SequenceFlow flow) {
        return flow.getSource() instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault());
    }
}
