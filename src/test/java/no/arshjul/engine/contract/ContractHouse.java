package no.arshjul.engine.contract;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import no.arshjul.flow.SystemSentences;
import no.arshjul.engine.TaskTimes;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Option;
import no.arshjul.flow.Options;
import no.arshjul.flow.Reader;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.language.Messages;
import no.arshjul.testing.TestServer;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * A small house: the contract, the catalogue and one room that takes the test's forms in. Not marked as a configuration, so that the whole
 * house does not find it among its own.
 */
@EnableAutoConfiguration
@ComponentScan(basePackages = "no.arshjul.engine.wire", basePackageClasses = {ContractPlugin.class, Messages.class})
@Import({TaskTimes.class, SystemSentences.class})
class ContractHouse {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataSource dataSource() {
        return DataSourceBuilder.create().type(PGSimpleDataSource.class).url(TestServer.freshDatabaseOfAnApplication()).build();
    }

    @Bean
    Room room() {
        return new Room();
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> authentication() {
        var filter = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        filter.addUrlPatterns("/engine-rest/*");
        filter.addInitParameter("authentication-provider", "org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider");
        filter.setOrder(0);
        return filter;
    }

    @Bean
    FormHandler startHandler(Room room) {
        return room.handler("contract-start", Set.of());
    }

    @Bean
    FormHandler formHandler(Room room) {
        return room.handler("contract-form", Set.of("clientReference"));
    }

    @Bean
    FormHandler eachHandler(Room room) {
        return room.handler("contract-each", Set.of());
    }

    @Bean
    Options owners() {
        return new Options() {
            @Override
            public String name() {
                return "contract-owners";
            }

            @Override
            public List<Option> list(Reader reader) {
                return List.of(new Option("1", reader.user() + " " + reader.language()));
            }
        };
    }

    static class Room {

        final List<String> taken = new ArrayList<>();

        FormHandler handler(String form, Set<String> also) {
            return new FormHandler() {
                @Override
                public String form() {
                    return form;
                }

                @Override
                public void prepare(OpenTask task) {
                    if (form.equals("contract-form")) {
                        task.localJson("lines", TypedJson.MAPPER.createArrayNode().add(TypedJson.MAPPER.createObjectNode().put("caseNumber", "K-1").put("amount", 1).put("why", "w")));
                    }
                    if (form.equals("contract-each")) {
                        task.local("filled", "for " + task.text("scheme"));
                    }
                }

                @Override
                public void submit(Submission sent) {
                    take(form, sent);
                }

                @Override
                public Set<String> alsoAccepts() {
                    return also;
                }
            };
        }

        private void take(String form, Submission sent) {
            switch (sent.values().textOrEmpty("clientReference")) {
                case "bad" -> throw Refusal.at("clientReference", "form.pattern");
                case "explode" -> throw new IllegalStateException("secret inside");
                case "collide" -> throw new org.camunda.bpm.engine.OptimisticLockingException("someone was faster");
                default -> { }
            }
            if (form.equals("contract-start")) {
                if (sent.values().textOrEmpty("owner").equals("closed")) {
                    throw Refusal.at("owner", "form.other");
                }
                sent.businessKey(sent.values().text("title").toUpperCase() + "-" + sent.values().number("year"));
                sent.setJson("schemes", TypedJson.MAPPER.createArrayNode().add("school").add("inclusion"));
            }
            taken.add(form + (form.equals("contract-each") ? " " + sent.text("scheme") : "") + " " + sent.values().json());
        }
    }
}
