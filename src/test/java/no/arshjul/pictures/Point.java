package no.arshjul.pictures;

/** A place in a diagram; x to the right, y downwards, in the Modeler's pixels. */
record Point(double x, double y) {

    /** This place, or as near to it as {@code distance} away on the way to {@code other}. */
    Point towards(Point other, double distance) {
        double length = Math.hypot(other.x - x, other.y - y);
        double share = length == 0 ? 0 : Math.min(distance, length) / length;
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    double distance(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }
}
