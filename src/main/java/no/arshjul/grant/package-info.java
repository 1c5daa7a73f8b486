/** Diagram grant: from the letter to the owner's report and the settlement of what was not used. */
package no.arshjul.grant;
