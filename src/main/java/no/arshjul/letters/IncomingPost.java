package no.arshjul.letters;

import java.time.LocalDate;
import java.util.List;

/** What a room takes in as forms instead of files, for the journal: each room tells of its own. */
public interface IncomingPost {

    /**
     * One sending.
     *
     * @param kind   as in {@code seeds/document-access.csv}, e.g. {@code needs-report}
     * @param dated  the day it was received, in Oslo
     * @param sender the organisation number of who sent it
     * @param title  the measure that it is about
     */
    record Sending(String caseNumber, String kind, LocalDate dated, String sender, String title) {
    }

    /** What has come in to a cycle, by day. */
    List<Sending> of(String cycle);
}
