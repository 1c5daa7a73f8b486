package no.arshjul.pictures;

/** An upright rectangle. */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    /** Larger by so much on every side; smaller when negative. */
    Box grow(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    Box around(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    boolean holds(Box other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    boolean holds(Point point) {
        return holds(new Box(point.x(), point.y(), 0, 0));
    }
}
