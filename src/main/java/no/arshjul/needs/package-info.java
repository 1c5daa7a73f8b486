/** Diagram needs-report: what owners report that they need, and the formal control of it. */
package no.arshjul.needs;
