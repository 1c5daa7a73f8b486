package no.arshjul.registry;

import java.util.List;
import java.util.Set;
import no.arshjul.money.FrameDivision;
import no.arshjul.money.Kroner;
import no.arshjul.money.UniversityShare;

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
 * @param completionReminderDays days before that deadline, one reminder
 * @param acceptanceDays days to accept a grant
 * @param reportOpensDays days before the report deadline when the report on use of funds is asked for
 * @param payoutReminderDays days that something is due before the secretariat is reminded
 * @param repaymentDays days to repay unspent money
 * @param source where the rules come from
 * @param version counts the changes of the rules for one year; a running cycle keeps the one it opened with
 * @param author who made this version; empty: the installation's own
 * @param reason why it was made
 * @param criteria ids of the award criteria that are controlled
 * @param mostCoordinatorPercent cap on a coordinator's part of the amount; null: none
 * @param setAsidePercent what is usually set aside of the gross frame; null: nothing is stated
 * @param rollForward names of the deadlines that move to the next working day (R10)
 * @param organiserRegion the one region whose list is the scheme's whole plan of disposition; empty: each owner's own region
 */
public record Guideline(long id, String county, String scheme, int validFromYear, List<String> ownerKinds,
        int leastUniversityPercent, String oddKroneTo, int ownContributionPercent, boolean acceptanceAsked, String dueOn,
        int mostYears, List<Integer> reminderDays, int confirmationDays, int completionDays, int completionReminderDays,
        int acceptanceDays, int reportOpensDays, int payoutReminderDays, int repaymentDays, int leastImpartialMembers, int quorum,
        String source, int version, String author, String reason, List<String> criteria, Integer mostCoordinatorPercent,
        Integer setAsidePercent, Set<String> rollForward, GuidelineRules.Division division, GuidelineRules.PaymentPlan payment,
        GuidelineRules.Forum forum, GuidelineRules.Appeals appeals, GuidelineRules.Use use, GuidelineRules.Rates rates,
        String organiserRegion) {

    /** The part of a total that at least goes to the universities. */
    public UniversityShare universityShare() {
        return new UniversityShare(leastUniversityPercent, oddKroneTo);
    }

    /** How the net frame is divided between the regions. */
    public FrameDivision frameDivision() {
        return new FrameDivision(division.key(), Kroner.of(division.baseAmount()), division.universityFirst(), division.directPercent(),
                universityShare());
    }

    /** What a calculation by these rules is marked with: {@code guideline-<id>}. */
    public String mark() {
        return "guideline-" + id;
    }

    /** Whether this deadline moves to the next working day when it falls on a weekend or a holiday. */
    public boolean rolls(String deadline) {
        return rollForward.contains(deadline);
    }
}
