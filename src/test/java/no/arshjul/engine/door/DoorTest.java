package no.arshjul.engine.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.arshjul.testing.HouseTest;
import org.springframework.context.annotation.Import;

/** The whole application with a few people and small diagrams of the door's own, under keys that groups have rights to. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@Import({DoorTrial.class, Caller.class})
@interface DoorTest {
}
