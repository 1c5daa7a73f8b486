/** One mail a day to each who has work: what is overdue, due this week and new, instead of a mail for each task. */
package no.arshjul.digest;
