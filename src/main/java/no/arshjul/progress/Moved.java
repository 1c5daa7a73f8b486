package no.arshjul.progress;

import no.arshjul.ledger.Account;

/**
 * What went one way in a cycle, summed over its postings.
 *
 * @param region  null for what is above the regions
 * @param changed whether it was moved because a decision was changed
 * @param amount  kroner
 */
record Moved(String scheme, String region, Account from, Account to, boolean changed, long amount) {
}
