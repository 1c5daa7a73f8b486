/** Diagram forum-meeting: the joint recommendation, and who was impartial when it was made. */
package no.arshjul.forum;
