package no.arshjul.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.CycleWork;

/**
 * A cycle as its managers follow it: how far it is, what waits and with whom, and where its money stands. Amounts are whole kroner.
 *
 * @param stage     of {@link #STAGES}, in their order
 * @param words     how far the cycle is and whether the dates hold, in two sentences or three
 * @param reports   how many needs reports have each status
 * @param grants    how many grants of the cycle's year have each status
 * @param deadlines by their names in the start form
 * @param tasks     how many tasks of each kind wait, and how many of them beyond their date
 * @param overdue   those beyond their date, one by one, at most {@link CycleWork#LATE_ONES}
 * @param incidents what has stopped, the oldest first, at most {@link CycleWork#INCIDENTS}; {@code moreIncidents} there are besides
 */
record CycleView(String key, String county, int year, String stage, String words, List<String> stages, List<Step> steps, Map<String, LocalDate> deadlines,
        Map<String, Long> reports, Map<String, Long> grants, List<Scheme> schemes, List<Tasks> tasks, List<Overdue> overdue, List<Holder> holders,
        List<Incident> incidents, long moreIncidents, Curve curve) {

    static final List<String> STAGES = List.of("opening", "reporting", "preparing", "recommending", "deciding", "running", "closed");

    /** A scheme's money from the allotment on; {@code net} is what is available, {@code asked} the same as {@code reported}. */
    record Scheme(String scheme, String name, long allotted, long setAside, long bound, long net, int reports, long asked, long reported, long recommended,
            long decided, long paid, long used, long returned, List<Region> regions) {
    }

    record Region(String region, String name, long frame, int reports, long asked, long reported, long recommended, long decided, long paid, long used,
            long returned) {

        static Region of(Figures figures) {
            return new Region(figures.region(), figures.regionName(), figures.frame().amount(), figures.reports(), figures.reported().amount(),
                    figures.reported().amount(), figures.recommended().amount(), figures.decided().amount(), figures.paid().amount(),
                    figures.used().amount(), figures.returned().amount());
        }
    }

    record Tasks(String task, long open, long overdue) {
    }

    record Overdue(String task, String businessKey, LocalDate due) {
    }

    /**
     * @param region null for what lies above the regions
     * @param open   how many in all
     * @param oldest the day that the oldest came
     * @param tasks  the {@link CycleWork#TASKS_A_HOLDER} oldest, and besides the ones that are told in {@code overdue}
     */
    record Holder(String role, String name, String region, String regionName, long open, long overdue, LocalDate oldest, List<Task> tasks) {
    }

    record Task(String id, String task, String name, String businessKey, String title, LocalDate since, LocalDate due, boolean overdue, String instance,
            String definition) {
    }

    /** @param next what somebody has to do about it */
    record Incident(String instance, String definition, String businessKey, String step, String name, String words, String next, LocalDate since) {
    }
}
