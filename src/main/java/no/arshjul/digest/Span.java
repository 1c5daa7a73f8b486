package no.arshjul.digest;

import java.time.Instant;
import java.time.LocalDate;

/** What a digest tells of as new: from the last round until this one's hour, whenever it comes to be sent. */
record Span(Instant since, Instant until, LocalDate day) {
}
