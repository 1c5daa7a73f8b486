package no.arshjul.engine.contract;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filter before both faces of the engine's REST API, after whoever finds out who is asking. */
@Configuration
class ContractFilters {

    private static final String[] APIS = {"/engine-rest/*", "/camunda/api/*"};

    @Bean
    FilterRegistrationBean<Filter> submissionFilter(Answers answers, TaskForms forms) {
        return at(new SubmissionFilter(answers, forms), Ordered.LOWEST_PRECEDENCE - 20);
    }

    private static FilterRegistrationBean<Filter> at(Filter filter, int order) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(APIS);
        registration.setOrder(order);
        return registration;
    }
}
