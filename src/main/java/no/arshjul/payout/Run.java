package no.arshjul.payout;

import java.time.LocalDate;

/** A payment run over many payees. @param status open, prepared, attested, paid or empty */
record Run(String key, String cycle, String status, LocalDate payoutDate, String preparedBy, String attestedBy) {
}
