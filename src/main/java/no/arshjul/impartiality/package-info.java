/** Diagram declare-conflict: who may not handle which case, because of an own organisation or a ruling (R6, R7). */
package no.arshjul.impartiality;
