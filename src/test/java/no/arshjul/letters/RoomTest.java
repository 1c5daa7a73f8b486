package no.arshjul.letters;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A test of this room on a real PostgreSQL; the sender runs when the test says so, and no mail waits for a digest unless
 * a test asks for it. */
@Retention(RetentionPolicy.RUNTIME)
@SpringJUnitConfig(LettersHouse.class)
@TestPropertySource(properties = {"arshjul.outbox-delay=PT10H", "arshjul.digest-at=-", "arshjul.data-directory=target/letters-data"})
@interface RoomTest {
}
