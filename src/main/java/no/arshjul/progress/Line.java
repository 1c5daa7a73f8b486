package no.arshjul.progress;

import static no.arshjul.progress.Expectation.NONE;
import static no.arshjul.progress.Step.Name.*;
import static no.arshjul.progress.Step.State.*;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.arshjul.cycle.Cycle;
import no.arshjul.progress.Step.Name;
import no.arshjul.progress.Step.State;

/** One cycle's line of steps as it is put together. */
final class Line {

    private final Cycle cycle;
    private final Map<String, Long> reports;
    private final Counts.Queues queues;
    private final UnaryOperator<LocalDate> payBy;
    private final LocalDate today;
    private final StepWords.In words;
    private final List<Step> steps = new ArrayList<>();
    private Expectation before = NONE;
    private Name waitedFor;

    /**
     * @param reports how many needs reports have each status
     * @param payBy   from the day of the decision to the day by which all is to be paid, or null
     */
    Line(Cycle cycle, Map<String, Long> reports, Counts.Queues queues, UnaryOperator<LocalDate> payBy, LocalDate today, StepWords.In words) {
        this.cycle = cycle;
        this.reports = reports;
        this.queues = queues;
        this.payBy = payBy;
        this.today = today;
        this.words = words;
    }

    List<Step> steps() {
        boolean opened = !cycle.is("opening");
        boolean taking = cycle.is("reporting");
        boolean given = cycle.is("recommending", "deciding", "running", "closed");
        boolean toForum = given && queues.listsOpen() == 0;
        boolean running = cycle.is("running", "closed");
        long confirming = count("confirming");
        long waiting = count("late", "control", "completing");
        long controlled = count("ready", "recommended", "forum", "decided", "rejected", "next-call");
        boolean allControlled = !taking && waiting + confirming == 0;
        add(CALL, opened ? DONE : NOW, opened ? 1 : 0, opened ? 0 : 1, null, NONE);
        add(REPORTING, !opened ? AHEAD : taking ? NOW : DONE, received() - confirming, confirming, cycle.needsDeadline(),
                Expectation.plan(cycle.needsDeadline(), today));
        LocalDate controlBy = Cycle.controlBy(cycle.needsDeadline(), cycle.needsDeadline());
        add(CONTROL, allControlled && opened ? DONE : waiting + controlled > 0 ? NOW : AHEAD, controlled, waiting, controlBy,
                Expectation.queue(waiting + confirming, queues.controlled(), controlBy, today)); // what is being confirmed is to be controlled too
        boolean ready = cycle.is("preparing") && allControlled;
        add(RECOMMENDATION, given ? toForum ? DONE : NOW : ready ? NOW : AHEAD, queues.listsDone(), queues.listsOpen(), cycle.recommendationDeadline(),
                Expectation.deliveries(queues.listsOpen(), queues.listsLately(), cycle.recommendationDeadline(), today));
        boolean decidable = cycle.is("deciding", "running", "closed");
        LocalDate meeting = queues.meeting() == null ? cycle.forumDate() : queues.meeting();
        add(FORUM, decidable ? DONE : toForum ? NOW : AHEAD, queues.treated(), count("recommended"), meeting, Expectation.plan(meeting, today));
        add(DECISION, running ? DONE : decidable ? NOW : AHEAD, queues.decided(), count("forum"), cycle.forumDate(),
                Expectation.plan(cycle.forumDate(), today));
        settle(running);
        return steps;
    }

    /** What goes on side by side once there is a decision. */
    private void settle(boolean running) {
        long unreported = queues.granted() - queues.accounted();
        State paying = !running ? AHEAD : queues.unpaid() > 0 ? NOW : DONE;
        State accounting = !running ? AHEAD : unreported > 0 ? NOW : DONE;
        Expectation decision = before;
        Name decider = waitedFor;
        Expectation report = Expectation.deliveries(unreported, queues.accountedLately(), cycle.reportDeadline(), today).notBefore(decision, decider);
        LocalDate planned = later(payBy.apply(later(cycle.forumDate(), queues.decidedOn())), queues.nextPayment());
        Expectation payout = (running ? paid(planned, report) : paidAfter(planned, decision, decider)).notBefore(decision, decider);
        add(PAYOUT, paying, queues.granted() - queues.unpaid(), queues.unpaid(), planned, payout);
        before = decision;
        waitedFor = decider;
        add(REPORT, accounting, queues.accounted(), unreported, cycle.reportDeadline(), report);
        boolean closed = cycle.is("closed");
        boolean settled = paying == DONE && accounting == DONE;
        List<Expectation> open = Stream.of(paying == DONE ? null : payout.of(PAYOUT), accounting == DONE ? null : report.of(REPORT))
                .filter(part -> part != null).toList();
        before = NONE;
        add(CLOSED, closed ? DONE : settled ? NOW : AHEAD, closed ? 1 : 0, closed ? 0 : 1, null, Expectation.last(open));
    }

    /** What can be paid is the office's own queue; the rest waits for owners' answers, for its day, or for a report. */
    private Expectation paid(LocalDate planned, Expectation report) {
        List<Expectation> parts = new ArrayList<>();
        if (queues.payable() > 0) {
            parts.add(Expectation.queue(queues.payable(), queues.paidLately(), planned, today));
        }
        if (queues.unpaid() > queues.payable()) {
            parts.add(Expectation.deliveries(queues.unpaid(), queues.paidLately(), planned, today));
        }
        if (queues.awaitingReport()) {
            parts.add(report.of(REPORT));
        }
        return Expectation.last(parts);
    }

    /** A later decision leaves the owners, and the office, the same days after it. */
    private Expectation paidAfter(LocalDate planned, Expectation decision, Name decider) {
        LocalDate then = decision.isKnown() ? payBy.apply(later(cycle.forumDate(), decision.date())) : planned;
        Expectation plan = Expectation.plan(then, today);
        return then != null && then.isAfter(planned) ? plan.of(decision.of(decider).waitsFor()) : plan;
    }

    private void add(Name name, State state, long done, long left, LocalDate planned, Expectation own) {
        Expectation expected = state == DONE ? NONE : own.notBefore(before, waitedFor);
        long late = state != DONE && planned != null && planned.isBefore(today) ? ChronoUnit.DAYS.between(planned, today) : 0;
        if (expected.isKnown()) {
            before = expected;
            waitedFor = name;
        }
        Step step = new Step(name, words.name(name), state, done, left, planned, expected.date(), late, "");
        steps.add(new Step(name, step.name(), state, done, left, planned, expected.date(), late, words.of(step, expected)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private long received() {
        return reports.entrySet().stream().filter(status -> !status.getKey().equals("withdrawn")).mapToLong(Map.Entry::getValue).sum();
    }

    private long count(String... statuses) {
        return Stream.of(statuses).mapToLong(status -> reports.getOrDefault(status, 0L)).sum();
    }
}
