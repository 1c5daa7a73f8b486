package no.arshjul.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The curve in few rows, for paper: the days on which something changed in either year, or one a month when those are many. */
final class CurveTable {

    /** More rows than these are no table that a leader reads. */
    private static final int ROWS = 20;
    private static final int MONTH = 30;

    /**
     * @param day    days since each cycle was opened
     * @param date   this year's, null for a day that has not been yet
     * @param now    this year's counts by then, null as the date
     * @param before last year's, null after its last day and when there was no such year
     */
    record Row(int day, LocalDate date, Curve.Day now, Curve.Day before) {
    }

    private CurveTable() {
    }

    static List<Row> of(Curve curve) {
        List<Curve.Day> now = curve.thisYear().days();
        List<Curve.Day> before = curve.lastYear() == null ? List.of() : curve.lastYear().days();
        int days = Math.max(now.size(), before.size());
        List<Integer> changes = IntStream.range(0, days)
                .filter(day -> isEnd(now, day) || isEnd(before, day) || isChange(now, day) || isChange(before, day)).boxed().toList();
        List<Integer> chosen = changes.size() <= ROWS ? changes
                : IntStream.range(0, days).filter(day -> isEnd(now, day) || isEnd(before, day) || day % MONTH == 0).boxed().toList();
        List<Row> rows = new ArrayList<>();
        for (int day : chosen) {
            Curve.Day mine = at(now, day).orElse(null);
            rows.add(new Row(day, mine == null ? null : mine.date(), mine, at(before, day).orElse(null)));
        }
        return rows;
    }

    /** The first and the last day say how long the year is. */
    private static boolean isEnd(List<Curve.Day> year, int day) {
        return day == 0 || day == year.size() - 1;
    }

    private static boolean isChange(List<Curve.Day> year, int day) {
        return day > 0 && day < year.size()
                && (year.get(day).reports() != year.get(day - 1).reports() || year.get(day).tasks() != year.get(day - 1).tasks());
    }

    private static Optional<Curve.Day> at(List<Curve.Day> year, int day) {
        return day < year.size() ? Optional.of(year.get(day)) : Optional.empty();
    }
}
