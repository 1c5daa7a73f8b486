package no.arshjul.start;

import java.util.List;

/** A fault that whoever runs the application can mend, told in one line. */
class StartFailure extends RuntimeException {

    private final String code;
    private final transient List<Object> places;

    /**
     * @param code   key in the catalogue {@code messages/start}
     * @param places names and figures for the message's places {0}, {1} …
     */
    StartFailure(String code, Object... places) {
        super(ConsoleText.of(code, places));
        this.code = code;
        this.places = List.of(places);
    }

    String code() {
        return code;
    }

    List<Object> places() {
        return places;
    }
}
