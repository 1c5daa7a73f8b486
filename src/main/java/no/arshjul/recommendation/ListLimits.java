package no.arshjul.recommendation;

import no.arshjul.cycle.Cycle;
import no.arshjul.flow.OpenTask;
import no.arshjul.registry.Guideline;

/** The limits of a region's list, as the form shows them beside the sums while a person types. {@link RecommendationRules} holds them. */
final class ListLimits {

    private ListLimits() {
    }

    static void show(OpenTask task, Round round, Cycle cycle, Guideline guideline) {
        task.local("cycleYear", (long) cycle.year());
        task.local("regionFrame", round.frame().amount());
        if (round.ownerFrame() != null) {
            task.local("regionOwnerFrame", round.ownerFrame().amount());
        }
        task.local("leastUniversityPercent", (long) guideline.leastUniversityPercent());
        task.local("oddKroneTo", guideline.universityShare().oddKroneTo());
    }
}
