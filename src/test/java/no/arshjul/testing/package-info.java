/** What tests of every room stand on: the whole application on a real PostgreSQL. */
package no.arshjul.testing;
