package no.arshjul.registry;

import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;

/** A start form's county: the one that the instance belongs to, and nobody else's. */
final class Own {

    private Own() {
    }

    static String county(Submission sent, Registry registry) {
        String county = sent.values().text("county");
        if (!county.equals(sent.county()) || registry.county(county).isEmpty()) {
            throw Refusal.at("county", "registry.not-your-county", county);
        }
        return county;
    }
}
