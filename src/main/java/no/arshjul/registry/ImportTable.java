package no.arshjul.registry;

import java.time.LocalDate;
import java.util.List;
import no.arshjul.registry.TableFile.Line;

/** A kind of table that may be imported. */
interface ImportTable {

    /** Who sends what, from where, and the day it was true. */
    record Import(String county, String scheme, String source, LocalDate snapshot, String importer) {
    }

    /** Its name in the address. */
    String what();

    /** The columns that the file must have; more may be there. */
    List<String> columns();

    /** The message that says what is left to do when the file is in; empty: nothing. */
    default String afterwards() {
        return "";
    }

    /**
     * Stores all the lines.
     *
     * @return how many
     * @throws no.arshjul.flow.Refusal with every line that is wrong, and why; nothing is stored then
     */
    int take(Import sent, List<Line> lines);
}
