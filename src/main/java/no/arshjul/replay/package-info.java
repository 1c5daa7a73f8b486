/** A published year played again, on the embedded default only: what earlier years bound, and the filled start forms. */
package no.arshjul.replay;
