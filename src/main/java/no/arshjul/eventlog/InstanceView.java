package no.arshjul.eventlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An instance as its county's managers see it, running or ended.
 *
 * @param outcome what it came to, or null while it runs
 * @param path    elements that were passed, in the order of the first time
 * @param flows   lines that were gone along
 * @param run     of a payment run what it pays, else null
 */
record InstanceView(String instance, String definition, String diagram, String name, int version, String businessKey, String title, String owner,
        String region, String regionName, Instant started, Instant ended, String outcome, List<String> path, List<String> running, List<String> flows,
        List<Step> steps, List<Document> documents, List<Money> money, Run run) {

    /** One line of a list. */
    record Line(String instance, String definition, String name, int version, String businessKey, String title, String owner, String region,
            String regionName, Instant started, Instant ended, String outcome) {
    }

    /** @param size how many lines a page has @param regions all that may be asked for */
    record Lines(List<Line> rows, long total, int page, int size, List<Region> regions) {
    }

    record Region(String id, String name) {
    }

    /** @param who the person's name; null when the system did it, or nobody has taken it @param minutes from start to end, whole */
    record Step(String id, String name, String type, String who, Instant started, Instant claimed, Instant due, Instant ended, Long minutes,
            boolean cancelled) {
    }

    record Document(UUID id, String title, LocalDate date) {
    }

    /** Whole kroner of one year of the case. */
    record Money(int year, long asked, long recommended, long decided, long paid, long used, long returned) {
    }

    /** Whole kroner of the lines that a run took. @param paid what the bank paid @param reversed the part of it that was taken back later */
    record Run(long lines, long amount, long paid, long reversed) {
    }
}
