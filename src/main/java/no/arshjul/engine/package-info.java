/** The one room that knows Camunda: deployment, the model gate, forms on the server, identities and closed doors. */
package no.arshjul.engine;
