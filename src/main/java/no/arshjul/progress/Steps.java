package no.arshjul.progress;

import static no.arshjul.progress.Step.Name.*;
import static no.arshjul.progress.Step.State.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.language.LanguageForm;
import no.arshjul.progress.Step.Name;
import no.arshjul.progress.Step.State;
import org.springframework.stereotype.Component;

/** The year as a line of steps: what is done, what is left, what is late. */
@Component
class Steps {

    private final Counts counts;
    private final StepWords words;
    private final Clock clock;

    Steps(Counts counts, StepWords words, Clock clock) {
        this.counts = counts;
        this.words = words;
        this.clock = clock;
    }

    /** @param reports how many needs reports have each status */
    List<Step> of(Cycle cycle, Map<String, Long> reports, LanguageForm form) {
        Counts.Queues queues = counts.queues(cycle.key(), clock.instant().minus(Expectation.DAYS, ChronoUnit.DAYS));
        return new Line(cycle, reports, queues, Norway.today(clock), words.in(form)).steps();
    }

    /** One cycle's line as it is put together. */
    private static final class Line {

        private final Cycle cycle;
        private final Map<String, Long> reports;
        private final Counts.Queues queues;
        private final LocalDate today;
        private final StepWords.In words;
        private final List<Step> steps = new ArrayList<>();
        private LocalDate before;

        private Line(Cycle cycle, Map<String, Long> reports, Counts.Queues queues, LocalDate today, StepWords.In words) {
            this.cycle = cycle;
            this.reports = reports;
            this.queues = queues;
            this.today = today;
            this.words = words;
        }

        private List<Step> steps() {
            boolean opened = !cycle.is("opening");
            boolean taking = cycle.is("reporting");
            boolean given = cycle.is("recommending", "deciding", "running", "closed");
            boolean toForum = given && queues.listsOpen() == 0;
            boolean running = cycle.is("running", "closed");
            long confirming = count("confirming");
            long waiting = count("late", "control", "completing");
            long controlled = count("ready", "recommended", "forum", "decided", "rejected", "next-call");
            boolean allControlled = !taking && waiting + confirming == 0;
            add(CALL, opened ? DONE : NOW, opened ? 1 : 0, opened ? 0 : 1, null);
            add(REPORTING, !opened ? AHEAD : taking ? NOW : DONE, received() - confirming, confirming, cycle.needsDeadline());
            add(CONTROL, allControlled && opened ? DONE : waiting + controlled > 0 ? NOW : AHEAD, controlled, waiting,
                    Cycle.controlBy(cycle.needsDeadline(), cycle.needsDeadline()));
            boolean ready = cycle.is("preparing") && allControlled;
            add(RECOMMENDATION, given ? toForum ? DONE : NOW : ready ? NOW : AHEAD, queues.listsDone(), queues.listsOpen(), cycle.recommendationDeadline());
            boolean decidable = cycle.is("deciding", "running", "closed");
            add(FORUM, decidable ? DONE : toForum ? NOW : AHEAD, queues.treated(), count("recommended"),
                    queues.meeting() == null ? cycle.forumDate() : queues.meeting());
            add(DECISION, running ? DONE : decidable ? NOW : AHEAD, queues.decided(), count("forum"), cycle.forumDate());
            settle(running);
            return steps;
        }

        /** What goes on side by side once there is a decision. */
        private void settle(boolean running) {
            LocalDate decided = before;
            add(PAYOUT, !running ? AHEAD : queues.unpaid() > 0 ? NOW : DONE, queues.granted() - queues.unpaid(), queues.unpaid(), queues.nextPayment());
            before = decided;
            long unreported = queues.granted() - queues.accounted();
            add(REPORT, !running ? AHEAD : unreported > 0 ? NOW : DONE, queues.accounted(), unreported, cycle.reportDeadline());
            boolean closed = cycle.is("closed");
            boolean settled = running && unreported == 0 && queues.unpaid() == 0;
            add(CLOSED, closed ? DONE : settled ? NOW : AHEAD, closed ? 1 : 0, closed ? 0 : 1, null);
        }

        private void add(Name name, State state, long done, long left, LocalDate planned) {
            boolean open = state != DONE;
            LocalDate pace = open && name == CONTROL && left > 0 ? Expectation.byPace(left, queues.controlled(), today) : null;
            LocalDate expected = !open ? null : Expectation.after(before, pace == null ? Expectation.byPlan(planned, today) : pace);
            long late = open && planned != null && planned.isBefore(today) ? ChronoUnit.DAYS.between(planned, today) : 0;
            before = expected == null ? before : expected;
            Step step = new Step(name, words.name(name), state, done, left, planned, expected, late, "");
            steps.add(new Step(name, step.name(), state, done, left, planned, expected, late, words.of(step, pace != null)));
        }

        private long received() {
            return reports.entrySet().stream().filter(status -> !status.getKey().equals("withdrawn")).mapToLong(Map.Entry::getValue).sum();
        }

        private long count(String... statuses) {
            return Stream.of(statuses).mapToLong(status -> reports.getOrDefault(status, 0L)).sum();
        }
    }
}
