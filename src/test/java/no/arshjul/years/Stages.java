package no.arshjul.years;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.arshjul.testing.SqlCount;

/** How long each stage of a year took and how much it asked of the database: the job executor's own queries are in it. */
final class Stages {

    private record Stage(String name, int pieces, Duration took, long statements) {
    }

    private final List<Stage> stages = new ArrayList<>();

    void run(String name, int pieces, Runnable stage) {
        Instant begun = Instant.now();
        long before = SqlCount.soFar();
        stage.run();
        stages.add(new Stage(name, pieces, Duration.between(begun, Instant.now()), SqlCount.soFar() - before));
    }

    String table(String cycle, int reports) {
        StringBuilder table = new StringBuilder("%n%s%n%-24s %8s %12s %12s%n".formatted(cycle, "stage", "seconds", "statements", "per piece"));
        stages.forEach(stage -> table.append("%-24s %8.1f %12d %12d%n".formatted(stage.name, stage.took.toMillis() / 1000.0, stage.statements,
                stage.statements / stage.pieces)));
        long statements = stages.stream().mapToLong(Stage::statements).sum();
        return table.append("%-24s %8.1f %12d %12d per report%n".formatted("the whole year",
                stages.stream().mapToLong(stage -> stage.took.toMillis()).sum() / 1000.0, statements, statements / reports)).toString();
    }
}
