/** Diagram appoint-substitute: who stands in for whom, in which role and for how long. */
package no.arshjul.substitute;
