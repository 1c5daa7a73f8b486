/** Diagram nightly-check: what a county's office owes its parties by the calendar, and whether its books still add up and its mail arrives. */
package no.arshjul.nightly;
