package no.arshjul.letters;

import java.util.Arrays;

/** The kinds of mail, and which of the places {0} key, {1} title, {2} date and {3} reason their texts speak of. */
enum MailKind {
    CALL("call", "02"), RECEIPT("receipt", "01"), CONFIRM_NETWORK("confirm-network", "012"), CONFIRM_PARTNERSHIP("confirm-partnership", "012"),
    NEEDS_REMINDER("needs-reminder", "02"), MORE_INFORMATION("more-information", "012"), REJECTION("rejection", "01"),
    MEETING_CALL("meeting-call", "012"), FORUM_ADDENDUM("forum-addendum", "012"),
    GRANT_LETTER("grant-letter", "01"), NOT_GRANTED("not-granted", "01"),
    ACCEPTANCE_REMINDER("acceptance-reminder", "012"), REPORT_OPEN("report-open", "012"), REPORT_REMINDER("report-reminder", "012"),
    REPAYMENT_CLAIM("repayment-claim", "012"), PAYOUT_DUE("payout-due", "02"), NEXT_CALL("next-call", "01"),
    JOINED_CALL("joined-call", "012"),
    PRELIMINARY_REPLY("preliminary-reply", "012"), DEADLINE_CHANGED("deadline-changed", "0123"),
    COMPLETION_REMINDER("completion-reminder", "012"), NETWORK_LEFT("network-left", "012"), CONFIRM_LEAD("confirm-lead", "012"),
    LEAD_REPLACED("lead-replaced", "012"), LEAD_KEPT("lead-kept", "012"),
    APPEAL_RECEIPT("appeal-receipt", "01"), APPEAL_DECISION("appeal-decision", "01"), APPEAL_FORWARD("appeal-forward", "01"),
    APPEAL_RESULT("appeal-result", "01"), AMENDMENT("amendment", "01"), WITHDRAWAL("withdrawal", "01"),
    REPORT_ESCALATION("report-escalation", "012"), REPAYMENT_REMINDER("repayment-reminder", "012"), ACCOUNT_CHANGED("account-changed", "01");

    private final String id;
    private final String places;

    MailKind(String id, String places) {
        this.id = id;
        this.places = places;
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
