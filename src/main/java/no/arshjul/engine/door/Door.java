package no.arshjul.engine.door;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;

/** Hangs the doors: headers first, then who asks, then what is open to them. All stand before the engine's own filters. */
@Configuration
class Door {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    FilterRegistrationBean<Filter> securityHeaders() {
        return before(FIRST, new SecurityHeaders(), "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> ownNonce() {
        return before(FIRST + 1, new OwnNonce(), "/camunda/app/*");
    }

    @Bean
    FilterRegistrationBean<Filter> programsAtTheDoor(People people, @Lazy IdentityService identities, Answer answer) {
        return before(FIRST + 1, new AuthenticationFilter(people, identities, answer, false), "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<Filter> readersAtTheDoor(People people, @Lazy IdentityService identities, Answer answer) {
        return before(FIRST + 1, new AuthenticationFilter(people, identities, answer, true), "/api/*", "/documents/*");
    }

    @Bean
    FilterRegistrationBean<Filter> peopleAtTheDoor(People people, @Lazy IdentityService identities, Answer answer) {
        return before(FIRST + 1, new PageAuthenticationFilter(people, identities, answer), "/cases/*", "/cycles/*", "/tasks/*", "/mail");
    }

    @Bean
    FilterRegistrationBean<Filter> engineDoor(People people, DemonstrationPasswords demonstration, Answer answer, EngineFaults faults) {
        return before(FIRST + 10, new DoorFilter(people, demonstration, answer, faults), "/engine-rest/*", "/camunda/api/*");
    }

    private static FilterRegistrationBean<Filter> before(int order, Filter filter, String... paths) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(paths);
        registration.setOrder(order);
        return registration;
    }
}
