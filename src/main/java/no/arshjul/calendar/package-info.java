/** Deadlines, working days and the one time zone of the house. */
package no.arshjul.calendar;
