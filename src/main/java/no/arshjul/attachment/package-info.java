/** Files that belong to a report, an appeal or a report on the use of funds: added on a page, checked, journalled and kept. */
package no.arshjul.attachment;
