package no.arshjul.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.arshjul.flow.Fault;

/** Every rule of a guideline that a county sets, under the name it has in {@code seeds/guidelines.csv}, the table and the form. */
enum GuidelineRule {

    OWNER_KINDS(RuleType.words(1, "municipality", "county-municipality", "private-kindergarten", "private-school", "public-school",
            "training-office", "examination-board")),
    LEAST_UNIVERSITY_PERCENT(RuleType.percent()),
    ODD_KRONE_TO(RuleType.choice("owner", "university")),
    OWN_CONTRIBUTION_PERCENT(RuleType.percent()),
    ACCEPTANCE_ASKED(RuleType.truth()),
    DUE_ON(RuleType.choice("decision", "acceptance")),
    MOST_YEARS(new RuleType.Whole(1, 10, false)),
    REMINDER_DAYS(new RuleType.Wholes(1, 5, 1, 365)),
    CONFIRMATION_DAYS(RuleType.days()),
    COMPLETION_DAYS(RuleType.days()),
    COMPLETION_REMINDER_DAYS(new RuleType.Whole(1, 730, false)),
    ACCEPTANCE_DAYS(RuleType.days()),
    REPORT_OPENS_DAYS(RuleType.days()),
    PAYOUT_REMINDER_DAYS(RuleType.days()),
    REPAYMENT_DAYS(RuleType.days()),
    LEAST_IMPARTIAL_MEMBERS(new RuleType.Whole(1, 100, false)),
    QUORUM(new RuleType.Whole(1, 100, false)),
    CRITERIA(RuleType.words(1, "c1", "c2", "c3", "c4", "c5", "c6", "c7")),
    MOST_COORDINATOR_PERCENT(new RuleType.Whole(0, 100, true)),
    SET_ASIDE_PERCENT(new RuleType.Whole(0, 100, true)),
    DIVISION_KEY(RuleType.choice("figures", "equal", "base-and-figures")),
    BASE_AMOUNT(new RuleType.Whole(0, 1_000_000_000L, false)),
    UNIVERSITY_FIRST(RuleType.truth()),
    DIRECT_PERCENT(RuleType.percent()),
    ROLL_FORWARD(RuleType.words(0, "needs", "recommendation", "confirmation", "completion", "acceptance", "repayment", "appeal", "report")),
    INSTALMENT_PERCENTS(new RuleType.Wholes(1, 12, 1, 100)),
    LATER_INSTALMENTS(new RuleType.Words(0, Pattern.compile("(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])|report"), List.of(), "15. august; 1. november")),
    INSTALMENTS_AWAIT_APPEAL(RuleType.truth()),
    FORUM(new RuleType.Text(false, 60)),
    FORUM_SEATS(new RuleType.Words(0, Pattern.compile(".{1,120}"), List.of(), "KS; Utdanningsforbundet")),
    FORUM_OFFICE(new RuleType.Text(false, 60)),
    ORGANISER_REGION(new RuleType.Text(true, 60)),
    APPEAL_WEEKS(new RuleType.Whole(1, 26, false)),
    APPEAL_LATEST_MONTHS(new RuleType.Whole(1, 60, false)),
    APPEAL_INSTANCE(new RuleType.Text(false, 200)),
    NOTICE_DAYS(new RuleType.Whole(0, 30, false)),
    PRELIMINARY_REPLY_DAYS(new RuleType.Whole(1, 365, false)),
    USE_REMINDER_DAYS(new RuleType.Wholes(0, 5, 1, 365)),
    USE_ESCALATION_DAYS(RuleType.days()),
    HOLD_NEXT_PAYOUT(RuleType.truth()),
    AUDITOR_THRESHOLD(new RuleType.Whole(0, 1_000_000_000L, true)),
    REPAYMENT_REMINDER_DAYS(new RuleType.Wholes(0, 5, 1, 365)),
    DAY_RATE(new RuleType.Whole(0, 1_000_000L, true)),
    MOST_DAYS(new RuleType.Whole(1, 365, true)),
    COURSE_RATE(new RuleType.Whole(0, 1_000_000L, true)),
    SOURCE(new RuleType.Text(false, 1000));

    private static final Map<String, GuidelineRule> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(GuidelineRule::column, rule -> rule));

    private final RuleType type;

    GuidelineRule(RuleType type) {
        this.type = type;
    }

    static Optional<GuidelineRule> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The column of the table and of the seed file. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    RuleType type() {
        return type;
    }

    Optional<Fault> against(String text) {
        return type.against(text);
    }
}
