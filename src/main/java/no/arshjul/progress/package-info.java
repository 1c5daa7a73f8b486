/** The read model: how far a cycle is and where its money stands. */
package no.arshjul.progress;
