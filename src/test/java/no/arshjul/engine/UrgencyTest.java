package no.arshjul.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scale of priorities: the nearer the deadline, the higher. */
class UrgencyTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 10);

    @ParameterizedTest(name = "{0} days left: {1}")
    @CsvSource({"-400, 100", "-1, 100", "0, 90", "1, 90", "2, 80", "3, 80", "4, 70", "7, 70", "8, 60", "14, 60", "15, 50", "30, 50", "31, 40", "700, 40"})
    void a_task_is_the_more_urgent_the_fewer_days_are_left(int days, int priority) {
        assertThat(Urgency.of(TODAY.plusDays(days), TODAY)).isEqualTo(priority);
    }
}
