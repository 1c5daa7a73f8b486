package no.arshjul.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A cycle as its managers follow it: how far it is, what waits, and where its money stands. Amounts are whole kroner.
 *
 * @param stage     of {@link #STAGES}, in their order
 * @param reports   how many needs reports have each status
 * @param grants    how many grants of the cycle's year have each status
 * @param deadlines by their names in the start form
 * @param tasks     how many tasks of each kind wait, and how many of them beyond their date
 * @param overdue   those beyond their date, one by one
 */
record CycleView(String key, String county, int year, String stage, List<String> stages, Map<String, LocalDate> deadlines, Map<String, Long> reports,
        Map<String, Long> grants, List<Scheme> schemes, List<Tasks> tasks, List<Overdue> overdue) {

    static final List<String> STAGES = List.of("opening", "reporting", "preparing", "recommending", "deciding", "running", "closed");

    record Scheme(String scheme, long allotted, long setAside, long bound, long net, List<Region> regions) {
    }

    record Region(String region, String name, long frame, int reports, long reported, long recommended, long decided, long paid, long used,
            long returned) {

        static Region of(Figures figures) {
            return new Region(figures.region(), figures.regionName(), figures.frame().amount(), figures.reports(), figures.reported().amount(),
                    figures.recommended().amount(), figures.decided().amount(), figures.paid().amount(), figures.used().amount(),
                    figures.returned().amount());
        }
    }

    record Tasks(String task, long open, long overdue) {
    }

    record Overdue(String task, String businessKey, LocalDate due) {
    }
}
