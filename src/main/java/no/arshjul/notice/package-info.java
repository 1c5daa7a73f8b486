/** Notices of decisions: when each was sent, when it reached its party, and until when it can be appealed. */
package no.arshjul.notice;
