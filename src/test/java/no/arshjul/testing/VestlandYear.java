package no.arshjul.testing;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** A year in Vestland with the school scheme alone, of which at least half goes to universities; its people end with {@code -vl}. */
public final class VestlandYear {

    private final Office office;
    private final RogalandYear forms;

    public VestlandYear(Office office) {
        this.office = office;
        this.forms = new RogalandYear(office);
    }

    public String key() {
        return "VESTLAND-" + forms.year();
    }

    public String meetingKey(int number) {
        return key() + "/forum-" + number;
    }

    public VestlandYear open() {
        Map<String, Object> form = forms.openForm();
        form.put("county", "vestland");
        form.put("frames", List.of(RogalandYear.frame("school", 50_000_000, 0)));
        office.start("silje-vl", "grant-cycle", form);
        office.complete("silje-vl", "confirm-frames", key(), Map.of("framesConfirmed", true));
        return this;
    }

    /** A report with HVL that is ready for recommendation. @return the case number */
    public String readyReport(String owner, long ownerAmount, long universityAmount) {
        Map<String, Object> form = forms.reportForm(owner);
        form.put("cycle", key());
        form.put("scheme", "school");
        form.put("university", RogalandYear.orgnr("hvl-vl"));
        form.put("amounts", List.of(RogalandYear.amount(forms.year(), ownerAmount, universityAmount)));
        form.put("ownContribution", ownerAmount + universityAmount);
        String caseNumber = office.start(owner, "needs-report", form);
        office.complete("hvl-vl", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        office.complete("silje-vl", "formal-control", caseNumber,
                Map.of("criteria", List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7"), "controlOutcome", "accept", "controlComment", ""));
        return caseNumber;
    }

    public VestlandYear toRegions() {
        office.fire("needs-deadline", key());
        office.complete("silje-vl", "ready-for-recommendation", key(), Map.of("readyConfirmed", true));
        return this;
    }

    public Task regionTask(String definition, String region) {
        return office.task(definition, key() + "/school/" + region);
    }

    /** The region gives all that was asked for, and the secretariat accepts it. */
    public void recommendAll(String region) {
        Task task = regionTask("prioritise", region);
        office.complete("rolf-" + region + "-vl", task, Map.of("lines", RogalandYear.asAsked(office.lines(task)), "regionRemark", ""));
        office.complete("sindre-vl", regionTask("control-recommendation", region), Map.of("controlOutcome", "accept", "controlComment", ""));
    }
}
