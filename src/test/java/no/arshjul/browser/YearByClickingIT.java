package no.arshjul.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import no.arshjul.testing.Bookkeeping;
import no.arshjul.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/**
 * A whole Rogaland year by clicking: each role logs in and completes each of its tasks in Tasklist. A database of its own, so that
 * nobody's list holds another test's tasks. What the job executor would do is done between the clicks.
 */
@HouseTest(properties = {"camunda.bpm.job-execution.enabled=false", "arshjul.test=year-by-clicking"})
@DirtiesContext
class YearByClickingIT extends InBrowser {

    private final AxeOnForms axe = new AxeOnForms();
    private final Set<String> opened = new TreeSet<>();

    @Test
    void a_year_in_bokmål_is_closed_with_every_krone_accounted_for_and_axe_finds_no_fault_in_its_forms() {
        clicked("nb-NO", true);
        assertThat(opened).isEqualTo(FormsByClicking.OF_THE_YEAR);
        axe.foundNothing();
    }

    @Test
    void a_year_in_nynorsk_is_closed_with_every_krone_accounted_for() {
        clicked("nn-NO", false);
        assertThat(opened).isEqualTo(FormsByClicking.OF_THE_YEAR);
    }

    private void clicked(String language, boolean withAxe) {
        Desks desks = new Desks(browser, language, (form, page) -> {
            opened.add(form);
            if (withAxe) {
                axe.look(form, page);
            }
        });
        ClickedNeeds needs = new ClickedNeeds(desks, office, year, jdbc);
        needs.openTheYear();
        needs.planAPackage();
        String haugesund = needs.reportAlone("haugesund", "Haugesund");
        String stavanger = needs.reportTogether();
        needs.confirmPartnership(haugesund);
        needs.confirmPartnership(stavanger);
        needs.accept(haugesund);
        needs.askForMore(stavanger);
        needs.accept(stavanger);
        String late = needs.turnAwayALateReport();
        needs.giveToTheRegions();

        ClickedForum forum = new ClickedForum(desks, office, year);
        forum.recommend("nord", 60_000, 30_000);
        forum.recommend("midt", 100_000, 50_000);
        forum.meet(stavanger);
        forum.record();
        forum.decide();

        ClickedGrants grants = new ClickedGrants(desks, office, year);
        grants.accept("haugesund", haugesund);
        grants.accept("stavanger", stavanger);
        grants.appealInVain("haugesund", haugesund);
        grants.pay();
        grants.report("haugesund", haugesund, 60_000, 30_000, false);
        grants.report("stavanger", stavanger, 99_000, 50_000, true);
        grants.payBack(stavanger);
        grants.close();

        closed(late);
    }

    private void closed(String late) {
        Bookkeeping book = new Bookkeeping(jdbc);
        assertThat(office.ended(year.key())).isTrue();
        assertThat(jdbc.sql("select status from cycle where key = ?").param(year.key()).query(String.class).single()).isEqualTo("closed");
        assertThat(book.ofCycle("USED", year.key())).isEqualTo(90_000 + 149_000);
        assertThat(book.ofCycle("RETURNED", year.key())).isEqualTo(1_000);
        for (String empty : new String[] {"GRANTED", "DUE", "PAID", "COMMITTED"}) {
            assertThat(book.ofCycle(empty, year.key())).as(empty).isZero();
        }
        assertThat(jdbc.sql("select status from needs_report where case_number = ? and late").param(late).query(String.class).single()).isEqualTo("rejected");
    }
}
