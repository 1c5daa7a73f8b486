package no.arshjul.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Any kindergarten reports of a Rogaland year, recommended and decided as asked for. */
public final class Decided {

    private static final Map<String, String> REGIONS = Map.of("haugesund", "nord", "suldal", "nord", "stavanger", "midt", "sola", "midt",
            "sandnes", "sor", "time", "sor", "klepp", "sor", "ha", "sor");

    private Decided() {
    }

    /** Opens the year, lets each person report by its form, and walks the year to the decision. @return the case numbers, in the same order */
    public static List<String> in(RogalandYear year, Map<String, Map<String, Object>> formsByPerson) {
        year.open();
        List<String> cases = formsByPerson.entrySet().stream().map(entry -> year.report(entry.getKey(), entry.getValue())).toList();
        cases.forEach(year::accept);
        year.toRegions();
        formsByPerson.keySet().stream().map(REGIONS::get).distinct().forEach(region -> year.recommendAll("kindergarten", region));
        year.holdMeeting(1);
        year.decideAsRecommended();
        return cases;
    }

    /** As {@link #in}, each owner with the usual form. */
    public static List<String> in(RogalandYear year, String... owners) {
        Map<String, Map<String, Object>> forms = new LinkedHashMap<>();
        for (String owner : owners) {
            forms.put(owner, year.reportForm(owner));
        }
        return in(year, forms);
    }
}
