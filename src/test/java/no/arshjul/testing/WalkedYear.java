package no.arshjul.testing;

import static org.assertj.core.api.Assertions.assertThat;

import no.arshjul.explain.Invariants;
import no.arshjul.language.LanguageForm;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test begins with that walks a year of Rogaland in the application itself. Whatever it has done, the county's books add up after it. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
public abstract class WalkedYear {

    @Autowired protected ProcessEngine engine;
    @Autowired protected JdbcClient jdbc;
    @Autowired protected Invariants invariants;
    protected Office office;
    /** Not opened yet. */
    protected RogalandYear year;
    protected GrantSteps steps;
    protected Bookkeeping book;

    @BeforeEach
    void begin() {
        office = new Office(engine);
        year = new RogalandYear(office);
        steps = new GrantSteps(office, year);
        book = new Bookkeeping(jdbc);
    }

    @AfterEach
    void the_books_add_up() {
        assertThat(invariants.check("rogaland")).map(finding -> invariants.sentence(finding, LanguageForm.NB)).isEmpty();
    }
}
