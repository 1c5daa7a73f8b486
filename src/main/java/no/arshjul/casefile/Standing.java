package no.arshjul.casefile;

import java.time.LocalDate;
import java.util.List;
import no.arshjul.money.Kroner;

/**
 * Where a case stands, with all that it may be waiting for.
 *
 * @param stage           as {@link CaseRow#stage}
 * @param cycleStatus     of the cycle that the case is in
 * @param meeting         key of the newest meeting that has the case, or null; with its status and date
 * @param runs            keys of open payment runs with money of the case, between spaces; none: empty
 * @param due             what has fallen due and is in no run or an open one
 * @param plannedOn       the day of the next instalment, or null
 * @param grantYear       of the grant in hand, or null before the decision
 * @param reported       whether a report for that grant waits for its control
 * @param reportBy        when the use of that grant's money is reported at the latest
 * @param repayBy         when claimed money is paid back at the latest, or null
 * @param leftOutReason   why it was left out of its region's list, or null
 * @param outcomeReason   why it was turned away, or null
 */
record Standing(String caseNumber, String county, String cycle, String scheme, String region, String regionName, String owner, String ownerName,
        String university, String universityName, String title, String stage, boolean late, LocalDate receivedOn, String contactName, String contactEmail,
        String cycleStatus, int year, String countyName, LocalDate needsDeadline, LocalDate recommendationDeadline, LocalDate forumDate,
        String meeting, String meetingStatus, LocalDate meetingDate, String runs, Kroner due, LocalDate plannedOn, boolean planned,
        Integer grantYear, boolean reported, LocalDate reportBy, LocalDate repayBy, LocalDate completionBy, LocalDate confirmBy, LocalDate acceptBy,
        String leftOutReason, String outcomeReason) {

    List<String> openRuns() {
        return runs.isEmpty() ? List.of() : List.of(runs.split(" "));
    }
}
