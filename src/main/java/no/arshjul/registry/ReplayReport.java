package no.arshjul.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.money.Kroner;

/**
 * A made-up needs report of the replay.
 *
 * @param reference its name in the replay, e.g. {@code OV-001}; fit for {@code clientReference}
 * @param area the region that its owner belongs to
 * @param owner organisation number
 * @param university organisation number
 * @param year the one year that it asks money for: the cycle's
 * @param ownContribution kroner a year; in the school scheme at least 30 % of the grant
 */
public record ReplayReport(String reference, String area, String scheme, String owner, String university, String title,
        String measureKind, String localAssessment, String involvement, String goal, String method,
        List<String> targetGroups, List<Unit> units, int year, Kroner ownerAmount, Kroner universityAmount,
        Kroner ownContribution, Kroner coordinatorAmount, String samiPerspective, String contactName, String contactEmail,
        String accountNumber) {

    /** A kindergarten, school or service that takes part, and how many of its staff. */
    public record Unit(String name, int staff) {
    }

    public Kroner asked() {
        return ownerAmount.plus(universityAmount);
    }

    /** The fields of the start form {@code needs-report}; lists and their rows are as they become JSON. */
    public Map<String, Object> form(String cycle) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("cycle", cycle);
        form.put("scheme", scheme);
        form.put("owner", owner);
        form.put("networkOwners", List.of());
        form.put("university", university);
        form.put("title", title);
        form.put("measureKind", measureKind);
        form.put("localAssessment", localAssessment);
        form.put("involvement", involvement);
        form.put("goal", goal);
        form.put("method", method);
        form.put("targetGroups", targetGroups);
        form.put("units", units.stream().map(unit -> Map.of("name", unit.name(), "staff", unit.staff())).toList());
        form.put("amounts", List.of(Map.of("year", year, "ownerAmount", ownerAmount.amount(),
                "universityAmount", universityAmount.amount())));
        form.put("ownContribution", ownContribution.amount());
        form.put("coordinatorAmount", coordinatorAmount.amount());
        form.put("samiPerspective", samiPerspective);
        form.put("contactName", contactName);
        form.put("contactEmail", contactEmail);
        form.put("accountNumber", accountNumber);
        return form;
    }

    static ReplayReport of(Map<String, String> row, int year) {
        return new ReplayReport(row.get("reference"), row.get("area"), row.get("scheme"), row.get("owner"),
                row.get("university"), row.get("title"), row.get("measure_kind"), row.get("local_assessment"),
                row.get("involvement"), row.get("goal"), row.get("method"), SeedFile.list(row.get("target_groups")),
                SeedFile.list(row.get("units")).stream().map(ReplayReport::unit).toList(), year,
                Replay.kroner(row, "owner_amount"), Replay.kroner(row, "university_amount"),
                Replay.kroner(row, "own_contribution"), Replay.kroner(row, "coordinator_amount"),
                row.get("sami_perspective"), row.get("contact_name"), row.get("contact_email"), row.get("account"));
    }

    private static Unit unit(String nameAndStaff) {
        int colon = nameAndStaff.lastIndexOf(':');
        return new Unit(nameAndStaff.substring(0, colon), Integer.parseInt(nameAndStaff.substring(colon + 1)));
    }
}
