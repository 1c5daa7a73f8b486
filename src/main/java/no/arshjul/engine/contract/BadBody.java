package no.arshjul.engine.contract;

/** A request whose body can't be read as a form at all. */
class BadBody extends RuntimeException {

    private final int status;
    private final String code;

    BadBody(int status, String code) {
        super(code);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
