package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.PublicOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a manager is told of a cycle in Cockpit is what the database says, at every stage. */
class ProgressIT extends InBrowser {

    private static final double SOON = 10_000; // milliseconds within which a manager has an answer

    @BeforeEach
    void open() {
    }

    @Test
    void at_every_stage_the_page_says_what_the_database_says() {
        office.start("silje", "grant-cycle", year.openForm());
        ProgressPage mona = new ProgressPage(browser, "mona", "nb-NO");
        agree(mona, "call");
        office.complete("silje", "confirm-frames", year.key(), Map.of("framesConfirmed", true));
        List<String> cases = List.of(year.readyReport("stavanger"), year.readyReport("haugesund"));
        year.report("sola");
        agree(mona, "reporting", "control");
        assertThat(mona.person()).hasText("Mona Myhre"); // who came straight here, past Cockpit's own pages
        year.accept(year.key() + "-0003");
        year.toRegions();
        agree(mona, "recommendation");
        year.recommendAll("kindergarten", "midt");
        year.recommendAll("kindergarten", "nord");
        agree(mona, "forum");
        year.holdMeeting(1);
        agree(mona, "decision");
        year.decideAsRecommended();
        agree(mona, "payout", "report");
        GrantSteps steps = new GrantSteps(office, year);
        List.of("stavanger", "haugesund").forEach(owner -> steps.accept(owner, cases.get(owner.equals("stavanger") ? 0 : 1)));
        steps.accept("sola", year.key() + "-0003");
        steps.payAll();
        steps.report("stavanger", cases.get(0), 90_000, 50_000, "repay");
        steps.control(cases.get(0), "accept");
        steps.settle(cases.get(0), "repay");
        steps.confirmRepayment(cases.get(0));
        steps.reportAllUsed("haugesund", cases.get(1));
        agree(mona, "report");
        everyKroneIsFollowed(mona);
        mona.regionsOf("kindergarten");
        assertThat(mona.page().locator("#arshjul-money [data-region=midt] [role=img]")).hasAttribute("aria-label", java.util.regex.Pattern.compile(
                "utbetalt 300.000.kr, rapportert brukt 140.000.kr, betalt tilbake 10.000.kr"));
        steps.reportAllUsed("sola", year.key() + "-0003");
        office.complete("silje", "close-cycle", year.key(), Map.of("closingRemark", ""));
        agree(mona);
    }

    private void agree(ProgressPage page, String... now) {
        ProgressFacts facts = new ProgressFacts(jdbc, year.key());
        page.of(year.key());
        String stage = "when " + String.join(" and ", now);
        assertThat(List.of("call", "reporting", "control", "recommendation", "forum", "decision", "payout", "report", "closed").stream()
                .filter(step -> page.stage(step, "state").equals("Pågår"))).as(stage).containsExactly(now);
        assertThat(page.stage("reporting", "counts")).as(stage).isEqualTo(counts(
                facts.reports("late", "control", "completing", "ready", "recommended", "forum", "decided", "rejected"), facts.reports("confirming")));
        assertThat(page.headline()).as(stage).isEqualTo(
                new PublicOffice(port).get("mona", "/api/progress/cycles/" + year.key()).get("words").asText());
        assertThat(page.held()).as(stage).isEqualTo(facts.tasks());
        for (String scheme : facts.schemes()) {
            assertThat(page.money(scheme).stream().map(row -> ProgressPage.number(row.get(1))).toList()).as(stage + " " + scheme)
                    .isEqualTo(facts.stations(scheme, null));
            List<Long> midt = page.money(scheme).stream().map(row -> ProgressPage.number(row.get(3))).toList();
            assertThat(midt.subList(4, 10)).as(stage + " " + scheme).isEqualTo(facts.stations(scheme, "midt").subList(4, 10));
            assertThat(midt.get(3)).as(stage + " " + scheme).isEqualTo(facts.frameOf(scheme, "midt"));
        }
        page.moneyByRegion();
        facts.regions().forEach(region -> agree(page, facts, region, stage + " " + region));
    }

    /** The bars of a region: all schemes together, and each. */
    private static void agree(ProgressPage page, ProgressFacts facts, String region, String stage) {
        List<List<String>> rows = page.moneyOf(region);
        List<List<Long>> schemes = facts.schemes().stream().map(scheme -> facts.stationsOfRegion(scheme, region)).toList();
        for (int each = 0; each < schemes.size(); each++) {
            int column = each + 2;
            assertThat(rows.stream().map(row -> ProgressPage.number(row.get(column))).toList()).as(stage).isEqualTo(schemes.get(each));
        }
        for (int station = 0; station < rows.size(); station++) {
            int row = station;
            assertThat(ProgressPage.number(rows.get(row).get(1))).as(stage + " " + rows.get(row).get(0))
                    .isEqualTo(schemes.stream().mapToLong(scheme -> scheme.get(row)).sum());
        }
    }

    private static String counts(long done, long left) {
        return left > 0 ? done + " gjort, " + left + " igjen" : done > 0 ? done + " gjort" : "";
    }

    private void everyKroneIsFollowed(ProgressPage page) {
        page.choose("Ordning", "school");
        page.choose("Ordning", "kindergarten");
        Map<String, Long> in = new HashMap<>();
        Map<String, Long> out = new HashMap<>();
        page.flow().forEach(link -> {
            out.merge(link.get(0), ProgressPage.number(link.get(2)), Long::sum);
            in.merge(link.get(1), ProgressPage.number(link.get(2)), Long::sum);
        });
        assertThat(out).containsEntry("Statsbudsjettet", 20_000_000L).containsEntry("Utbetalt", 450_000L);
        assertThat(in).containsEntry("Satt av", 6_000_000L).containsEntry("Betalt tilbake", 10_000L).containsEntry("Brukt", 290_000L);
        in.keySet().stream().filter(out::containsKey).forEach(stop -> assertThat(out.get(stop)).as(stop).isEqualTo(in.get(stop)));
        page.choose("Region", "midt");
        assertThat(page.flow().stream().filter(link -> link.get(1).equals("Vedtatt")).map(link -> ProgressPage.number(link.get(2))))
                .containsExactly(new ProgressFacts(jdbc, year.key()).stations("kindergarten", "midt").get(6));
    }

    @Test
    void the_first_page_answers_at_once_above_cockpits_own_and_leads_to_the_whole() {
        year.beforeTheDecision();
        Page page = browser.loggedIn("mona", "nn-NO", "/camunda/app/cockpit/default/");
        Locator cycle = page.locator("[data-cycle=" + year.key() + "]");
        cycle.locator(".arshjul-stages").waitFor(new Locator.WaitForOptions().setTimeout(SOON));
        assertThat(cycle.locator(".arshjul-headline")).containsText("vedtak");
        assertThat(cycle.locator("[aria-current=step]")).containsText("Vedtak: Går no");
        assertThat(page.locator(".sections section, section.deprecate").first()).containsText("Framdrift");
        assertThat(page.locator("section.actual")).containsText("Akkurat no");
        cycle.getByText("Sjå heile framdrifta i Rogaland " + year.year()).click();
        assertThat(page.locator(ProgressPage.ROOM + " h1")).hasText("Framdrift i Rogaland " + year.year());
        assertThat(page.locator("#arshjul-holders")).containsText("Budsjettdisponeringsmyndigheita");
        assertThat(page.locator("[cam-widget-header] li.active a[href='#/progress']")).hasText("Framdrift");
        page.locator("#arshjul-holders tbody a").first().click();
        page.waitForURL("**/process-instance/**");
    }

    @Test
    void who_sees_no_cycle_is_told_how_the_first_one_is_opened() {
        office.hire("margit", "rogaland", "manager");
        engine.getIdentityService().deleteTenantUserMembership("rogaland", "margit");
        ProgressPage margit = new ProgressPage(browser, "margit", "nb-NO");
        for (String place : List.of("dashboard", "progress")) {
            margit.open(place, ".arshjul-empty");
            assertThat(margit.page().locator(".arshjul-empty")).containsText("velg «Start prosess» og så «Tilskuddsår»");
        }
    }

    @Test
    void what_is_anothers_is_not_told() {
        year.open();
        ProgressPage vestland = new ProgressPage(browser, "mona-vl", "nb-NO");
        vestland.open("progress/" + year.key(), ".arshjul-fault");
        assertThat(vestland.page().locator(".arshjul-fault")).hasText("Det du ber om, finnes ikke.");
        vestland.open("dashboard", "section.actual");
        assertThat(vestland.page().locator("[data-cycle=" + year.key() + "]")).hasCount(0);

        ProgressPage pelle = new ProgressPage(browser, "pelle", "nb-NO"); // has Cockpit, and follows no cycle
        pelle.open("dashboard", "text=Akkurat nå");
        assertThat(pelle.page().locator("section.deprecate")).hasCount(0);
        assertThat(pelle.page().locator("[cam-widget-header] a[href='#/progress']")).hasCount(0);
        pelle.open("progress/" + year.key(), ".arshjul-fault");

        Page owner = browser.loggedIn("haugesund", "nb-NO", "/");
        for (String place : List.of("", "/" + year.key(), "/" + year.key() + "/flow?scheme=school")) {
            assertThat(owner.evaluate("path => fetch(path).then(it => it.status)", "/api/progress/cycles" + place)).as(place).isEqualTo(403);
        }
    }
}
