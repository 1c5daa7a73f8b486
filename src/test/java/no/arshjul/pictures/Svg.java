package no.arshjul.pictures;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Writes SVG element by element, one a line; attributes come in pairs of name and value, numbers with at most one decimal. */
final class Svg {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    Svg open(String element, Object... attributes) {
        line("<" + element + attributes(attributes) + ">");
        open.push(element);
        return this;
    }

    Svg close() {
        String element = open.pop();
        return line("</" + element + ">");
    }

    Svg draw(String element, Object... attributes) {
        return line("<" + element + attributes(attributes) + "/>");
    }

    Svg say(String element, String text, Object... attributes) {
        return line("<" + element + attributes(attributes) + ">" + escape(text) + "</" + element + ">");
    }

    /** Lines centred round x, the first one's top at y. */
    Svg lines(List<String> lines, double x, double top, double size, Object... attributes) {
        double baseline = top + size * 0.95;
        for (String text : lines) {
            line("<text x=\"" + number(x) + "\" y=\"" + number(baseline) + "\" font-size=\"" + number(size) + "\" text-anchor=\"middle\""
                    + attributes(attributes) + ">" + escape(text) + "</text>");
            baseline += Lettering.lineHeight(size);
        }
        return this;
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String at(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private Svg line(String text) {
        out.append("  ".repeat(open.size())).append(text).append('\n');
        return this;
    }

    private static String attributes(Object... pairs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            String value = pairs[i + 1] instanceof Number n ? number(n.doubleValue()) : pairs[i + 1].toString();
            text.append(' ').append(pairs[i]).append("=\"").append(escape(value)).append('"');
        }
        return text.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
