package no.arshjul.browser;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which of the house's forms which test opens in the browser, so that together they open all. */
final class FormsByClicking {

    /** Those that a straight year with one of each of its usual turns asks for: {@link YearByClickingIT}. */
    static final Set<String> OF_THE_YEAR = new TreeSet<>(List.of("accept-grant", "adopt-plan", "appeal", "approve-minutes", "assess-appeal", "attest-payout",
            "call-meeting", "close-cycle", "competence-package-plan", "complete-report", "confirm-frames", "confirm-network", "confirm-paid",
            "confirm-partnership", "confirm-repayment", "control-recommendation", "control-report", "cycle-open", "decide-appeal",
            "decide-impartiality", "decide-late", "declare-impartiality", "formal-control", "group-work", "individual-work", "make-decision",
            "needs-report", "payout-run", "plenary", "prepare-payout", "prioritise", "ready-for-recommendation", "record-appeal-outcome",
            "record-minutes", "report-use", "settle-unspent"));

    private FormsByClicking() {
    }
}
