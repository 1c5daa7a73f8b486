/** Diagram nightly-check: what a county's office owes its parties by the calendar, and whether its books still add up. */
package no.arshjul.nightly;
