/** Diagram change-deadline: the date that counts beside the one that was set, and the one door through which a deadline is moved. */
package no.arshjul.deadline;
