package no.arshjul.registry;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The parts of a {@link Guideline}, one a subject. Percentages are of 100, amounts whole kroner, days calendar days. */
public final class GuidelineRules {

    private GuidelineRules() {
    }

    /**
     * How a scheme's net frame is divided between the regions.
     *
     * @param key             {@code figures} (by the imported key figures), {@code equal}, or {@code base-and-figures}
     * @param baseAmount      to each region before the rest is divided by figures
     * @param universityFirst whether the universities' part is split off before the regions, else within each region
     * @param directPercent   kept for county-wide measures, not divided
     */
    public record Division(String key, long baseAmount, boolean universityFirst, int directPercent) {
    }

    /**
     * How a year's grant is paid.
     *
     * @param percents    one an instalment; they sum to 100
     * @param later       when each instalment after the first is due: {@code MM-dd} of the grant's year, or {@code report}
     * @param awaitAppeal whether instalments after the first wait until the appeal deadline has passed
     */
    public record PaymentPlan(List<Integer> percents, List<String> later, boolean awaitAppeal) {

        /**
         * The day of a year's instalment. 29 February is the month's last day in other years.
         *
         * @param index counted from 0
         * @return empty for the first one, and for one that waits for the report, as one does that the guideline names no day for
         */
        public Optional<LocalDate> day(int index, int year) {
            if (index == 0 || awaitsReport(index)) {
                return Optional.empty();
            }
            MonthDay day = MonthDay.parse("--" + later.get(index - 1));
            return Optional.of(YearMonth.of(year, day.getMonth())
                    .atDay(Math.min(day.getDayOfMonth(), YearMonth.of(year, day.getMonth()).lengthOfMonth())));
        }

        /** @param index counted from 0 */
        public boolean awaitsReport(int index) {
            return index > 0 && (later.size() < index || later.get(index - 1).equals("report"));
        }
    }

    /**
     * The forum that makes the joint recommendation.
     *
     * @param id     which forum: schemes with the same one are in one meeting
     * @param seats  the parties that should sit in it (R4); a missing one is warned of
     * @param office the group that calls it and records its minutes: {@code secretariat}, or an organiser's own people
     */
    public record Forum(String id, List<String> seats, String office) {
    }

    /**
     * Notices and appeals (R8, R9).
     *
     * @param weeks        from the day the notice reached the party
     * @param latestMonths from the decision; later appeals are never admitted
     * @param instance     who decides what is forwarded
     * @param noticeDays   from sending until a notice is taken to have reached its party, unless the day is registered
     * @param replyDays    age of an undecided case at which a preliminary reply is sent
     */
    public record Appeals(int weeks, int latestMonths, String instance, int noticeDays, int replyDays) {
    }

    /**
     * Follow-up of how the money was used.
     *
     * @param reminderDays          after the report deadline, one reminder each
     * @param escalationDays        after the report deadline, to the manager
     * @param holdNextPayout        whether an overdue report holds the owner's next payout
     * @param auditorThreshold      a year's grant from which an auditor's statement is asked for; null: never
     * @param repaymentReminderDays after a claim's deadline, one reminder each
     */
    public record Use(List<Integer> reminderDays, int escalationDays, boolean holdNextPayout, Long auditorThreshold,
            List<Integer> repaymentReminderDays) {
    }

    /** What is paid at most per day, for how many days, and per course; null: no such rate. */
    public record Rates(Long day, Integer mostDays, Long course) {
    }
}
