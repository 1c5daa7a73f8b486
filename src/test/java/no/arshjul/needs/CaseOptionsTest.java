package no.arshjul.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.arshjul.flow.Option;
import no.arshjul.flow.Options;
import no.arshjul.flow.Reader;
import no.arshjul.language.LanguageForm;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Start forms offer the cases that the reader may name, so that nobody has to remember a case number. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class CaseOptionsTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private NeedsReports reports;
    @Autowired
    private List<Options> options;

    @Test
    void an_office_is_offered_all_cases_of_its_county_and_an_owner_its_own() {
        Office office = new Office(engine);
        RogalandYear year = new RogalandYear(office).open();
        Map<String, Object> networked = new HashMap<>(year.reportForm("stavanger"));
        networked.put("networkOwners", List.of(RogalandYear.orgnr("sola")));
        String shared = year.report("stavanger", networked);
        String decided = year.report("haugesund");
        String rejected = year.report("haugesund");
        String withdrawn = year.report("stavanger");
        reports.status(decided, "decided");
        reports.status(rejected, "rejected");
        reports.status(withdrawn, "withdrawn");

        assertThat(offered("answered-cases", "secretariat")).contains(decided, rejected).doesNotContain(shared, withdrawn);
        assertThat(offered("answered-cases", owner("haugesund"))).contains(decided, rejected);
        assertThat(offered("answered-cases", owner("stavanger"))).doesNotContain(decided, rejected);
        assertThat(offered("noticed-cases", "secretariat")).doesNotContain(decided, rejected, withdrawn);
        assertThat(offered("granted-cases", "secretariat")).contains(decided).doesNotContain(shared, rejected);
        assertThat(offered("standing-cases", owner("stavanger"))).contains(shared).doesNotContain(decided, withdrawn);
        assertThat(offered("standing-cases", owner("sola"))).doesNotContain(shared);
        assertThat(offered("network-cases", owner("sola"))).contains(shared);
        assertThat(offered("network-cases", owner("haugesund"))).doesNotContain(shared);
        assertThat(offered("network-cases", "secretariat")).contains(shared).doesNotContain(decided);
        assertThat(offered("county-cases", "finance")).contains(shared, decided, rejected).doesNotContain(withdrawn);
        assertThat(offered("county-cases", "forum")).isEmpty();
        assertThat(list("answered-cases", "vestland", "secretariat")).extracting(Option::value).doesNotContain(decided);
        assertThat(list("granted-cases", "rogaland", "secretariat")).contains(new Option(decided, decided + ", Haugesund kommune, "
                + reports.get(decided).title()));
    }

    private List<String> offered(String name, String group) {
        return list(name, "rogaland", group).stream().map(Option::value).toList();
    }

    private List<Option> list(String name, String county, String group) {
        return options.stream().filter(source -> source.name().equals(name)).findFirst().orElseThrow()
                .list(new Reader("somebody", Set.of(group), Set.of(county), LanguageForm.NB));
    }

    private static String owner(String person) {
        return "owner-" + RogalandYear.orgnr(person);
    }
}
