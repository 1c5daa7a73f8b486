/** Explains every krone, and checks that they all are where they should be. Reads the other rooms' facts and writes none. */
package no.arshjul.explain;
