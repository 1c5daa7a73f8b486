package no.arshjul.browser;

import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a test of what people see begins with: a browser at the house's address, an office where nothing lies from other tests, and a year
 * that nobody has opened yet. All are new for each test, and the browser's pages are closed after it.
 */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
abstract class InBrowser {

    static final String BOKMAL = "nb-NO";
    static final String NYNORSK = "nn-NO";

    @Autowired ProcessEngine engine;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;
    Browser browser;
    Office office;
    RogalandYear year;

    @BeforeEach
    void begin() {
        browser = new Browser("http://localhost:" + port);
        office = new Office(engine).alone();
        year = new RogalandYear(office);
    }

    @AfterEach
    void end() {
        browser.close();
    }
}
