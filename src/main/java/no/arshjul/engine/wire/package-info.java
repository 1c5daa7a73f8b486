/** What the web apps and programs fetch from the engine, on its way out: in the reader's language form, with the lists that are the reader's own. */
package no.arshjul.engine.wire;
