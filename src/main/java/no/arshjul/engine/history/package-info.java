/** What the engine's history tells of the instances of a process, asked in SQL: nothing is loaded but the answer. */
package no.arshjul.engine.history;
