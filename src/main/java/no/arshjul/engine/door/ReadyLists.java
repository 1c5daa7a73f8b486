package no.arshjul.engine.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.arshjul.engine.door.ReadyList.Kind;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The task lists that every installation has, in the order in which they stand in Tasklist: first one's own work, then what presses,
 * then the office's views by scheme and by step. Names are stored in bokmål, the source text; the catalogue {@code tasklist} has both.
 */
@Component
class ReadyLists {

    private static final List<String> EVERYBODY = List.of();
    private static final List<String> OFFICE = List.of("secretariat", "authority", "finance", "manager");
    private static final List<String> BY_SCHEME = List.of("secretariat", "authority", "manager", "region");
    private static final List<String> BY_STEP = List.of("secretariat", "manager");

    private static final List<String> SCHEMES = List.of("kindergarten", "school", "inclusion", "vocational");
    private static final List<String> SHOWN = List.of("caseNumber", "ownerName", "title", "amountText", "extentText", "payeeName", "schemeName", "regionName");

    private final Messages messages;

    ReadyLists(Messages messages) {
        this.messages = messages;
    }

    /** A candidate user is who is asked by name, as in the plan of a competence package, or is in a group that is asked. */
    List<ReadyList> all() {
        List<ReadyList> lists = new ArrayList<>();
        lists.add(own("todo", -100,
                query -> query.or().taskAssigneeExpression("${currentUser()}").taskCandidateUserExpression("${currentUser()}").endOr()));
        lists.add(own("mine", -90,
                query -> query.taskAssigneeExpression("${currentUser()}")));
        lists.add(own("groups", -80,
                query -> query.taskCandidateUserExpression("${currentUser()}").taskUnassigned()));
        lists.add(list("overdue", "overdue", -70, Kind.DEADLINE, EVERYBODY,
                query -> query.dueBeforeExpression("${now()}")));
        lists.add(list("week", "week", -60, Kind.DEADLINE, EVERYBODY,
                query -> query.dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().withDayOfWeek(7).plusDays(1).withTimeAtStartOfDay()}")));
        for (int i = 0; i < SCHEMES.size(); i++) {
            String scheme = SCHEMES.get(i);
            lists.add(list("scheme-" + scheme, "scheme", 10 + i, Kind.SCHEME, BY_SCHEME,
                    query -> query.or().processVariableValueEquals("scheme", scheme).taskVariableValueEquals("scheme", scheme).endOr()));
        }
        lists.add(step("control", 30, "decide-late", "confirm-partnership", "confirm-network", "formal-control", "complete-report"));
        lists.add(step("recommendation", 31, "ready-for-recommendation", "prioritise", "control-recommendation"));
        lists.add(step("forum", 32, "call-meeting", "declare-impartiality", "decide-impartiality", "record-minutes", "approve-minutes"));
        lists.add(step("payout", 33, "make-decision", "accept-grant", "prepare-payout", "attest-payout", "confirm-paid",
                "verify-account", "approve-correction"));
        lists.add(step("report", 34, "report-use", "control-report", "settle-unspent", "confirm-repayment", "confirm-claim",
                "close-cycle"));
        lists.add(step("change", 35, "assess-appeal", "decide-appeal", "record-appeal-outcome", "assess-amendment",
                "decide-amendment", "decide-withdrawal", "confirm-lead"));
        lists.add(list("all", "all", 90, Kind.ALL, OFFICE, query -> { }));
        return lists;
    }

    /** One region's tasks in its county; only that county's secretariat and managers read it. */
    ReadyList ofRegion(String county, String region, String name, int place) {
        return new ReadyList("region-" + county + "-" + region, words("region", name.replaceFirst("^Kompetanseregion ", "")), 50 + place, Kind.REGION, words("region.about"), null, shown(),
                query -> query.tenantIdIn(county).processVariableValueEquals("region", region));
    }

    private ReadyList own(String key, int place, Consumer<TaskQuery> asks) {
        return list(key, key, place, Kind.OWN, EVERYBODY, asks);
    }

    private ReadyList step(String key, int place, String... tasks) {
        return list("step-" + key, "step", place, Kind.STEP, BY_STEP, query -> query.taskDefinitionKeyIn(tasks));
    }

    private ReadyList list(String key, String about, int place, Kind kind, List<String> readers, Consumer<TaskQuery> asks) {
        return new ReadyList(key, words(key), place, kind, words(about + ".about"), readers, shown(), asks);
    }

    /** What tells one task from another on its card, as far as the task knows it. */
    private List<Map<String, String>> shown() {
        return SHOWN.stream().map(variable -> Map.of("name", variable, "label", messages.text("tasklist.shown." + variable, LanguageForm.NB))).toList();
    }

    private String words(String key, Object... arguments) {
        return messages.text("tasklist.list." + key, LanguageForm.NB, arguments);
    }
}
