/** Tables as a spreadsheet that is read and counted on, not filled in: the lists that are taken home from a page. */
package no.arshjul.excel;
