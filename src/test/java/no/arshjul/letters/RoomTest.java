package no.arshjul.letters;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A test of this room on a real PostgreSQL; the sender runs when the test says so. */
@Retention(RetentionPolicy.RUNTIME)
@SpringJUnitConfig(LettersHouse.class)
@TestPropertySource(properties = {"arshjul.outbox-delay=PT10H", "arshjul.data-directory=target/letters-data"})
@interface RoomTest {
}
