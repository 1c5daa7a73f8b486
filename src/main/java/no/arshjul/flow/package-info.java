/** What a diagram asks of a room and a room of the engine: forms, steps and messages, without a word of the engine itself. */
package no.arshjul.flow;
