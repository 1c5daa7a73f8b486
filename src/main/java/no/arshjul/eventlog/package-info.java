/** The processes as they were gone through: figures, event log and single instances, for the county's managers and secretariat. Writes nothing. */
package no.arshjul.eventlog;
