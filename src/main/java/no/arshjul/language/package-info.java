/** The language forms and every message a person can meet, in bokmål and nynorsk. */
package no.arshjul.language;
