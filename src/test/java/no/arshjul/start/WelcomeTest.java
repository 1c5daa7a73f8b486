package no.arshjul.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class WelcomeTest {

    private static final String PEOPLE = """
            # Made-up people.
            user,first,last,email,county,groups
            silje,Silje,Sandvik,silje@arshjul.example,rogaland,secretariat
            sindre,Sindre,Solberg,sindre@arshjul.example,rogaland,secretariat
            vera,Vera,Vik,vera@arshjul.example,rogaland,secretariat;finance
            haugesund,Hauk,Haug,haugesund@arshjul.example,rogaland,owner;owner-944073787
            silje-vl,Siv,Seim,silje-vl@arshjul.example,vestland,secretariat
            """;

    private final Locale before = Locale.getDefault();
    private final ExamplePeople people = new ExamplePeople(new ByteArrayResource(PEOPLE.getBytes(StandardCharsets.UTF_8)));

    @BeforeEach
    void bokmaal() {
        Locale.setDefault(Locale.forLanguageTag("nb-NO"));
    }

    @AfterEach
    void asItWas() {
        Locale.setDefault(before);
    }

    @Test
    void the_embedded_default_names_the_address_the_people_and_what_to_try_first() {
        assertThat(new Welcome(new EmbeddedDefault(true), people, "", Path.of(".data")).text("http://localhost:8080/")).isEqualTo("""
                Årshjul er klar: http://localhost:8080/
                Personer å logge inn som (passordet er det samme som brukernavnet):
                  Rogaland
                    sekretariatet: silje, sindre
                    sekretariatet + økonomi: vera
                    eier: haugesund
                  Vestland
                    sekretariatet: silje-vl
                E-post sendes ikke: ingen e-posttjener er satt opp (spring.mail.host). Hver e-post blir en fil i .data/outbox.
                Begynn slik: logg inn som silje, velg «Start prosess» og åpne et tilskuddsår. Meld så et behov som haugesund.""");
    }

    @Test
    void a_machine_in_nynorsk_is_spoken_to_in_nynorsk() {
        Locale.setDefault(Locale.forLanguageTag("nn-NO"));
        assertThat(new Welcome(new EmbeddedDefault(true), people, "", Path.of(".data")).text("x")).contains("Personar å logge inn som", "eigar: haugesund", "E-post blir ikkje send");
    }

    @Test
    void an_installation_on_a_server_of_its_own_names_no_example_people() {
        assertThat(new Welcome(new EmbeddedDefault(false), people, "smtp.example", Path.of(".data")).text("x")).contains("ARSHJUL_ADMIN_USER").doesNotContain("silje");
    }

    @Test
    void with_a_mail_server_nothing_is_said_of_files() {
        assertThat(new Welcome(new EmbeddedDefault(true), people, "smtp.example", Path.of(".data")).text("x")).doesNotContain("E-post");
    }
}
