package no.arshjul.nightly;

/** Somebody has not got a mail. The message says who and which, to people. */
class MailDidNotArrive extends RuntimeException {

    MailDidNotArrive(String message) {
        super(message);
    }
}
