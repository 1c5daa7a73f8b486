/** Diagram grant-cycle: a county's yearly round, from its opening to its closing. */
package no.arshjul.cycle;
