package no.arshjul.years;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.arshjul.testing.SqlCount;

/**
 * How long each stage of a year took and how much it asked of the database, the job executor's own queries included. The processor's
 * time is this JVM's, test and application together and PostgreSQL not: it tells more than the clock on a machine that others use.
 */
final class Stages {

    private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private record Stage(String name, int pieces, Duration took, Duration processor, long statements) {

        String line() {
            return "%-24s %8.1f s %8.1f s of processor %9d statements %7d a piece".formatted(name, took.toMillis() / 1000.0,
                    processor.toMillis() / 1000.0, statements, statements / pieces);
        }
    }

    private final List<Stage> stages = new ArrayList<>();

    /** @param pieces how many reports, lines or grants the stage dealt with */
    void run(String name, int pieces, Runnable work) {
        Instant begun = Instant.now();
        long processor = MACHINE.getProcessCpuTime();
        long statements = SqlCount.soFar();
        work.run();
        Stage stage = new Stage(name, pieces, Duration.between(begun, Instant.now()), Duration.ofNanos(MACHINE.getProcessCpuTime() - processor),
                SqlCount.soFar() - statements);
        stages.add(stage);
        System.out.println(stage.line());
    }

    /** @param reports how many needs reports the whole is told by */
    String whole(String cycle, int reports) {
        return new Stage(cycle + " as a whole", reports, sum(stages.stream().map(Stage::took).toList()),
                sum(stages.stream().map(Stage::processor).toList()), stages.stream().mapToLong(Stage::statements).sum()).line();
    }

    private static Duration sum(List<Duration> durations) {
        return durations.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
