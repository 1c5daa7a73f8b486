/** Starting: the database, the schema and what is said on the console. */
package no.arshjul.start;
