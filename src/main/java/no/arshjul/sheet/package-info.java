/** A task's long list as a spreadsheet: taken home, filled in, and taken in whole or not at all. */
package no.arshjul.sheet;
