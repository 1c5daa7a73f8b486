package no.arshjul.progress;

import java.util.List;

/**
 * A cycle's money as one picture: from where it came, along which stops, to where each krone is now.
 *
 * @param scheme the only one drawn, or null for all
 * @param region the only one drawn, or null for all
 * @param unit   of the amounts
 * @param later  what is promised of later years' budgets, by year: no money of this frame, and not in the picture
 */
record Flow(String cycle, String scheme, String region, List<Node> nodes, List<Link> links, String unit, List<Later> later) {

    /** @param amount what passes through it or stays in it */
    record Node(String id, String name, long amount) {
    }

    record Link(String source, String target, long amount) {
    }

    record Later(int year, long amount) {
    }
}
