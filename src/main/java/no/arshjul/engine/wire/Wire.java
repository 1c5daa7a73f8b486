package no.arshjul.engine.wire;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filter before both faces of the engine's REST API, nearest to the engine: what it gives, the other filters see in words. */
@Configuration
class Wire {

    @Bean
    FilterRegistrationBean<WireFilter> wireFilter(List<WireAnswer> answers) {
        FilterRegistrationBean<WireFilter> registration = new FilterRegistrationBean<>(new WireFilter(answers));
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }

    /** Around it: sorts what it has put in words. */
    @Bean
    FilterRegistrationBean<NameSearch> nameSearch(ShownNames names, ListKeys lists) {
        FilterRegistrationBean<NameSearch> registration = new FilterRegistrationBean<>(new NameSearch(names, lists));
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 11);
        return registration;
    }
}
