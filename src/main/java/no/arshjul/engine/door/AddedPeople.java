package no.arshjul.engine.door;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import no.arshjul.engine.door.Identities.NewPerson;
import no.arshjul.flow.Newcomers;
import no.arshjul.flow.RegionViews;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Adds people whom a room lets in, whoever asked it to. The password is one that nobody has seen. */
@Component
class AddedPeople implements Newcomers {

    private static final int PASSWORD_BYTES = 32;

    private final IdentityService engine;
    private final Identities identities;
    private final RegionViews regions;
    private final SecureRandom random = new SecureRandom();

    AddedPeople(@Lazy IdentityService engine, @Lazy Identities identities, @Lazy RegionViews regions) {
        this.engine = engine;
        this.identities = identities;
        this.regions = regions;
    }

    @Override
    public boolean isTaken(String id) {
        return asSystem(() -> engine.createUserQuery().userId(id).count() > 0);
    }

    @Override
    public void add(Newcomer person) {
        asSystem(() -> {
            identities.person(new NewPerson(person.id(), person.first(), person.last(), person.email(), person.county(), person.groups()), unknown());
            regions.follow(person.county());
            return null;
        });
    }

    private String unknown() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private <T> T asSystem(Supplier<T> act) {
        Authentication asking = engine.getCurrentAuthentication();
        engine.clearAuthentication();
        try {
            return act.get();
        } finally {
            if (asking != null) {
                engine.setAuthentication(asking.getUserId(), asking.getGroupIds(), asking.getTenantIds());
            }
        }
    }
}
