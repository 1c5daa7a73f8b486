package no.arshjul.forum;

import java.time.LocalDate;
import java.util.UUID;

/** A version of a meeting's papers. @param version counted from 1 @param pages the PDF, for {@code /documents/{id}} @param sheet the same as a spreadsheet */
record Pack(int version, LocalDate madeOn, UUID pages, UUID sheet) {
}
