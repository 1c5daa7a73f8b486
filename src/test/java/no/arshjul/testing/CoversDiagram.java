package no.arshjul.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The test class passes every element of this diagram, its nodes and its sequence flows; the class fails with the names of those
 * it left out. One line on the class that tests a diagram:
 *
 * <pre>
 * &#64;HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
 * &#64;CoversDiagram("grant")
 * class GrantTest { … }
 * </pre>
 *
 * Only what runs in the class's own test methods counts. When just some of them are run, nothing is asked. Does not look into
 * {@code @Nested} classes. A page to look at is written to {@code target/process-test-coverage/<class>/report.html}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CoversDiagram {

    /** The process definition key. */
    String value();
}
