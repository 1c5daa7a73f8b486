/** Diagram appeal: a party's appeal of a decision, from its receipt to our own or the appeal instance's answer (R8, R9). */
package no.arshjul.appeal;
