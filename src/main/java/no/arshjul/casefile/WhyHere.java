package no.arshjul.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.OpenWork;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.notice.Notice;
import no.arshjul.notice.Notices;
import org.springframework.stereotype.Component;

/** Why a case is where it is: what it waits for in one sentence, and who has which task in it since when and by when. */
@Component
class WhyHere {

    /** @param overdue whether the task's date has passed */
    record Duty(String sentence, boolean overdue) {
    }

    private final OpenWork work;
    private final Names names;
    private final Messages messages;
    private final Notices notices;
    private final Clock clock;

    WhyHere(OpenWork work, Names names, Messages messages, Notices notices, Clock clock) {
        this.work = work;
        this.names = names;
        this.messages = messages;
        this.notices = notices;
        this.clock = clock;
    }

    /** What the case waits for, as its status and dates say it. */
    String sentence(Standing of, LanguageForm form) {
        LocalDate forum = of.meetingDate() == null ? of.forumDate() : of.meetingDate();
        String told = messages.text("casefile.why." + reason(of), form, of.needsDeadline(), of.recommendationDeadline(), forum, of.regionName(),
                of.due(), date(of.reportBy()), String.valueOf(of.grantYear()), of.ownerName(), date(of.plannedOn()), date(of.completionBy()),
                date(of.confirmBy()), date(of.acceptBy()), date(of.repayBy()));
        return told + appeal(of, form);
    }

    /** Of one stage there may be several reasons to wait. */
    private static String reason(Standing of) {
        return switch (of.stage()) {
            case "ready" -> switch (of.cycleStatus()) {
                case "opening", "reporting" -> "ready";
                case "preparing" -> "ready-preparing";
                default -> "ready-next-list";
            };
            case "recommended-accepted" -> switch (of.meetingStatus() == null ? "" : of.meetingStatus()) {
                case "called" -> "forum-called";
                case "minutes" -> "forum-minutes";
                default -> "recommended-accepted";
            };
            case "decided-started", "decided-running" -> !of.runs().isEmpty() ? "paying" : of.due().isPositive() ? "due"
                    : of.reported() ? "report-control" : of.plannedOn() != null ? "planned" : of.planned() ? "planned-report" : "running";
            case "decided-reported" -> of.repayBy() != null ? "repaying" : "decided-reported";
            default -> of.stage();
        };
    }

    /** While the party can appeal still, that is worth knowing. */
    private String appeal(Standing of, LanguageForm form) {
        return notices.latest(of.caseNumber(), of.owner()).map(Notice::appealDeadline).filter(last -> !last.isBefore(Norway.today(clock)))
                .map(last -> " " + messages.text("casefile.why.appeal", form, last)).orElse("");
    }

    /** One for each kind of open task that holds the case, the oldest first. */
    List<Duty> duties(Standing of, LanguageForm form) {
        Names.Known known = names.of(of.county());
        Map<String, List<OpenWork.Task>> kinds = new LinkedHashMap<>();
        work.ofCounty(of.county()).stream().filter(task -> keys(of).contains(task.businessKey()))
                .forEach(task -> kinds.computeIfAbsent(task.name(form), name -> new ArrayList<>()).add(task));
        return kinds.entrySet().stream().map(kind -> duty(kind.getKey(), kind.getValue(), known, form)).toList();
    }

    private Duty duty(String name, List<OpenWork.Task> tasks, Names.Known known, LanguageForm form) {
        String who = names.list(tasks.stream().map(task -> known.holder(task, form)).distinct().sorted().toList(), form);
        LocalDate since = day(tasks.get(0).created());
        return tasks.stream().map(OpenWork.Task::due).filter(due -> due != null).min(Instant::compareTo).map(due -> {
            boolean overdue = due.isBefore(clock.instant());
            return new Duty(messages.text(overdue ? "casefile.duty.overdue" : "casefile.duty.by", form, who, name, since, day(due)), overdue);
        }).orElseGet(() -> new Duty(messages.text("casefile.duty", form, who, name, since), false));
    }

    /** The business keys of what has the case in hand now. */
    private static List<String> keys(Standing of) {
        List<String> keys = new ArrayList<>(List.of(of.caseNumber()));
        switch (of.stage()) {
            case "ready" -> {
                if (of.cycleStatus().equals("preparing")) {
                    keys.add(of.cycle());
                }
            }
            case "recommended-open", "recommended-sent" -> keys.add(of.cycle() + "/" + of.scheme() + "/" + of.region());
            case "recommended-accepted" -> keys.add(of.meeting() == null ? of.cycle() + "/forum" : of.meeting());
            case "forum" -> keys.add(of.cycle());
            default -> keys.addAll(of.openRuns());
        }
        return keys;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Norway.ZONE);
    }

    /** An unset date stands in no sentence that is chosen. */
    private static Object date(LocalDate date) {
        return date == null ? "" : date;
    }
}
