package no.arshjul.engine;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.flow.People;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The people that the identity service knows, whoever asks. */
@Component
class EnginePeople implements People {

    private final ProcessEngine engine;

    EnginePeople(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<Person> of(String county) {
        Authentication asking = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().clearAuthentication();
        try {
            Collator norwegian = Collator.getInstance(Locale.forLanguageTag("nb"));
            return engine.getIdentityService().createUserQuery().memberOfTenant(county).list().stream().map(this::person)
                    .sorted(Comparator.comparing(Person::name, norwegian)).toList();
        } finally {
            if (asking != null) {
                engine.getIdentityService().setAuthentication(asking.getUserId(), asking.getGroupIds(), asking.getTenantIds());
            }
        }
    }

    private Person person(User user) {
        Set<String> groups = engine.getIdentityService().createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId).collect(Collectors.toSet());
        return new Person(user.getId(), user.getFirstName() + " " + user.getLastName(), user.getEmail(), groups);
    }
}
