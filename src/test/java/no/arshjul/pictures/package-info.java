/**
 * What a diagram looks like: its shapes, lines and labels as the Modeler draws them, faults in the layout, and a picture of it.
 * Widths of texts come from a font in a jar, so that every machine sees the same.
 */
package no.arshjul.pictures;
