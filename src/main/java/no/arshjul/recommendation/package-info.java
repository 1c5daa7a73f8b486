/** Diagram regional-recommendation: frames for the regions, and the order they put the needs in. */
package no.arshjul.recommendation;
