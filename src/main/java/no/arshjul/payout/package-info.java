/** Diagram payout: a payment run in which two persons see every line before it is paid. */
package no.arshjul.payout;
