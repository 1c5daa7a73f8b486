package no.arshjul.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The kinds of letters, and what each must be told: a letter with a hole in it is never written. */
enum LetterKind {
    CALL("call", "year needsDeadline recommendationDeadline forumDate reportDeadline frames", "countyOffice criteria"),
    RECEIPT("receipt", "title scheme receivedOn amounts late", "caseNumber"),
    MORE_INFORMATION("more-information", "title missing dueOn", "comment"),
    PRELIMINARY_REPLY("preliminary-reply", "title scheme receivedOn expectedOn", ""),
    REJECTION("rejection", "title reason", "scheme legalBasis appealInstance appealWeeks"),
    LATE_REFUSAL("late-refusal", "title scheme reason receivedOn deadline", "legalBasis appealInstance appealWeeks"),
    REMINDER("reminder", "title about dueOn", "amount"),
    GRANT_LETTER("grant-letter", "year title scheme purpose ownerName universityName amounts payments reason reportDeadline",
            "conditions ownContribution acceptanceDue askedFor decidedOn replaced legalBasis appealInstance appealWeeks"),
    NOT_GRANTED("not-granted", "title scheme askedFor reason", "replaced legalBasis appealInstance appealWeeks"),
    REPAYMENT_CLAIM("repayment-claim", "title amount dueOn account reason", ""),
    APPEAL_RECEIPT("appeal-receipt", "title receivedOn grounds", "scheme appealInstance"),
    APPEAL_DECISION("appeal-decision", "title scheme receivedOn reason dismissed", "year owner university total legalBasis appealInstance appealWeeks"),
    APPEAL_FORWARD("appeal-forward", "title scheme receivedOn grounds reason timely copy ownerName papers", "appealInstance"),
    APPEAL_RESULT("appeal-result", "title receivedOn result decidedOn", "scheme year owner university total appealInstance"),
    AMENDMENT("amendment", "title scheme approved reason", "use amounts legalBasis appealInstance appealWeeks"),
    WITHDRAWAL("withdrawal", "title scheme reason byOwner amounts", "claimed legalBasis appealInstance appealWeeks"),
    MINUTES("minutes", "year meetingDate meetingPlace present absent disqualified schemes warnings", "leader approvedOn"),
    FORUM_PACK("forum-pack", "year meetingDate meetingPlace members disqualified addenda number schemes cases", ""),
    YEAR_RESULT("year-result", "year rows", "remark"),
    COMPETENCE_PLAN("competence-plan", "title owner developmentGroup localAdaptation commonRequirements timeFrame meetingPoints networks"
            + " ownerSupport pptRole othersAroundChild competencePartner endProduct evaluation", "participants meetingDate adoptedOn");

    private final String id;
    private final List<String> required;
    private final List<String> optional;

    LetterKind(String id, String required, String optional) {
        this.id = id;
        this.required = words(required);
        this.optional = words(optional);
    }

    static LetterKind of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such kind of letter: " + id));
    }

    String id() {
        return id;
    }

    List<String> optional() {
        return optional;
    }

    /** Tables of many columns lie across the page. */
    boolean wide() {
        return this == MINUTES || this == FORUM_PACK || this == YEAR_RESULT;
    }

    /** @throws IllegalArgumentException naming what is missing or unknown */
    void check(Map<String, Object> model) {
        TreeSet<String> missing = new TreeSet<>(required);
        model.forEach((key, value) -> {
            if (value != null) {
                missing.remove(key);
            }
        });
        TreeSet<String> unknown = new TreeSet<>(model.keySet());
        unknown.removeAll(required);
        unknown.removeAll(optional);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException("A letter of kind " + id + " lacks " + missing + " and does not know " + unknown);
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
