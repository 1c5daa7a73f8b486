package no.arshjul.payout;

import no.arshjul.money.Kroner;

/** One line of a run, read from the instalment it pays: nothing that moves money comes from a process variable. */
record RunLine(long payoutId, String payee, String payeeName, String caseNumber, int year, Kroner amount, String account, Boolean included,
        Boolean attested, String why) {
}
