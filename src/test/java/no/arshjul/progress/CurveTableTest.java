package no.arshjul.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What of the curve is printed. */
class CurveTableTest {

    private static final LocalDate OPENED = LocalDate.of(2027, 2, 1);

    @Test
    void days_on_which_nothing_changed_in_either_year_are_left_out_but_for_the_ends() {
        Curve curve = new Curve(year(10, day -> day >= 4 ? 3 : 0), year(20, day -> day >= 7 ? 5 : 0));
        List<CurveTable.Row> rows = CurveTable.of(curve);
        assertThat(rows).extracting(CurveTable.Row::day).containsExactly(0, 4, 7, 9, 19);
        assertThat(rows.get(2)).isEqualTo(new CurveTable.Row(7, OPENED.plusDays(7), new Curve.Day(7, OPENED.plusDays(7), 3, 0),
                new Curve.Day(7, OPENED.plusDays(7), 5, 0)));
        assertThat(rows.get(4)).as("a day that has not been yet").extracting(CurveTable.Row::date, CurveTable.Row::now).containsOnlyNulls();
    }

    @Test
    void the_first_year_stands_alone() {
        assertThat(CurveTable.of(new Curve(year(1, day -> 2), null))).singleElement().extracting(CurveTable.Row::before).isNull();
    }

    @Test
    void a_long_year_is_told_by_the_month_and_to_its_last_day() {
        Curve curve = new Curve(year(100, day -> day), year(50, day -> day));
        assertThat(CurveTable.of(curve)).extracting(CurveTable.Row::day).containsExactly(0, 30, 49, 60, 90, 99);
    }

    private static Curve.Year year(int days, IntUnaryOperator reports) {
        return new Curve.Year(2027, IntStream.range(0, days).mapToObj(day -> new Curve.Day(day, OPENED.plusDays(day), reports.applyAsInt(day), 0)).toList());
    }
}
