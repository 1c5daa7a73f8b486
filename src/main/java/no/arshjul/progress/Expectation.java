package no.arshjul.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * When a step that is not done is expected to be. The rules are simple on purpose, and say nothing where nothing can be said:
 * <ol>
 * <li>The office's own queue is empty when the pace of the last {@link #DAYS} days says so; without a pace it keeps its planned date.</li>
 * <li>What others deliver by a date comes on that date, however little has come before it. When the date has passed the pace speaks.</li>
 * <li>What happens all at once, as a meeting or a decision, happens on its planned date.</li>
 * <li>A planned date that has passed is nothing to expect, and fewer than {@link #ENOUGH} pieces in {@link #DAYS} days are no pace.</li>
 * <li>No step is expected before the one that it waits for.</li>
 * </ol>
 *
 * @param date     never before the day on which it was reckoned; null when there is nothing to reckon with
 * @param basis    what the date builds on
 * @param waitsFor the step that decides the date, when it is another one's; else null
 */
record Expectation(LocalDate date, Basis basis, Step.Name waitsFor) {

    enum Basis { PACE, PLAN, WAITS, NOTHING }

    /** How far back the pace is measured. */
    static final int DAYS = 14;

    /** Fewer than these say nothing of a pace. */
    static final int ENOUGH = 3;

    static final Expectation NONE = new Expectation(null, Basis.NOTHING, null);

    /** The office's own queue. @param lately how many were done in the last {@link #DAYS} days */
    static Expectation queue(long left, long lately, LocalDate planned, LocalDate today) {
        Expectation pace = pace(left, lately, today);
        return pace.isKnown() ? pace : plan(planned, today);
    }

    /** What others deliver. @param lately how many came in the last {@link #DAYS} days */
    static Expectation deliveries(long left, long lately, LocalDate planned, LocalDate today) {
        Expectation plan = plan(planned, today);
        return plan.isKnown() ? plan : pace(left, lately, today);
    }

    /** A planned date, while it is ahead. @param planned or null */
    static Expectation plan(LocalDate planned, LocalDate today) {
        return planned == null || planned.isBefore(today) ? NONE : new Expectation(planned, Basis.PLAN, null);
    }

    /** A day that is begun counts whole. */
    private static Expectation pace(long left, long lately, LocalDate today) {
        return left == 0 || lately < ENOUGH ? NONE : new Expectation(today.plusDays((left * DAYS + lately - 1) / lately), Basis.PACE, null);
    }

    /** What is done when all parts are: nothing can be said when nothing can of one of them. */
    static Expectation last(List<Expectation> parts) {
        return parts.stream().allMatch(Expectation::isKnown) ? parts.stream().max(Comparator.comparing(Expectation::date)).orElse(NONE) : NONE;
    }

    /**
     * @param before what this one waits for; what is not known of it holds nothing back
     * @param name   its step
     */
    Expectation notBefore(Expectation before, Step.Name name) {
        return isKnown() && before.isKnown() && before.date.isAfter(date) ? before.of(name) : this;
    }

    /** As another step is expected that only waits for this one. @param name this one's step */
    Expectation of(Step.Name name) {
        return isKnown() ? new Expectation(date, Basis.WAITS, waitsFor == null ? name : waitsFor) : NONE;
    }

    boolean isKnown() {
        return date != null;
    }
}
