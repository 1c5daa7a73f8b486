/** What the engine's tables tell of what runs and what has run, asked in SQL: nothing is loaded but the answer. */
package no.arshjul.engine.history;
