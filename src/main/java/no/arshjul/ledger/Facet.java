package no.arshjul.ledger;

import java.util.function.Function;

/** One side of a place, with the column of the table {@code posting} that holds it. */
enum Facet {
    COUNTY("county", Place::county),
    CYCLE("cycle", Place::cycle),
    SCHEME("scheme", Place::scheme),
    YEAR("year", Place::year),
    REGION("region", Place::region),
    CASE("case_number", Place::caseNumber),
    PAYEE("payee", Place::payee);

    private final String column;
    private final Function<Place, Object> reader;

    Facet(String column, Function<Place, Object> reader) {
        this.column = column;
        this.reader = reader;
    }

    String column() {
        return column;
    }

    /** Null when the place does not say. */
    Object of(Place place) {
        return reader.apply(place);
    }
}
