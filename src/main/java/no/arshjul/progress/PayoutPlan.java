package no.arshjul.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.arshjul.calendar.Deadline;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.CycleRules;
import no.arshjul.deadline.Deadlines;
import no.arshjul.registry.Guideline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By when a cycle's grants are to be paid. The cycle has no date of it; its guidelines have what it follows from: days to answer a grant,
 * days of later instalments, and how long something may be due before the office is reminded of it.
 */
@Component
class PayoutPlan {

    private static final String WITH_CASES = """
            select f.guideline from cycle_frame f where f.cycle = :cycle and (
              exists (select 1 from needs_report r where r.cycle = f.cycle and r.scheme = f.scheme and r.status not in ('withdrawn', 'rejected'))
              or exists (select 1 from award a join needs_report r on r.case_number = a.case_number where a.cycle = f.cycle and r.scheme = f.scheme))""";

    private final CycleRules rules;
    private final JdbcClient jdbc;

    PayoutPlan(CycleRules rules, JdbcClient jdbc) {
        this.rules = rules;
        this.jdbc = jdbc;
    }

    /** By the guidelines of the schemes that have cases; of all schemes while none has. */
    In of(Cycle cycle) {
        List<Long> with = jdbc.sql(WITH_CASES).param("cycle", cycle.key()).query(Long.class).list();
        return new In(cycle, rules.of(cycle.key()).stream().filter(guideline -> with.isEmpty() || with.contains(guideline.id())).toList());
    }

    /** One cycle's. */
    record In(Cycle cycle, List<Guideline> guidelines) {

        /** @param decided the day of the decision @return by when the last of it is to be paid; null for a cycle without schemes */
        LocalDate payBy(LocalDate decided) {
            return guidelines.stream().flatMap(guideline -> due(guideline, decided).map(day -> day.plusDays(guideline.payoutReminderDays())))
                    .max(LocalDate::compareTo).orElse(null);
        }

        private Stream<LocalDate> due(Guideline guideline, LocalDate decided) {
            LocalDate first = guideline.acceptanceAsked()
                    ? Deadlines.counting(decided.plusDays(guideline.acceptanceDays()), "acceptance", List.of(guideline)) : decided;
            LocalDate after = guideline.payment().awaitAppeal() ? appealsEnd(guideline, decided).plusDays(1) : first;
            return Stream.concat(Stream.of(first), IntStream.range(1, guideline.payment().percents().size()).mapToObj(index -> {
                LocalDate day = guideline.payment().day(index, cycle.year()).orElse(cycle.reportDeadline());
                return day.isAfter(after) ? day : after;
            }));
        }

        private static LocalDate appealsEnd(Guideline guideline, LocalDate decided) {
            LocalDate last = decided.plusDays(guideline.appeals().noticeDays()).plusWeeks(guideline.appeals().weeks());
            return guideline.rolls("appeal") ? Deadline.rolledForward(last).date() : last;
        }
    }
}
