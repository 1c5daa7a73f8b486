package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.StuckYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a manager sees on the diagrams in Cockpit, and of what has ended. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class DiagramsIT {

    private static final Pattern HEAT = Pattern.compile("arshjul-wait-[1-5]");
    private static StuckYear stuck;

    @Autowired private ProcessEngine engine;
    @Autowired private JdbcClient jdbc;
    @LocalServerPort private int port;
    private Browser browser;

    @BeforeEach
    void a_year_with_rework_and_overdue_tasks() {
        if (stuck == null) {
            stuck = new StuckYear(engine, jdbc).walk();
        }
        browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void counts_stand_on_the_elements_and_heat_can_be_switched_on_and_the_commonest_ways_are_drawn() {
        Cockpit mona = ofDefinition("nb-NO");
        for (String element : List.of("formal-control", "complete-report")) {
            assertThat(sign(mona, name(element))).hasAttribute("aria-label", name(element) + ": " + finished(element) + " ferdige");
        }
        assertThat(sign(mona, "Bekreft partnerskap")).hasAttribute("aria-label", "Bekreft partnerskap: 2 ferdige, 1 pågår, 1 over fristen");
        assertThat(sign(mona, "Alle har svart")).hasAttribute("aria-label", "Alle har svart: 2 ferdige, 1 pågår");
        assertThat(coveredNames(mona)).as("at the size that Cockpit shows it").isEmpty();

        mona.page().getByLabel("Ventetid").check();
        assertThat(shape(mona, "formal-control")).hasClass(HEAT);
        assertThat(sign(mona, name("formal-control"))).isVisible();
        fits(mona.page());
        mona.page().getByLabel("Ingenting").check();
        assertThat(shape(mona, "formal-control")).not().hasClass(HEAT);
        assertThat(mona.locator(".arshjul-badges")).hasCount(0);

        mona.tab("Prosesstall");
        assertThat(mona.locator(".arshjul-page tbody tr").filter(new Locator.FilterOptions().setHasText(
                Pattern.compile("^Utfør formell kontrollAlle regioner")))).containsText("3");
        Locator longest = mona.locator(".arshjul-page tr").filter(new Locator.FilterOptions().setHasText("→ Rett opp behovsmeldingen →"));
        longest.getByRole(AriaRole.BUTTON).press("Enter");
        assertThat(shape(mona, "complete-report")).hasClass(Pattern.compile("arshjul-gone"));
        assertThat(shape(mona, "information-missing")).hasClass(Pattern.compile("arshjul-gone"));
        assertThat(shape(mona, "control-rejected")).not().hasClass(Pattern.compile("arshjul-gone"));
        see(mona, ".arshjul-bar", ".arshjul-page");
        fits(mona.page());
    }

    @Test
    void an_ended_case_is_found_and_opened_with_its_way_in_nynorsk() {
        Cockpit mona = ofDefinition("nn-NO");
        mona.tab("Avslutta saker");
        mona.page().getByLabel("Saksnummer, eigar eller tiltak").fill(stuck.reworked());
        mona.page().keyboard().press("Enter");
        assertThat(mona.locator(".arshjul-page tbody tr")).hasCount(1);
        see(mona, ".arshjul-page");
        mona.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(stuck.reworked())).click();

        assertThat(mona.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Meld behov · " + stuck.reworked()))).isVisible();
        assertThat(shape(mona, "complete-report")).hasClass(Pattern.compile("arshjul-gone"));
        assertThat(shape(mona, "control-accepted")).hasClass(Pattern.compile("arshjul-gone"));
        assertThat(shape(mona, "decide-late")).not().hasClass(Pattern.compile("arshjul-gone"));
        assertThat(mona.locator(".arshjul-page")).containsText("Silje Sandvik");
        assertThat(mona.locator(".arshjul-page")).containsText("150 000 kr");
        assertThat(mona.locator(".arshjul-page a[href*='/documents/']")).hasCount(jdbc.sql("select count(*)::int from document where case_number = ?")
                .param(stuck.reworked()).query(Integer.class).single());
        see(mona, ".arshjul-page");
        fits(mona.page());
    }

    @Test
    void a_running_instance_shows_the_way_it_has_taken_and_where_it_is() {
        Cockpit mona = new Cockpit(browser, "mona", "nb-NO");
        String grant = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("grant").processInstanceBusinessKey(stuck.slow())
                .singleResult().getId();
        mona.open("process-instance/" + grant + "/runtime", ".djs-shape.arshjul-now");
        assertThat(shape(mona, "accept-grant")).hasClass(Pattern.compile("arshjul-now"));
        assertThat(shape(mona, "send-grant-letter")).hasClass(Pattern.compile("arshjul-gone"));
        mona.tab("Forløp");
        assertThat(mona.locator(".arshjul-page tr").filter(new Locator.FilterOptions().setHasText("Svar på tilskuddet"))).containsText("over fristen");
        see(mona, ".arshjul-page");
    }

    @Test
    void who_does_not_follow_processes_is_told_so() {
        Page pelle = browser.loggedIn("pelle", "nb-NO", "/camunda/app/cockpit/default/#/history");
        assertThat(pelle.locator(".arshjul-page [role=status]")).hasText("Dette vises for ledere og sekretariatet.");
    }

    private Cockpit ofDefinition(String language) {
        Cockpit mona = new Cockpit(browser, "mona", language);
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("needs-report").latestVersion().singleResult().getId();
        mona.open("process-definition/" + definition + "/runtime", ".arshjul-bar:not([hidden])");
        mona.locator(".arshjul-bar select").selectOption(stuck.key());
        return mona;
    }

    private static Locator sign(Cockpit mona, String name) {
        return mona.locator(".arshjul-badges[aria-label^='" + name + ":']");
    }

    /** The lines of elements' names of which a third or more lies under a sign. */
    private static List<?> coveredNames(Cockpit mona) {
        return (List<?>) mona.page().evaluate("""
                () => {
                  const area = (a, b) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
                  const signs = [...document.querySelectorAll('.arshjul-badges .arshjul-badge')].map((it) => it.getBoundingClientRect());
                  const names = [...document.querySelectorAll('[process-diagram] .djs-visual text tspan')].map((it) => [it.textContent, it.getBoundingClientRect()]);
                  if (signs.length < 10 || names.length < 30) {
                    return ['only ' + signs.length + ' signs and ' + names.length + ' names'];
                  }
                  return names.filter(([, it]) => signs.reduce((sum, sign) => sum + area(sign, it), 0) > it.width * it.height / 3).map(([name]) => name);
                }""");
    }

    private static Locator shape(Cockpit mona, String element) {
        return mona.locator(".djs-element[data-element-id='" + element + "']").first();
    }

    private String name(String element) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().activityId(element).list().get(0).getActivityName();
    }

    private long finished(String element) {
        return jdbc.sql("""
                select count(*) from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_
                where a.act_id_ = ? and a.end_time_ is not null and p.proc_def_key_ = 'needs-report' and p.business_key_ like ?""")
                .params(element, stuck.key() + "-%").query(Long.class).single();
    }

    private static void see(Cockpit mona, String... own) {
        AxeBuilder axe = new AxeBuilder(mona.page());
        for (String part : own) {
            axe.include(part);
        }
        assertThat(axe.analyze().getViolations()).extracting(it -> it.getId() + ": " + it.getNodes()).isEmpty();
    }

    /** From a small laptop to a wide screen nothing stands beside the page. */
    private static void fits(Page page) {
        for (int width : List.of(1024, 2560, 1280)) {
            page.setViewportSize(width, 900);
            assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")).as("at %d", width).isTrue();
        }
    }
}
