package no.arshjul.pictures;

/** One straight piece of an edge. */
record Line(Point from, Point to) {

    boolean slanted() {
        return Math.abs(from.x() - to.x()) > 1 && Math.abs(from.y() - to.y()) > 1;
    }

    boolean level() {
        return Math.abs(from.y() - to.y()) <= 1;
    }

    Point middle() {
        return new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
    }

    /** Runs through the inside of a box. Right for upright and level lines, which are all that a diagram may have. */
    boolean cuts(Box box) {
        return reach().overlaps(box);
    }

    /** For how long both run on the same track, in pixels; 0 for lines that only cross. */
    double together(Line other) {
        if (level() != other.level()) {
            return 0;
        }
        Box mine = reach();
        Box theirs = other.reach().grow(2);
        if (!mine.overlaps(theirs)) {
            return 0;
        }
        double across = Math.min(mine.right(), theirs.right()) - Math.max(mine.x(), theirs.x());
        double down = Math.min(mine.bottom(), theirs.bottom()) - Math.max(mine.y(), theirs.y());
        return level() ? across : down;
    }

    private Box reach() {
        double left = Math.min(from.x(), to.x());
        double top = Math.min(from.y(), to.y());
        return new Box(left, top, Math.abs(from.x() - to.x()) + 0.01, Math.abs(from.y() - to.y()) + 0.01);
    }
}
