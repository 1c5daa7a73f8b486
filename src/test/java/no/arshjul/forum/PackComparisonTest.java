package no.arshjul.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.arshjul.forum.PackFacts.Disqualification;
import no.arshjul.forum.PackFacts.Line;
import org.junit.jupiter.api.Test;

/** What is told in an addendum, change by change. */
class PackComparisonTest {

    private static final Line LEK = line("R-1", false, 2027, 100, 50, 90, 40);
    private static final Line LEK_NEXT = line("R-1", false, 2028, 100, 50, 90, 40);
    private static final Line SPRAK = line("R-2", false, 2027, 70, 30, 70, 30);

    @Test
    void the_same_agenda_has_no_addendum() {
        assertThat(PackComparison.of(facts(LEK, LEK_NEXT, SPRAK), facts(SPRAK, LEK, LEK_NEXT))).isEmpty();
    }

    @Test
    void a_case_that_has_come_is_told_once_however_many_years_it_runs() {
        assertThat(PackComparison.of(facts(SPRAK), facts(LEK, LEK_NEXT, SPRAK))).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo("added");
            assertThat(change.caseNumber()).isEqualTo("R-1");
        });
    }

    @Test
    void a_late_report_that_was_let_in_is_told_as_such() {
        assertThat(PackComparison.of(facts(SPRAK), facts(line("R-9", true, 2027, 1, 1, 1, 1), SPRAK))).extracting(PackChange::kind).containsExactly("late");
    }

    @Test
    void a_case_that_has_gone_is_told() {
        assertThat(PackComparison.of(facts(LEK, SPRAK), facts(SPRAK))).extracting(PackChange::kind, PackChange::caseNumber)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("withdrawn", "R-1"));
    }

    @Test
    void each_amount_that_differs_is_told_with_its_year_from_what_to_what() {
        Line lower = line("R-1", false, 2027, 80, 50, 60, 40);
        assertThat(PackComparison.of(facts(LEK, LEK_NEXT), facts(lower, LEK_NEXT))).extracting(PackChange::kind, PackChange::year, PackChange::before, PackChange::now)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("asked", 2027, 150L, 130L), org.assertj.core.groups.Tuple.tuple("owner", 2027, 90L, 60L));
    }

    @Test
    void a_disqualification_is_told_when_it_is_new_and_its_case_stands() {
        Disqualification old = new Disqualification("frida", "R-1");
        PackFacts before = new PackFacts(List.of(LEK, SPRAK), List.of(old));
        PackFacts now = new PackFacts(List.of(LEK), List.of(old, new Disqualification("fatima", "R-1"), new Disqualification("fatima", "R-2")));
        assertThat(PackComparison.of(before, now)).extracting(PackChange::kind, PackChange::member)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("withdrawn", null), org.assertj.core.groups.Tuple.tuple("disqualified", "fatima"));
    }

    private static PackFacts facts(Line... lines) {
        return new PackFacts(List.of(lines), List.of());
    }

    private static Line line(String caseNumber, boolean late, int year, long... amounts) {
        return new Line(caseNumber, "school", "Tiltak", late, year, amounts[0], amounts[1], amounts[2], amounts[3]);
    }
}
