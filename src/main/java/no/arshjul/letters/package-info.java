/** Documents and mail: templates per language form, PDF, hash, journal entry and outbox. */
package no.arshjul.letters;
