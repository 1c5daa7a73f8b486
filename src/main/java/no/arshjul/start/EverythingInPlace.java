package no.arshjul.start;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Health is down until diagrams, people, authorisations and seeds are in place: all that runners do at the start. */
@Component
class EverythingInPlace implements HealthIndicator {

    private volatile boolean ready;

    @EventListener
    void ready(ApplicationReadyEvent event) {
        ready = true;
    }

    @Override
    public Health health() {
        return (ready ? Health.up() : Health.down()).build();
    }
}
