package no.arshjul.progress;

import static no.arshjul.progress.Step.Name.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.language.InWords;
import no.arshjul.language.LanguageForm;
import no.arshjul.progress.Step.Name;
import no.arshjul.progress.Step.State;

/** What holds of the expected dates of every cycle, whatever waits in it and whichever day it is: some hundreds of random ones. */
class LineTest {

    private static final LocalDate NEEDS = LocalDate.of(2027, 2, 1);
    /** As a guideline with 21 days to answer and 5 to pay has it. */
    private static final UnaryOperator<LocalDate> PAY_BY = decided -> decided.plusDays(26);
    private static final Map<Name, List<Name>> WAITS_FOR = Map.of(CONTROL, List.of(REPORTING), RECOMMENDATION, List.of(CONTROL),
            FORUM, List.of(RECOMMENDATION), DECISION, List.of(FORUM), PAYOUT, List.of(DECISION), REPORT, List.of(DECISION), CLOSED, List.of(PAYOUT, REPORT));

    @Property(tries = 2_000)
    void nothing_is_expected_before_today_or_before_what_it_waits_for(@ForAll @LongRange(max = Long.MAX_VALUE) long seed) {
        Year year = new Year(seed, 40);
        for (Step step : year.steps()) {
            if (step.expected() != null) {
                Statistics.collect(step.planned() != null && step.expected().isAfter(step.planned()) ? "slips" : "keeps its date");
                assertThat(step.state()).as(step.toString()).isNotEqualTo(State.DONE);
                assertThat(step.expected()).as(step.toString()).isAfterOrEqualTo(year.today);
                WAITS_FOR.getOrDefault(step.step(), List.of()).stream().map(year::expected).filter(it -> it != null)
                        .forEach(before -> assertThat(step.expected()).as(step.toString()).isAfterOrEqualTo(before));
            }
        }
    }

    @Property(tries = 2_000)
    void without_a_pace_only_dates_that_are_set_are_expected(@ForAll @LongRange(max = Long.MAX_VALUE) long seed) {
        Year year = new Year(seed, Expectation.ENOUGH);
        Set<LocalDate> set = new HashSet<>();
        year.steps().stream().map(Step::planned).filter(it -> it != null).forEach(planned -> set.addAll(List.of(planned, PAY_BY.apply(planned))));
        for (Step step : year.steps()) {
            assertThat(step.expected()).as(step.toString()).satisfiesAnyOf(none -> assertThat(none).isNull(), date -> assertThat(set).contains(date));
            boolean passed = step.planned() != null && step.planned().isBefore(year.today);
            if (passed && step.step() != PAYOUT) {
                assertThat(step.expected()).as(step.toString()).isNull();
            }
        }
    }

    @Property(tries = 2_000)
    void a_step_is_late_by_the_days_since_its_date_and_its_words_say_why_it_is_not_expected_then(@ForAll @LongRange(max = Long.MAX_VALUE) long seed) {
        Year year = new Year(seed, 40);
        for (Step step : year.steps()) {
            boolean late = step.state() != State.DONE && step.planned() != null && step.planned().isBefore(year.today);
            assertThat(step.late()).isEqualTo(late ? ChronoUnit.DAYS.between(step.planned(), year.today) : 0);
            boolean slips = step.planned() != null && step.expected() != null && step.expected().isAfter(step.planned());
            boolean unknown = step.state() == State.NOW && step.expected() == null && step.planned() != null;
            assertThat(step.words().contains("Med farten") || step.words().contains("fordi det må vente på")).as(step.toString()).isEqualTo(slips);
            assertThat(step.words().contains("for lite å regne med")).as(step.toString()).isEqualTo(unknown);
            assertThat(step.words()).as(step.toString()).doesNotContain("{", "null", "  ", "; .");
        }
    }

    /** A cycle at any stage, on any day from its opening until after its report deadline. */
    private static final class Year {

        private final LocalDate today;
        private final List<Step> steps;

        private Year(long seed, int most) {
            Random random = new Random(seed);
            today = LocalDate.of(2026, 10, 1).plusDays(random.nextInt(560));
            String status = CycleView.STAGES.get(random.nextInt(CycleView.STAGES.size()));
            Cycle cycle = new Cycle("ROGALAND-2027", "rogaland", 2027, status, NEEDS, NEEDS.plusDays(42), NEEDS.plusDays(78), NEEDS.plusDays(348), null);
            boolean opened = !cycle.is("opening");
            boolean running = cycle.is("running", "closed");
            Map<String, Long> reports = opened ? Map.of("confirming", (long) random.nextInt(3), "control", (long) random.nextInt(40),
                    "ready", (long) random.nextInt(40), "recommended", (long) random.nextInt(3)) : Map.of();
            int granted = running ? random.nextInt(60) : 0;
            int unpaid = random.nextInt(granted + 1);
            steps = new Line(cycle, reports, new Counts.Queues(random.nextInt(most), random.nextInt(9), cycle.is("recommending") ? random.nextInt(9) : 0,
                    random.nextInt(most), random.nextInt(40), random.nextInt(40), granted, unpaid, random.nextInt(unpaid + 1), random.nextInt(most),
                    unpaid > 0 && random.nextBoolean(), random.nextInt(granted + 1), random.nextInt(most),
                    random.nextBoolean() ? null : NEEDS.plusDays(60 + random.nextInt(40)), running ? NEEDS.plusDays(60 + random.nextInt(90)) : null,
                    unpaid > 0 && random.nextBoolean() ? NEEDS.plusDays(random.nextInt(300)) : null),
                    PAY_BY, today, new StepWords(new ProgressWords(InWords.messages()), Clock.fixed(Norway.morning(today), Norway.ZONE)).in(LanguageForm.NB)).steps();
        }

        private List<Step> steps() {
            return steps;
        }

        private LocalDate expected(Name name) {
            return steps.stream().filter(step -> step.step() == name).findFirst().orElseThrow().expected();
        }
    }
}
