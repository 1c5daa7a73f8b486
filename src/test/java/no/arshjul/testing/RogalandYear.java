package no.arshjul.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.arshjul.registry.SeedFile;
import org.camunda.bpm.engine.task.Task;

/** A year in Rogaland, walked to where a test begins. Every year is another one, three apart, so that no test meets another's commitments. */
public final class RogalandYear {

    public static final String ACCOUNT = "86011117947";

    private static final AtomicInteger NEXT = new AtomicInteger(2027);
    private static final Map<String, String> ORGANISATIONS = organisations();

    private final Office office;
    private final int year;
    private final String call;

    public RogalandYear(Office office) {
        this(office, NEXT.getAndAdd(3));
    }

    private RogalandYear(Office office, int year) {
        this(office, year, "");
    }

    private RogalandYear(Office office, int year, String call) {
        this.office = office;
        this.year = year;
        this.call = call;
    }

    /** The second call of this year, already opened. */
    public RogalandYear secondCall() {
        return new RogalandYear(office, year, "-B");
    }

    /** The year after this one, where what this one committed falls due. */
    public RogalandYear next() {
        return new RogalandYear(office, year + 1);
    }

    public int year() {
        return year;
    }

    /** The business key, e.g. {@code ROGALAND-2027}. */
    public String key() {
        return "ROGALAND-" + year + call;
    }

    /** The organisation number of the owner or university that this person speaks for. */
    public static String orgnr(String person) {
        return ORGANISATIONS.get(person);
    }

    /** The start form {@code cycle-open} with 14 million for kindergartens and 10 million for schools. */
    public Map<String, Object> openForm() {
        return new HashMap<>(Map.of("county", "rogaland", "year", year, "needsDeadline", year + "-02-01", "recommendationDeadline", year + "-03-15",
                "forumDate", year + "-04-20", "reportDeadline", (year + 1) + "-01-15", "frames",
                List.of(frame("kindergarten", 20_000_000, 6_000_000), frame("school", 10_000_000, 0), frame("inclusion", 5_000_000, 0))));
    }

    public static Map<String, Object> frame(String scheme, long allotted, long setAside) {
        return Map.of("scheme", scheme, "allotted", allotted, "setAside", setAside);
    }

    /** Opened and published: owners may report. */
    public RogalandYear open() {
        office.start("silje", "grant-cycle", openForm());
        office.complete("silje", "confirm-frames", key(), Map.of("framesConfirmed", true));
        return this;
    }

    /** The start form {@code needs-report} of this owner's person: kindergarten, one year, 100 000 to the owner and 50 000 to UiS. */
    public Map<String, Object> reportForm(String owner) {
        Map<String, Object> form = new HashMap<>();
        form.put("cycle", key());
        form.put("scheme", "kindergarten");
        form.put("owner", orgnr(owner));
        form.put("networkOwners", List.of());
        form.put("university", orgnr("uis"));
        form.put("title", "Lek og vennskap");
        form.put("measureKind", "collective");
        form.put("localAssessment", "Hver enhet har vurdert behovet sammen med universitetet.");
        form.put("involvement", "Ansatte og ledere har valgt tiltaket i fellesmøter.");
        form.put("goal", "Alle barn har noen å leke med.");
        form.put("method", "Utprøving i egen barnehage med veiledning.");
        form.put("targetGroups", List.of("teachers", "leaders"));
        form.put("units", List.of(Map.of("name", "Solkroken barnehage", "staff", 14)));
        form.put("amounts", List.of(amount(year, 100_000, 50_000)));
        form.put("ownContribution", 45_000);
        form.put("coordinatorAmount", 0);
        form.put("samiPerspective", "Samiske barns rett til språk og kultur er en del av planen.");
        form.put("contactName", "Kari Nordmann");
        form.put("contactEmail", "kari@kommunen.example");
        form.put("accountNumber", ACCOUNT);
        return form;
    }

    /** As {@link #reportForm}, with 30 000 and 20 000 for the next year too. */
    public Map<String, Object> twoYearForm(String owner) {
        Map<String, Object> form = reportForm(owner);
        form.put("amounts", List.of(amount(year, 100_000, 50_000), amount(year + 1, 30_000, 20_000)));
        return form;
    }

    public static Map<String, Object> amount(int year, long owner, long university) {
        return Map.of("year", year, "ownerAmount", owner, "universityAmount", university);
    }

    /** Reports a need as this person. @return the case number */
    public String report(String person, Map<String, Object> form) {
        return office.start(person, "needs-report", form);
    }

    public String report(String person) {
        return report(person, reportForm(person));
    }

    /** Confirms the partnership as UiS and accepts the report in the control. */
    public void accept(String caseNumber) {
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        control(caseNumber, "accept", "");
    }

    public void control(String caseNumber, String outcome, String comment) {
        office.complete("silje", "formal-control", caseNumber, Map.of("criteria", List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7"),
                "controlOutcome", outcome, "controlComment", comment));
    }

    /** A report that is ready for recommendation. */
    public String readyReport(String person) {
        String caseNumber = report(person);
        accept(caseNumber);
        return caseNumber;
    }

    /** Past the needs deadline and given to the regions. */
    public RogalandYear toRegions() {
        office.fire("needs-deadline", key());
        office.complete("silje", "ready-for-recommendation", key(), Map.of("readyConfirmed", true));
        return this;
    }

    /** The open task of a region for a scheme. */
    public Task regionTask(String definition, String scheme, String region) {
        return office.task(definition, key() + "/" + scheme + "/" + region);
    }

    /** The region gives all that was asked for, and the secretariat accepts it. */
    public void recommendAll(String scheme, String region) {
        Task task = regionTask("prioritise", scheme, region);
        office.complete("rolf-" + region, task, Map.of("lines", asAsked(office.lines(task)), "regionRemark", ""));
        office.complete("sindre", regionTask("control-recommendation", scheme, region), Map.of("controlOutcome", "accept", "controlComment", ""));
    }

    public static List<Map<String, Object>> asAsked(List<Map<String, Object>> lines) {
        List<Map<String, Object>> filled = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            Map<String, Object> row = new HashMap<>(line);
            row.put("priority", filled.size() + 1);
            row.put("ownerAmount", line.get("requestedOwner"));
            row.put("universityAmount", line.get("requestedUniversity"));
            filled.add(row);
        }
        return filled;
    }

    public String meetingKey(int number) {
        return key() + "/forum-" + number;
    }

    /** Called with frida, fredrik and fatima, all of them impartial. */
    public void callMeeting(int number) {
        office.complete("silje", "call-meeting", meetingKey(number), Map.of("meetingDate", year + "-04-20", "meetingPlace", "Stavanger",
                "members", List.of("frida", "fredrik", "fatima")));
    }

    public void declareImpartial(int number) {
        office.tasks("declare-impartiality", meetingKey(number)).forEach(task -> office.complete(task.getAssignee(), task,
                Map.of("conflicts", List.of(), "conflictReason", "")));
    }

    /** Every line of every scheme approved as recommended, and the minutes approved. */
    public void approveAll(int number) {
        office.tasks("record-minutes", meetingKey(number)).forEach(task -> {
            List<Map<String, Object>> lines = office.lines(task);
            lines.forEach(line -> line.put("outcome", "approve"));
            office.complete("silje", task, minutes(lines));
        });
        office.complete("frida", "approve-minutes", meetingKey(number), Map.of("minutesApproved", true, "minutesComment", ""));
    }

    public static Map<String, Object> minutes(List<Map<String, Object>> lines) {
        return new HashMap<>(Map.of("present", List.of("frida", "fredrik", "fatima"), "lines", lines, "voteHeld", false, "minutes", "Enighet."));
    }

    public void holdMeeting(int number) {
        callMeeting(number);
        declareImpartial(number);
        approveAll(number);
    }

    public void decideAsRecommended() {
        office.complete("astrid", "make-decision", key(), Map.of("decisionOutcome", "as-recommended", "decisionReason", ""));
    }

    /** Stavanger's case in Midt and Haugesund's in Nord, decided as asked for; the owners have not answered yet. @return the case numbers */
    public List<String> decided() {
        List<String> cases = beforeTheDecision();
        decideAsRecommended();
        return cases;
    }

    /** As {@link #decided()}, up to the approved minutes. @return the case numbers */
    public List<String> beforeTheDecision() {
        List<String> cases = beforeTheMeeting();
        holdMeeting(1);
        return cases;
    }

    /** As {@link #decided()}, up to the call of the forum's first meeting. @return the case numbers */
    public List<String> beforeTheMeeting() {
        open();
        List<String> cases = List.of(readyReport("stavanger"), readyReport("haugesund"));
        toRegions();
        recommendAll("kindergarten", "midt");
        recommendAll("kindergarten", "nord");
        return cases;
    }

    private static Map<String, String> organisations() {
        Map<String, String> organisations = new HashMap<>();
        for (Map<String, String> person : SeedFile.rows("people.csv")) {
            SeedFile.list(person.get("groups")).stream().filter(group -> group.startsWith("owner-") || group.startsWith("university-"))
                    .forEach(group -> organisations.put(person.get("user"), group.substring(group.indexOf('-') + 1)));
        }
        return organisations;
    }
}
