package no.arshjul.architecture;

import no.arshjul.Arshjul;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the house: packages under {@code no.arshjul} that see each other's public faces only, and never in a circle. */
class ModulesTest {

    @Test
    void rooms_depend_in_no_circle_and_on_public_faces_only() {
        ApplicationModules.of(Arshjul.class).verify();
    }
}
