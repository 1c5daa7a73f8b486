package no.arshjul.pictures;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Tasks, called diagrams and subprocesses. */
final class ActivityPainter {

    private final Svg svg;

    ActivityPainter(Svg svg) {
        this.svg = svg;
    }

    void paint(Shape shape) {
        Activity activity = (Activity) shape.node();
        Colours colours = Colours.of(activity);
        frame(shape.box(), activity, colours);
        kind(new Point(shape.box().x() + 15, shape.box().y() + 15), activity, colours.stroke());
        name(shape);
        marks(shape.box(), activity, colours.stroke());
    }

    private void frame(Box box, Activity activity, Colours colours) {
        boolean event = activity instanceof SubProcess subprocess && subprocess.triggeredByEvent();
        svg.draw("rect", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height(), "rx", 10, "fill", colours.fill(),
                "stroke", colours.stroke(), "stroke-width", activity instanceof CallActivity ? 4 : 1.6, "stroke-dasharray", event ? "1.5 4" : "none",
                "stroke-linecap", "round");
    }

    private void kind(Point at, Activity activity, String stroke) {
        if (activity instanceof UserTask) {
            Signs.person(svg, at, stroke);
        } else if (activity instanceof ServiceTask) {
            Signs.gear(svg, at, stroke);
        } else if (activity instanceof BusinessRuleTask) {
            Signs.table(svg, at, stroke);
        }
    }

    private void name(Shape shape) {
        Box box = shape.box();
        List<String> lines = Lettering.wrap(shape.name(), Lettering.INSIDE, box.width() - 2 * Lettering.INSIDE_MARGIN);
        boolean subprocess = shape.node() instanceof SubProcess;
        double height = lines.size() * Lettering.lineHeight(Lettering.INSIDE);
        double top = subprocess ? box.y() + 8 : box.centre().y() - height / 2 + (lines.size() > 2 ? 3 : 0);
        svg.lines(lines, box.centre().x(), top, Lettering.INSIDE, "font-weight", subprocess ? "bold" : "normal");
    }

    private void marks(Box box, Activity activity, String stroke) {
        boolean call = activity instanceof CallActivity;
        boolean repeated = activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
        double y = box.bottom() - 11;
        double x = box.centre().x();
        if (repeated) {
            boolean oneByOne = ((MultiInstanceLoopCharacteristics) activity.getLoopCharacteristics()).isSequential();
            Signs.bars(svg, new Point(call ? x - 10 : x, y), oneByOne, stroke);
        }
        if (call) {
            Signs.boxedPlus(svg, new Point(repeated ? x + 10 : x, y), stroke);
        }
    }
}
