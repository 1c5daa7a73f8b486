/** Whole kroner, and how they are split without losing one. */
package no.arshjul.money;
