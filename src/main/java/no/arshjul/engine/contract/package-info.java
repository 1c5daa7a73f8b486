/** The form is the contract, on the server: what a person sends is held against the deployed form before a room takes it in. */
package no.arshjul.engine.contract;
