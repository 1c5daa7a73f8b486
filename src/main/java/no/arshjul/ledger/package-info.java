/** Append-only postings: every krone's way from the state budget to a use that is accounted for. */
package no.arshjul.ledger;
