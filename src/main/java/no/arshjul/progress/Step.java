package no.arshjul.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A step of the cycle's year.
 *
 * @param step     of {@link Name}
 * @param name     as people say it
 * @param done     how many pieces are through: reports, lists, cases or grants
 * @param left     how many are not
 * @param planned  the step's deadline, or null
 * @param expected by the rule of {@link Expectation}, or null
 * @param late     days since the deadline of a step that is not done, else 0
 * @param words    one sentence or two
 */
record Step(Name step, String name, State state, long done, long left, LocalDate planned, LocalDate expected, long late, String words) {

    /** In the order of the year. */
    enum Name {
        CALL, REPORTING, CONTROL, RECOMMENDATION, FORUM, DECISION, PAYOUT, REPORT, CLOSED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum State {
        DONE, NOW, AHEAD;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
