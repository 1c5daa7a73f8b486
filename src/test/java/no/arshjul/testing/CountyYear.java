package no.arshjul.testing;

import java.util.List;
import java.util.Map;

/** A straight year of one kindergarten case in any county, up to the decision. */
public final class CountyYear {

    private final Office office;
    private final RogalandYear forms;
    private final String county;
    private final String suffix;

    /** @param suffix what the county's people end with, e.g. {@code -vl} */
    public CountyYear(Office office, String county, String suffix) {
        this.office = office;
        this.forms = new RogalandYear(office);
        this.county = county;
        this.suffix = suffix;
    }

    public String key() {
        return county.toUpperCase() + "-" + forms.year();
    }

    /** @return the case number */
    public String decided(String owner, String university, String region) {
        Map<String, Object> open = forms.openForm();
        open.put("county", county);
        open.put("frames", List.of(RogalandYear.frame("kindergarten", 20_000_000, 0)));
        office.start("silje" + suffix, "grant-cycle", open);
        office.complete("silje" + suffix, "confirm-frames", key(), Map.of("framesConfirmed", true));
        Map<String, Object> form = forms.reportForm(owner);
        form.put("cycle", key());
        form.put("university", RogalandYear.orgnr(university));
        String caseNumber = office.start(owner, "needs-report", form);
        office.complete(university, "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        office.complete("silje" + suffix, "formal-control", caseNumber,
                Map.of("criteria", List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7"), "controlOutcome", "accept", "controlComment", ""));
        office.fire("needs-deadline", key());
        office.complete("silje" + suffix, "ready-for-recommendation", key(), Map.of("readyConfirmed", true));
        recommend(region);
        meet();
        office.complete("astrid" + suffix, "make-decision", key(), Map.of("decisionOutcome", "as-recommended", "decisionReason", ""));
        return caseNumber;
    }

    private void recommend(String region) {
        String key = key() + "/kindergarten/" + region;
        office.complete("rolf-" + region + suffix, "prioritise", key,
                Map.of("lines", RogalandYear.asAsked(office.lines(office.task("prioritise", key))), "regionRemark", ""));
        office.complete("sindre" + suffix, "control-recommendation", key, Map.of("controlOutcome", "accept", "controlComment", ""));
    }

    private void meet() {
        String key = key() + "/forum-1";
        List<String> members = List.of("frida" + suffix, "fredrik" + suffix, "fatima" + suffix);
        office.complete("silje" + suffix, "call-meeting", key,
                Map.of("meetingDate", forms.year() + "-04-20", "meetingPlace", "Rådhuset", "members", members));
        office.tasks("declare-impartiality", key).forEach(task -> office.complete(task.getAssignee(), task,
                Map.of("conflicts", List.of(), "conflictReason", "")));
        List<Map<String, Object>> lines = office.lines(office.task("record-minutes", key));
        lines.forEach(line -> line.put("outcome", "approve"));
        Map<String, Object> minutes = RogalandYear.minutes(lines);
        minutes.put("present", members);
        office.complete("silje" + suffix, "record-minutes", key, minutes);
        office.complete("frida" + suffix, "approve-minutes", key, Map.of("minutesApproved", true, "minutesComment", ""));
    }
}
