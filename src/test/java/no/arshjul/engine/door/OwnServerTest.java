package no.arshjul.engine.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import no.arshjul.engine.door.Identities.NewPerson;
import no.arshjul.start.EmbeddedDefault;
import no.arshjul.testing.HouseTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An installation on a PostgreSQL of its own: no example people, and an administrator from configuration. */
@HouseTest(properties = {"arshjul.embedded-default=false", "arshjul.admin.user=berit", "arshjul.admin.password=et-langt-passord",
    "camunda.bpm.job-execution.enabled=false"})
@Import(Caller.class)
class OwnServerTest {

    @Autowired Caller call;
    @Autowired Identities people;
    @Autowired IdentityService identities;
    @Autowired AuthorizationService authorisations;
    @Autowired FilterService filters;
    @Autowired OpeningOfTheDoor opening;

    @Test
    void there_is_the_configured_administrator_and_nobody_else() {
        assertThat(identities.createUserQuery().list()).extracting("id").contains("berit").doesNotContain("silje", "admin");
        Map<String, String> login = Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString("berit:et-langt-passord".getBytes()));
        assertThat(call.send(null, "GET", "/engine-rest/authorization/count", null, login).status()).isEqualTo(200);
    }

    @Test
    void a_password_that_is_the_user_id_is_refused_at_both_doors() {
        people.person(new NewPerson("eksempel", "Eks", "Empel", "eks@example.org", "", List.of("secretariat")), "eksempel");
        assertThat(identities.checkPassword("eksempel", "eksempel")).isTrue();
        assertThat(call.get("eksempel", "/engine-rest/task").status()).isEqualTo(401);
        assertThatThrownBy(() -> call.login("eksempel", "eksempel", "tasklist")).hasMessageContaining("401");
    }

    @Test
    void an_administrator_without_a_password_of_their_own_is_refused() {
        for (String password : new String[] {"", " ", "berit", "BERIT"}) {
            FirstAdministrator first = new FirstAdministrator(people, identities, new EmbeddedDefault(false), "berit", password);
            assertThatThrownBy(first::create).isInstanceOf(IllegalStateException.class).hasMessageContaining("ARSHJUL_ADMIN_PASSWORD");
        }
    }

    @Test
    void a_second_start_adds_nothing() {
        long before = authorisations.createAuthorizationQuery().count();
        long groups = identities.createGroupQuery().count();
        long lists = filters.createFilterQuery().count();
        opening.run(null);
        assertThat(authorisations.createAuthorizationQuery().count()).isEqualTo(before);
        assertThat(identities.createGroupQuery().count()).isEqualTo(groups);
        assertThat(filters.createFilterQuery().count()).isEqualTo(lists).isPositive();
    }
}
