package no.arshjul.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.arshjul.flow.Scope;
import no.arshjul.language.LanguageForm;
import no.arshjul.testing.Decided;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every rule of the money holds through a year, and is seen when somebody breaks it behind the application's back. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class InvariantsTest {

    private static RogalandYear year;
    private static List<String> cases;

    @Autowired private ProcessEngine engine;
    @Autowired private Invariants invariants;
    @Autowired private CheckInvariants step;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    /** Two cases: one paid, reported with something left and set off; the other with a later year, and due. */
    @BeforeEach
    void aYear() {
        if (year == null) {
            Office office = new Office(engine);
            year = new RogalandYear(office);
            cases = new ArrayList<>(Decided.in(year, Map.of("stavanger", year.twoYearForm("stavanger"), "haugesund", year.reportForm("haugesund"))));
            GrantSteps steps = new GrantSteps(office, year);
            steps.accept("haugesund", haugesund());
            holds();
            steps.payAll();
            holds();
            steps.report("haugesund", haugesund(), 90_000, 50_000, "transfer");
            steps.control(haugesund(), "accept");
            steps.settle(haugesund(), "transfer");
            holds();
            steps.accept("stavanger", stavanger());
        }
    }

    @Test
    void a_straight_year_breaks_no_rule() {
        holds();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            overdrawn | update posting set amount = amount - 1 where to_account = 'FRAME' | Kontoen «Rammen» er overtrukket med 1 kr for KEY
            allotted | update cycle_frame set allotted = allotted + 1, net = net + 1 where cycle = 'KEY' and scheme = 'school' | tildelt er 10 000 001 kr, men bokført som tildelt er 10 000 000 kr
            set-aside | update cycle_frame set set_aside = 5, net = net - 5 where cycle = 'KEY' and scheme = 'school' | satt av er 5 kr, men bokført som satt av er 0 kr
            bound | update cycle_frame set bound = 7, net = net - 7 where cycle = 'KEY' and scheme = 'school' | bundet av tidligere år er 7 kr, men bokført som bundet er 0 kr
            net | update cycle_frame set net = net - 1 where cycle = 'KEY' and scheme = 'school' | til fordeling skal være 10 000 000 kr, men rammen sier 9 999 999 kr
            whole | update posting set to_account = 'FUTURE' where to_account = 'SET_ASIDE' and cycle = 'KEY' | tildelt er 20 000 000 kr, men på kontoene står det til sammen 14 000 000 kr
            regions | update region_frame set amount = amount + 1 where cycle = 'KEY' and scheme = 'school' and region = 'nord' | til fordeling er 10 000 000 kr, men regionenes rammer er til sammen 10 000 001 kr
            apportioned | update region_frame set amount = amount + 1 where cycle = 'KEY' and scheme = 'school' and region = 'nord' | rammen til regionen
            decided | update decision_line set owner_amount = 99999 where case_number = 'HAUGESUND' | vedtatt til Haugesund kommune er 99 999 kr, men bokført som gitt er 100 000 kr
            undecided | delete from decision_line where case_number = 'HAUGESUND' | 100 000 kr er bokført som gitt til Haugesund kommune uten at noen har vedtatt det
            award | update award set owner_amount = 99999 where case_number = 'HAUGESUND' | tilskuddet til Haugesund kommune er 99 999 kr, men bokført som gitt er 100 000 kr
            due | update instalment set amount = amount + 1 where case_number = 'STAVANGER' and role = 'owner' | utbetalinger som venter til Stavanger kommune, er 100 001 kr, men bokført som forfalt er 100 000 kr
            paid | update instalment set amount = amount + 1 where case_number = 'HAUGESUND' and role = 'owner' | utbetalt til Haugesund kommune er 100 001 kr, men bokført som utbetalt er 100 000 kr
            unconfirmed | update payout_line set paid = false where run like 'KEY%' | 100 000 kr til Haugesund kommune står som utbetalt
            committed | delete from posting where to_account = 'COMMITTED' and case_number = 'STAVANGER' | lovet til Stavanger kommune er 30 000 kr, men bokført som lovet er 0 kr
            settled | update settlement set amount = 1 where case_number = 'HAUGESUND' | oppgjøret av ubrukte midler er 1 kr, men bokført er 10 000 kr
            unsettled | delete from posting where to_account = 'TRANSFERRED' and case_number = 'HAUGESUND' | tilskuddet er avsluttet, men 10 000 kr er ubrukt uten oppgjør
            nobody | update posting set person = null where cause = 'DECISION' and case_number = 'HAUGESUND' | sier ikke hvem som gjorde den
            no-rule | update posting set rule_version = null where cause = 'DECISION' and case_number = 'HAUGESUND' | sier ikke hvilken versjon av føringene
            reversal | insert into posting (county, cycle, scheme, year, from_account, to_account, amount, cause, task, reverses) select county, cycle, scheme, year, to_account, from_account, amount - 1, 'REVERSAL', 'x', id from posting where cause = 'ALLOTMENT' and cycle = 'KEY' and scheme = 'school' | er ikke det motsatte av den
            left-over | update posting set to_account = 'LEFT_OVER' where to_account = 'SET_ASIDE' and cycle = 'KEY' | 6 000 000 kr som er til overs i en utlysning, er ikke kommet fram til den neste
            twice | insert into replaced_commitment (earlier_case, year, new_case, owner_amount, university_amount, decision) select a.case_number, a.year, 'HAUGESUND', 0, 0, l.decision from award a join decision_line l using (case_number, year) where a.case_number = 'STAVANGER' | er erstattet av sak HAUGESUND, men tilskuddet er startet likevel
            no-way | update posting set to_account = 'USED' where to_account = 'TRANSFERRED' | fører penger fra «Ubrukt» til «Brukt»
            """)
    void a_rule_that_is_broken_is_named(String rule, String sql, String sentence) {
        assertThat(afterBreaking(sql.replace("KEY", year.key()).replace("HAUGESUND", haugesund()).replace("STAVANGER", stavanger())))
                .as(rule).anyMatch(found -> plain(found).contains(sentence.replace("KEY", year.key()).replace("HAUGESUND", haugesund())));
    }

    @Test
    void a_posting_reversed_twice_is_named() {
        String reverse = """
                insert into posting (county, cycle, scheme, year, from_account, to_account, amount, cause, task, reverses)
                select county, cycle, scheme, year, to_account, from_account, amount, 'REVERSAL', 'x', id from posting
                where cause = 'ALLOTMENT' and cycle = '%s' and scheme = 'school'""".formatted(year.key());
        assertThat(afterBreaking("drop index posting_reversed_once", reverse, reverse)).anyMatch(found -> found.contains("er reversert 2 ganger"));
    }

    @Test
    void another_countys_fault_is_not_this_ones() {
        transaction.executeWithoutResult(status -> {
            breaks("update cycle_frame set allotted = allotted + 1, net = net + 1 where cycle = '" + year.key() + "'");
            assertThat(invariants.check("vestland")).isEmpty();
            status.setRollbackOnly();
        });
    }

    @Test
    void the_nightly_step_is_silent_when_all_is_well_and_fails_with_plain_words_when_not() {
        Scope scope = Mockito.mock(Scope.class);
        Mockito.when(scope.county()).thenReturn("rogaland");
        step.run(scope);
        transaction.executeWithoutResult(status -> {
            breaks("update settlement set amount = 1 where case_number = '" + haugesund() + "'");
            assertThatThrownBy(() -> step.run(scope)).hasMessageStartingWith("Kontrollen av pengene fant én feil: Sak " + haugesund());
            status.setRollbackOnly();
        });
    }

    private List<String> afterBreaking(String... statements) {
        return transaction.execute(status -> {
            breaks(statements);
            List<Finding> findings = invariants.check("rogaland");
            status.setRollbackOnly();
            findings.forEach(finding -> assertThat(invariants.sentence(finding, LanguageForm.NN)).doesNotContain("{", " ikke "));
            return findings.stream().map(finding -> invariants.sentence(finding, LanguageForm.NB)).toList();
        });
    }

    /** Past triggers, keys and checks, as only somebody with the database's own key can. */
    private void breaks(String... statements) {
        jdbc.sql("set local session_replication_role = replica").update();
        jdbc.sql("alter table cycle_frame drop constraint if exists cycle_frame_check").update();
        Stream.of(statements).forEach(statement -> assertThat(jdbc.sql(statement).update()).isGreaterThanOrEqualTo(0));
    }

    private void holds() {
        assertThat(invariants.check("rogaland")).map(finding -> invariants.sentence(finding, LanguageForm.NB)).isEmpty();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private String owner(String caseNumber) {
        return jdbc.sql("select owner from needs_report where case_number = ?").param(caseNumber).query(String.class).single();
    }

    private String haugesund() {
        return cases.stream().filter(number -> owner(number).equals(RogalandYear.orgnr("haugesund"))).findFirst().orElseThrow();
    }

    private String stavanger() {
        return cases.stream().filter(number -> !number.equals(haugesund())).findFirst().orElseThrow();
    }
}
