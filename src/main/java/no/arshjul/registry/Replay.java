package no.arshjul.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.money.Kroner;

/**
 * Oslo og Viken's published year 2024, read from {@code seeds/oslo-og-viken-2024/}, moved to a year that the caller gives.
 * The frames, the number of reports per area and scheme and each scheme's sum are the published ones; the single reports
 * are made up. Reads only: whoever wants the year played starts the cycle, posts what was bound and sends the reports.
 */
public final class Replay {

    public static final String COUNTY = "oslo-og-viken";

    private static final String FOLDER = "oslo-og-viken-2024/";

    private final int cycleYear;

    private Replay(int cycleYear) {
        this.cycleYear = cycleYear;
    }

    /** @param cycleYear the year of the cycle that 2024 is played as */
    public static Replay forYear(int cycleYear) {
        return new Replay(cycleYear);
    }

    /** One per scheme: kindergarten, school, inclusion. */
    public List<Frame> frames() {
        return rows("frames.csv").stream().map(row -> new Frame(row.get("scheme"), year(row), kroner(row, "allotted"),
                kroner(row, "set_aside"), kroner(row, "bound"))).toList();
    }

    /** The 235 needs reports, in their own order. */
    public List<ReplayReport> reports() {
        return rows("reports.csv").stream().map(row -> ReplayReport.of(row, year(row))).toList();
    }

    /** The round's dates by the names of the cycle's start form: {@code needsDeadline}, {@code reportDeadline} and so on. */
    public Map<String, LocalDate> dates() {
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        rows("dates.csv").forEach(row -> dates.put(row.get("date"),
                LocalDate.of(year(row), Integer.parseInt(row.get("month")), Integer.parseInt(row.get("day")))));
        return dates;
    }

    private int year(Map<String, String> row) {
        return cycleYear + Integer.parseInt(row.get("year_offset"));
    }

    private static List<Map<String, String>> rows(String file) {
        return SeedFile.rows(FOLDER + file);
    }

    static Kroner kroner(Map<String, String> row, String column) {
        return Kroner.of(Long.parseLong(row.get(column)));
    }

    /**
     * A scheme's frame.
     *
     * @param year the year that the earlier decisions bind it for: the opening posting's year
     * @param allotted gross, before what is set aside
     * @param bound what the decisions of the two years before bind
     */
    public record Frame(String scheme, int year, Kroner allotted, Kroner setAside, Kroner bound) {

        public Kroner net() {
            return allotted.minus(setAside).minus(bound);
        }
    }
}
