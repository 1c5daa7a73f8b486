package no.arshjul.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has happened in the instances of a process, running and ended, counted and measured: as long as the engine keeps their history. */
public interface ProcessHistory {

    /** An element of a diagram that a token passes. @param type as BPMN says it, e.g. {@code userTask} @param name in bokmål */
    record Element(String id, String name, String type) {
    }

    /** A line between two elements. @param name in bokmål, or null */
    record Line(String id, String name, String source, String target) {
    }

    /** A diagram as it was deployed. @param version the one asked for, or the newest @param versions all there are, the newest first */
    record Diagram(String id, String key, String name, int version, List<Integer> versions, List<Element> elements, List<Line> lines) {
    }

    /**
     * How often an element has been passed and is being passed.
     *
     * @param finished  of a gateway where several tokens meet: how often all have come and gone on as one
     * @param cancelled those of the finished that were broken off
     * @param running   tokens that are there now; of such a gateway those that wait for the others
     */
    record Passed(String element, long finished, long cancelled, long running) {
    }

    /** @param lines how often each line was gone along, by its id; a line that never was is left out */
    record Counts(List<Passed> elements, Map<String, Long> lines) {
    }

    /**
     * The times of a step that people do, in minutes.
     *
     * @param region  null when it is told of all regions
     * @param step    null when it is told of all steps
     * @param count   how often it has been completed
     * @param overdue how many that are open have passed their date
     * @param minutes the median from opened to completed; null when none has been
     * @param waiting the median from opened to somebody taking it; a step that nobody took first has waited all the time
     * @param working the median from taken to completed; null when nobody took one
     * @param inTime  the share that was completed within its date, of those that had one; null when none had
     */
    record Times(String step, String region, String regionName, long count, long overdue, Double minutes, Double waiting, Double working, Double inTime) {
    }

    /** A step done over again. @param repeated how often beyond the first time @param instances in how many instances */
    record Rework(String element, long repeated, long instances) {
    }

    /**
     * A way that ended instances have gone.
     *
     * @param path    the steps that people do, and the end, in their order
     * @param example the newest instance that went this way
     * @param days    the median from start to end, in days of 24 hours
     */
    record Variant(List<String> path, long count, double share, double days, String example) {
    }

    /** @param version null for the newest; empty when there is no such diagram */
    Optional<Diagram> diagram(String definition, Integer version);

    Counts counts(Slice slice);

    /** Of each step, of each step in each region, and of all together. */
    List<Times> times(Slice slice);

    List<Rework> rework(Slice slice);

    /** The commonest first. @param most how many */
    List<Variant> variants(Slice slice, int most);
}
