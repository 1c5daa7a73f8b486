/** What programs may ask of the house, described for them: OpenAPI 3.1 in the reader's language form. */
package no.arshjul.openapi;
