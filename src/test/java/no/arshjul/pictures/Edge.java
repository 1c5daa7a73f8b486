package no.arshjul.pictures;

import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * A flow where the diagram draws it.
 *
 * @param label what its name takes up; null when it has none
 */
record Edge(SequenceFlow flow, List<Point> points, Box label) {

    String id() {
        return flow.getId();
    }

    List<Line> lines() {
        return IntStream.range(1, points.size()).mapToObj(i -> new Line(points.get(i - 1), points.get(i))).toList();
    }

    Point first() {
        return points.get(0);
    }

    Point last() {
        return points.get(points.size() - 1);
    }
}
