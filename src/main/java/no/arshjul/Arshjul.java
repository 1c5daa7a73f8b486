package no.arshjul;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Årshjul: a county's annual grant cycle for local competence development. */
@SpringBootApplication
public class Arshjul {

    public static void main(String[] arguments) {
        SpringApplication.run(Arshjul.class, arguments);
    }
}
