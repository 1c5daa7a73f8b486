package no.arshjul.needs;

import java.util.List;
import no.arshjul.money.Kroner;

/**
 * A needs report as the office keeps it.
 *
 * @param caseNumber its business key, e.g. {@code ROGALAND-2027-0001}
 * @param owner      organisation number of the one who reports, for itself or for a network
 * @param status     confirming, late, control, completing, ready, recommended, forum, decided, rejected, withdrawn or next-call
 */
public record NeedsReport(String caseNumber, String cycle, String county, String scheme, String owner, String region,
        String university, String title, String measureKind, Kroner ownContribution, String account, String contactName,
        String contactEmail, String status, boolean late, String instanceId, String partnership, String partnershipComment,
        String outcomeReason) {

    /** Statuses in which the secretariat, the owner or a partner still has something to do. */
    public static final List<String> IN_CONTROL = List.of("confirming", "late", "control", "completing");

    /** Statuses of a case that is to be decided still: its network may change. */
    static final List<String> UNDECIDED = List.of("confirming", "late", "control", "completing", "ready", "recommended", "forum", "next-call");

    public boolean inControl() {
        return IN_CONTROL.contains(status);
    }
}
