package no.arshjul.letters;

import java.util.Arrays;

/**
 * The kinds of mail, which of the places {0} key, {1} title, {2} date and {3} reason their texts speak of, and whether they go at
 * once. What has legal effect, calls to a meeting, moves a deadline or guards an account goes at once and by itself; what merely
 * tells of work — a task, a reminder of one, where a case stands — waits for the reader's daily digest.
 */
enum MailKind {
    CALL("call", "02", true), RECEIPT("receipt", "01", true), CONFIRM_NETWORK("confirm-network", "012", false),
    CONFIRM_PARTNERSHIP("confirm-partnership", "012", false), NEEDS_REMINDER("needs-reminder", "02", false),
    MORE_INFORMATION("more-information", "012", true), REJECTION("rejection", "01", true), MEETING_CALL("meeting-call", "012", true),
    FORUM_ADDENDUM("forum-addendum", "012", true),
    GRANT_LETTER("grant-letter", "01", true), NOT_GRANTED("not-granted", "01", true), ACCEPTANCE_REMINDER("acceptance-reminder", "012", false),
    REPORT_OPEN("report-open", "012", false), REPORT_REMINDER("report-reminder", "012", false),
    REPAYMENT_CLAIM("repayment-claim", "012", true), PAYOUT_DUE("payout-due", "02", false), NEXT_CALL("next-call", "01", false),
    JOINED_CALL("joined-call", "012", false), PRELIMINARY_REPLY("preliminary-reply", "012", true),
    DEADLINE_CHANGED("deadline-changed", "0123", true), COMPLETION_REMINDER("completion-reminder", "012", false),
    NETWORK_LEFT("network-left", "012", false), CONFIRM_LEAD("confirm-lead", "012", false), LEAD_REPLACED("lead-replaced", "012", false),
    LEAD_KEPT("lead-kept", "012", false), REPORT_CORRECTED("report-corrected", "01", false), APPEAL_RECEIPT("appeal-receipt", "01", true), APPEAL_DECISION("appeal-decision", "01", true),
    APPEAL_FORWARD("appeal-forward", "01", true), APPEAL_RESULT("appeal-result", "01", true), AMENDMENT("amendment", "01", true),
    WITHDRAWAL("withdrawal", "01", true), REPORT_ESCALATION("report-escalation", "012", false),
    REPAYMENT_REMINDER("repayment-reminder", "012", true), ACCOUNT_CHANGED("account-changed", "01", true);

    private final String id;
    private final String places;
    private final boolean atOnce;

    MailKind(String id, String places, boolean atOnce) {
        this.id = id;
        this.places = places;
        this.atOnce = atOnce;
    }

    static MailKind of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such kind of mail: " + id));
    }

    String id() {
        return id;
    }

    String places() {
        return places;
    }

    /** Whether it may not wait for a digest. */
    boolean goesAtOnce() {
        return atOnce;
    }

    /** @throws IllegalArgumentException when a place its text speaks of is left empty */
    void check(Object... args) {
        for (char place : places.toCharArray()) {
            int index = place - '0';
            if (args.length <= index || args[index] == null || args[index].toString().isBlank()) {
                throw new IllegalArgumentException("A mail of kind " + id + " needs {" + place + "}");
            }
        }
    }
}
