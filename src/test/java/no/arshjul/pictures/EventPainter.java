package no.arshjul.pictures;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Events: one thin ring at the start, two on the way, one thick at the end; broken rings let what they sit on go on. */
final class EventPainter {

    private final Svg svg;

    EventPainter(Svg svg) {
        this.svg = svg;
    }

    void paint(Shape shape) {
        Event event = (Event) shape.node();
        Colours colours = Colours.of(event);
        Point at = shape.box().centre();
        double radius = shape.box().width() / 2;
        String dashes = interrupts(event) ? "none" : "5 3";
        svg.draw("circle", "cx", at.x(), "cy", at.y(), "r", radius, "fill", colours.fill(), "stroke", colours.stroke(),
                "stroke-width", event instanceof EndEvent ? 4 : 1.6, "stroke-dasharray", dashes);
        if (!(event instanceof StartEvent) && event instanceof CatchEvent) {
            svg.draw("circle", "cx", at.x(), "cy", at.y(), "r", radius - 3.5, "fill", "none", "stroke", colours.stroke(),
                    "stroke-width", 1.4, "stroke-dasharray", dashes);
        }
        event.getChildElementsByType(EventDefinition.class).forEach(definition -> cause(definition, at, colours.stroke()));
    }

    private void cause(EventDefinition definition, Point at, String stroke) {
        if (definition instanceof TimerEventDefinition) {
            Signs.clock(svg, at, stroke);
        } else if (definition instanceof MessageEventDefinition) {
            Signs.envelope(svg, at, stroke);
        } else if (definition instanceof TerminateEventDefinition) {
            svg.draw("circle", "cx", at.x(), "cy", at.y(), "r", 10, "fill", stroke);
        }
    }

    private static boolean interrupts(Event event) {
        return event instanceof BoundaryEvent boundary ? boundary.cancelActivity() : !(event instanceof StartEvent start) || start.isInterrupting();
    }
}
