package no.arshjul.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Instances of the diagrams, running and ended, one by one: as long as the engine keeps their history. */
public interface InstanceHistory {

    /**
     * What is looked for.
     *
     * @param slice its definition may be null for all
     * @param text  a part of the business key, the owner's name or number, or the title of the case; or null
     * @param ended whether it is over; null for both
     */
    record Wanted(Slice slice, String text, String region, Boolean ended) {
    }

    /**
     * @param name       of the diagram, in bokmål
     * @param owner      the name of the owner whose case it is, or null
     * @param regionName null where there is no region
     * @param ended      null while it runs
     * @param end        the name of the end that it came to, in bokmål; null when it runs or was broken off
     * @param definitionId of the deployed diagram, by which the engine hands it out
     */
    record Row(String id, String definition, String definitionId, String name, int version, String businessKey, String county, String title,
            String owner, String region, String regionName, Instant started, Instant ended, String end) {
    }

    /** @param total how many there are on all pages */
    record Page(List<Row> rows, long total) {
    }

    /**
     * A step of an instance.
     *
     * @param person  user id of who did it or has it; null when nobody has, and when the system did
     * @param claimed when somebody took it, or null
     * @param due     null for a step without a date
     * @param cancelled whether it was broken off
     */
    record Step(String element, String name, String type, String person, Instant started, Instant claimed, Instant due, Instant ended,
            boolean cancelled) {
    }

    /** @param path each element that was passed, in the order of the first time @param lines each line that was gone along */
    record Story(Row row, List<String> path, List<String> running, List<String> lines, List<Step> steps) {
    }

    /**
     * One line of the event log.
     *
     * @param transition of the XES standard: schedule, start, complete or withdraw
     * @param person     user id, or null for what the system does
     */
    record Event(String instance, String businessKey, String definition, int version, String region, String element, String name, String type,
            String transition, Instant at, String person) {
    }

    /** The newest first. @param page counted from 1 */
    Page find(Wanted wanted, int page, int size);

    /** @return empty when there is none, or it is another county's */
    Optional<Story> story(String instance, Set<String> counties);

    /** Hands on all events of these instances one by one, instance by instance, without keeping them. Needs a transaction. */
    void events(Slice slice, Consumer<Event> reader);
}
