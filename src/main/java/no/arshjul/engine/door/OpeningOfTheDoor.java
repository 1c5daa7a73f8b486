package no.arshjul.engine.door;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import no.arshjul.engine.door.Identities.NewPerson;
import no.arshjul.start.EmbeddedDefault;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** At every start: counties, groups, people, authorisations and task lists are in place, all of them or none. */
@Component
@Order(OpeningOfTheDoor.AFTER_THE_SEEDS)
class OpeningOfTheDoor implements ApplicationRunner {

    static final int AFTER_THE_SEEDS = 1000;

    private final Identities identities;
    private final Authorisations authorisations;
    private final TaskLists lists;
    private final RegionLists regions;
    private final EmbeddedDefault demonstration;
    private final FirstAdministrator administrator;
    private final TransactionTemplate transaction;

    OpeningOfTheDoor(Identities identities, Authorisations authorisations, TaskLists lists, RegionLists regions,
            EmbeddedDefault demonstration, FirstAdministrator administrator, TransactionTemplate transaction) {
        this.identities = identities;
        this.authorisations = authorisations;
        this.lists = lists;
        this.regions = regions;
        this.demonstration = demonstration;
        this.administrator = administrator;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            identities.counties();
            identities.groups();
            authorisations.grant();
            lists.setUp();
            if (demonstration.on()) {
                demonstrationPeople().forEach(person -> identities.person(person, person.id()));
            }
            administrator.create();
            regions.followAll();
        });
    }

    /** {@code user,first,last,email,county,groups}, groups separated by semicolons; lines that begin with # are remarks. */
    private static List<NewPerson> demonstrationPeople() {
        ClassPathResource file = new ClassPathResource("seeds/people.csv");
        if (!file.exists()) {
            return List.of(); // A package may leave the example people out.
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("user,")).map(line -> {
                String[] cells = line.split(",", -1);
                if (cells.length != 6) {
                    throw new IllegalStateException("seeds/people.csv: six columns expected in: " + line);
                }
                return new NewPerson(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip(),
                        Arrays.stream(cells[5].split(";")).map(String::strip).filter(group -> !group.isEmpty()).toList());
            }).toList();
        } catch (IOException e) {
            throw new IllegalStateException("seeds/people.csv cannot be read", e);
        }
    }
}
