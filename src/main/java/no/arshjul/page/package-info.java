/** The common frame of our own pages: heading, language, who reads, and what is said when something is refused. */
package no.arshjul.page;
