package no.arshjul.testing;

import java.util.List;
import java.util.Map;
import no.arshjul.start.EmbeddedDefault;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives each application under test a database of its own, and counts it as the embedded default. */
class FreshDatabaseFactory implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new FreshDatabase();
    }

    /** Equal to every other, so that test classes share an application. */
    private record FreshDatabase() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh database",
                    Map.of("spring.datasource.url", TestServer.freshDatabaseOfAnApplication(), "spring.datasource.hikari.minimum-idle", "1",
                            "arshjul.data-directory", "target/house-of-tests",
                            // What sends mail has tests of its own; beside every other it takes a tenth of their time.
                            "arshjul.outbox-delay", context.getEnvironment().getProperty("arshjul.outbox-delay", "PT10H"),
                            // Tests move the clock past many mornings: a digest comes where one is asked for.
                            "arshjul.digest-at", context.getEnvironment().getProperty("arshjul.digest-at", "-"))));
            // A bean and not a setting: outside tests nothing joins example people with a server of one's own.
            boolean on = context.getEnvironment().getProperty("arshjul.embedded-default", Boolean.class, true);
            context.getBeanFactory().registerSingleton("embeddedDefault", new EmbeddedDefault(on));
            context.getBeanFactory().registerSingleton("passedElements", new PassedElements());
        }
    }
}
