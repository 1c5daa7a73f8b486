package no.arshjul.eventlog;

import java.util.List;

/**
 * How the instances of a process went. Times are medians; minutes have one decimal, days and shares three; a figure that nothing was measured for is null.
 *
 * @param version  of the diagram counted by, or null when all are counted
 * @param diagram  id of the deployed diagram that has the elements
 */
record DefinitionView(String key, String name, Integer version, List<Integer> versions, String cycle, String diagram, List<Element> elements,
        List<Flow> flows, Figures figures, List<Variant> variants) {

    /** @param type as BPMN says it @param cancelled those of the finished that were broken off */
    record Element(String id, String name, String type, long finished, long cancelled, long running, long overdue, Double medianWaitingMinutes,
            Double medianWorkingMinutes) {
    }

    record Flow(String id, String name, long count) {
    }

    /** @param inTime the share of the tasks with a date that were done within it, between 0 and 1; null when none had one */
    record Figures(List<Step> steps, List<Rework> rework, Double inTime) {
    }

    /** @param region null for all regions */
    record Step(String id, String name, String region, String regionName, long count, long overdue, Double medianMinutes, Double waitingMinutes,
            Double workingMinutes, Double inTime) {
    }

    record Rework(String id, String name, long repeated, long instances) {
    }

    /** @param example the newest instance that went this way @param share of all that have ended */
    record Variant(List<String> path, List<String> names, long count, double share, double medianDays, String example) {
    }
}
