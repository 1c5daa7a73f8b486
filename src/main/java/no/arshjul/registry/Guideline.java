package no.arshjul.registry;

import java.util.List;

/**
 * A county's rules for a scheme (regionale føringer), from a year until a newer one.
 *
 * @param ownerKinds the kinds of organisation that may report needs
 * @param leastUniversityPercent least part of the money that goes to universities; 0: no such rule
 * @param oddKroneTo {@code owner} or {@code university}: who gets the odd krone of that part
 * @param ownContributionPercent what the owner adds, in percent of the largest year's grant
 * @param dueOn {@code decision} or {@code acceptance}: when a grant's instalments become due
 * @param mostYears how many years a measure may run
 * @param reminderDays days before the needs deadline, one reminder each
 * @param confirmationDays days for network owners and the university to confirm
 * @param completionDays days to complete a report with more information
 * @param acceptanceDays days to accept a grant
 * @param reportOpensDays days before the report deadline when the report on use of funds is asked for
 * @param payoutReminderDays days that something is due before the secretariat is reminded
 * @param repaymentDays days to repay unspent money
 * @param source where the rules come from
 */
public record Guideline(long id, String county, String scheme, int validFromYear, List<String> ownerKinds,
        int leastUniversityPercent, String oddKroneTo, int ownContributionPercent, boolean acceptanceAsked, String dueOn,
        int mostYears, List<Integer> reminderDays, int confirmationDays, int completionDays, int acceptanceDays,
        int reportOpensDays, int payoutReminderDays, int repaymentDays, int leastImpartialMembers, int quorum,
        String source) {
}
