package no.arshjul.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import no.arshjul.calendar.Norway;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One time for the rooms and the engine's timers, so that a test that moves one moves both. */
final class EngineClock extends Clock {

    private final ZoneId zone;

    EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(other);
    }

    @Configuration
    static class Registered {

        @Bean
        Clock clock() {
            return new EngineClock(Norway.ZONE);
        }
    }
}
