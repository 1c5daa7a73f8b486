/** What an address for programs refuses, as problem details (RFC 9457) in the reader's language form. */
package no.arshjul.problem;
