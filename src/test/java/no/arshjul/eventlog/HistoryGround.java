package no.arshjul.eventlog;

import no.arshjul.testing.HouseTest;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.Rest;
import no.arshjul.testing.StuckYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all who ask the history begin with: a year that was walked once for them all. Who changes what it says walks one of their own. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
abstract class HistoryGround {

    private static StuckYear walked;

    @LocalServerPort int port;
    @Autowired ProcessEngine engine;
    @Autowired JdbcClient jdbc;
    PublicOffice api;
    Rest rest;
    StuckYear stuck;

    @BeforeEach
    void a_year_with_rework_and_overdue_tasks() {
        api = new PublicOffice(port);
        rest = new Rest(port);
        if (walked == null) {
            walked = new StuckYear(engine, jdbc).walk();
        }
        stuck = walked;
    }
}
