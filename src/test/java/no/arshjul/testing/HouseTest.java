package no.arshjul.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole application on a port of its own, with a fresh database, people and example data. Test classes with the same
 * properties share it; {@code @DirtiesContext} asks for another. The property {@code arshjul.embedded-default=false} makes
 * it an installation on a server of its own, without people and example data.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextCustomizerFactories(FreshDatabaseFactory.class)
@TestExecutionListeners(listeners = {EngineOfThisTest.class, DiagramCoverage.class}, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface HouseTest {

    /** As {@link SpringBootTest#properties()}, for instance {@code camunda.bpm.job-execution.enabled=false}. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
