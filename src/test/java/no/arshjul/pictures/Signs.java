package no.arshjul.pictures;

/** The small marks of BPMN, each drawn round a middle. */
final class Signs {

    private static final int TEETH = 8;

    private Signs() {
    }

    static void person(Svg svg, Point at, String stroke) {
        svg.draw("circle", "cx", at.x(), "cy", at.y() - 3.5, "r", 3.2, "fill", "none", "stroke", stroke, "stroke-width", 1.2);
        svg.draw("path", "d", "M" + Svg.at(new Point(at.x() - 6.5, at.y() + 7)) + " v-2 a5 4.5 0 0 1 5 -4.5 h3 a5 4.5 0 0 1 5 4.5 v2 z",
                "fill", "none", "stroke", stroke, "stroke-width", 1.2, "stroke-linejoin", "round");
    }

    static void gear(Svg svg, Point at, String stroke) {
        StringBuilder path = new StringBuilder();
        for (int corner = 0; corner < TEETH * 4; corner++) {
            double angle = 2 * Math.PI * (corner - 0.5) / (TEETH * 4);
            double radius = corner % 4 < 2 ? 7 : 5;
            path.append(corner == 0 ? "M" : " L").append(Svg.at(new Point(at.x() + radius * Math.cos(angle), at.y() + radius * Math.sin(angle))));
        }
        svg.draw("path", "d", path + " z", "fill", "none", "stroke", stroke, "stroke-width", 1.1, "stroke-linejoin", "round");
        svg.draw("circle", "cx", at.x(), "cy", at.y(), "r", 2.2, "fill", "none", "stroke", stroke, "stroke-width", 1.1);
    }

    static void table(Svg svg, Point at, String stroke) {
        svg.draw("rect", "x", at.x() - 7.5, "y", at.y() - 5.5, "width", 15, "height", 11, "fill", "none", "stroke", stroke, "stroke-width", 1.2);
        svg.draw("rect", "x", at.x() - 7.5, "y", at.y() - 5.5, "width", 15, "height", 3, "fill", stroke);
        svg.draw("path", "d", "M" + Svg.at(new Point(at.x() - 7.5, at.y() + 1.5)) + " h15 M" + Svg.at(new Point(at.x() - 3, at.y() - 2.5)) + " v8",
                "stroke", stroke, "stroke-width", 1);
    }

    static void envelope(Svg svg, Point at, String stroke) {
        svg.draw("path", "d", "M" + Svg.at(new Point(at.x() - 8, at.y() - 5.5)) + " h16 v11 h-16 z l8 6 l8 -6",
                "fill", "none", "stroke", stroke, "stroke-width", 1.2, "stroke-linejoin", "round");
    }

    static void clock(Svg svg, Point at, String stroke) {
        svg.draw("circle", "cx", at.x(), "cy", at.y(), "r", 10, "fill", "none", "stroke", stroke, "stroke-width", 1.2);
        StringBuilder hours = new StringBuilder();
        for (int hour = 0; hour < 12; hour++) {
            double angle = Math.PI * hour / 6;
            Point edge = new Point(at.x() + 10 * Math.cos(angle), at.y() + 10 * Math.sin(angle));
            hours.append(" M").append(Svg.at(edge)).append(" L").append(Svg.at(edge.towards(at, 2)));
        }
        svg.draw("path", "d", hours.toString().trim(), "stroke", stroke, "stroke-width", 0.9);
        svg.draw("path", "d", "M" + Svg.at(new Point(at.x() + 1.8, at.y() - 6.5)) + " L" + Svg.at(at) + " l4.8 1.2",
                "fill", "none", "stroke", stroke, "stroke-width", 1.3, "stroke-linecap", "round");
    }

    static void cross(Svg svg, Point at, String stroke) {
        svg.draw("path", "d", "M" + Svg.at(new Point(at.x() - 6, at.y() - 6)) + " l12 12 m0 -12 l-12 12",
                "stroke", stroke, "stroke-width", 3, "stroke-linecap", "round");
    }

    static void plus(Svg svg, Point at, String stroke) {
        svg.draw("path", "d", "M" + Svg.at(new Point(at.x() - 9, at.y())) + " h18 m-9 -9 v18",
                "stroke", stroke, "stroke-width", 3, "stroke-linecap", "round");
    }

    /** The mark of something that is opened in a picture of its own. */
    static void boxedPlus(Svg svg, Point at, String stroke) {
        svg.draw("path", "d", "M" + Svg.at(new Point(at.x() - 6, at.y() - 6)) + " h12 v12 h-12 z m2.5 6 h7 m-3.5 -3.5 v7",
                "fill", "none", "stroke", stroke, "stroke-width", 1.2);
    }

    /** Three bars: side by side for all at once, on top of each other for one after the other. */
    static void bars(Svg svg, Point at, boolean oneByOne, String stroke) {
        Point corner = new Point(at.x() - 5, at.y() - 5);
        String path = oneByOne ? " h10 m-10 5 h10 m-10 5 h10" : " v10 m5 -10 v10 m5 -10 v10";
        svg.draw("path", "d", "M" + Svg.at(corner) + path, "stroke", stroke, "stroke-width", 2.2);
    }
}
