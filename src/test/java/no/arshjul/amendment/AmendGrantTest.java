package no.arshjul.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.letters.DocumentRow;
import no.arshjul.letters.Documents;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.Decided;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import no.arshjul.testing.WalkedYear;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Diagram amend-grant, every path. */
@CoversDiagram("amend-grant")
class AmendGrantTest extends WalkedYear {

    @Autowired
    private Documents documents;

    @Test
    void an_owner_gets_another_use_and_a_year_moved_by_two_persons() {
        String caseNumber = Decided.in(year, Map.of("haugesund", year.twoYearForm("haugesund"))).get(0);
        steps.accept("haugesund", caseNumber);
        ask("haugesund", caseNumber, "Kurset holdes som nettverk.", List.of(RogalandYear.amount(year.year() + 1, 0, 0),
                RogalandYear.amount(year.year() + 2, 30_000, 20_000)));
        assertThat(book.ofCase("COMMITTED", caseNumber)).isEqualTo(50_000);
        assess(caseNumber, "approve");
        decide("astrid", caseNumber, "approve", "");
        assertThat(office.passed("grant-amended", caseNumber)).isTrue();
        assertThat(letters(caseNumber)).hasSize(1);
        assertThat(jdbc.sql("select sum(case when to_account = 'COMMITTED' then amount else -amount end) from posting where case_number = ? and year = ?"
                + " and 'COMMITTED' in (from_account, to_account)").params(caseNumber, year.year() + 2).query(Long.class).single()).isEqualTo(50_000);
        assertThat(jdbc.sql("select cause from decision_change where case_number = ?").param(caseNumber).query(String.class).list())
                .containsExactly("amendment", "amendment");
    }

    @Test
    void a_refused_change_leaves_the_grant_as_it_is_and_has_its_letter() {
        String caseNumber = Decided.in(year, "haugesund").get(0);
        ask("silje", caseNumber, "", List.of(RogalandYear.amount(year.year(), 200_000, 50_000)));
        assess(caseNumber, "reject");
        assertThat(Refused.faults(() -> decide("astrid", caseNumber, "reject", ""))).containsExactly("decisionReason: amendment.reason");
        decide("astrid", caseNumber, "reject", "Rammen er brukt.");
        assertThat(office.passed("amendment-refused", caseNumber)).isTrue();
        assertThat(letters(caseNumber)).hasSize(1);
        assertThat(book.ofCase("GRANTED", caseNumber)).isEqualTo(150_000);
    }

    @Test
    void what_may_be_asked_for() {
        String caseNumber = Decided.in(year, "haugesund").get(0);
        assertThat(Refused.faults(() -> ask("karmoy", caseNumber, "Ny bruk.", List.of()))).containsExactly("caseNumber: amendment.unknown-case");
        assertThat(Refused.faults(() -> ask("haugesund", caseNumber, "", List.of()))).containsExactly("useChange: amendment.nothing");
        assertThat(Refused.faults(() -> ask("haugesund", caseNumber, "", List.of(RogalandYear.amount(year.year() + 3, 1, 1),
                RogalandYear.amount(year.year(), 1, 1), RogalandYear.amount(year.year(), 2, 2)))))
                .containsExactly("amounts.year: amendment.year", "amounts.year: amendment.year-twice");
        ask("haugesund", caseNumber, "Ny bruk.", List.of());
        assertThat(Refused.faults(() -> ask("haugesund", caseNumber, "Enda en.", List.of()))).containsExactly("caseNumber: amendment.open-already");
    }

    @Test
    void who_asked_for_or_assessed_a_change_does_not_decide_it() {
        String caseNumber = Decided.in(year, "haugesund").get(0);
        office.hire("begge", "rogaland", "secretariat", "authority");
        ask("haugesund", caseNumber, "", List.of(RogalandYear.amount(year.year(), 90_000, 50_000)));
        office.complete("begge", "assess-amendment", caseNumber, Map.of("amendmentAssessment", "approve", "assessmentReason", "Innenfor formålet."));
        assertThat(Refused.faults(() -> decide("begge", caseNumber, "approve", ""))).containsExactly("amendment.assessed-it");
        decide("astrid", caseNumber, "approve", "");
        assertThat(book.ofCase("GRANTED", caseNumber)).isEqualTo(140_000);
    }

    private void ask(String person, String caseNumber, String use, List<Map<String, Object>> amounts) {
        office.start(person, "amend-grant", new HashMap<>(Map.of("caseNumber", caseNumber, "useChange", use, "amounts", amounts,
                "amendmentReason", "Barnehagen er slått sammen med en annen.")));
    }

    private void assess(String caseNumber, String outcome) {
        office.complete("silje", "assess-amendment", caseNumber, Map.of("amendmentAssessment", outcome, "assessmentReason", "Innenfor formålet."));
    }

    private void decide(String person, String caseNumber, String outcome, String reason) {
        office.complete(person, "decide-amendment", caseNumber, Map.of("amendmentOutcome", outcome, "decisionReason", reason));
    }

    private List<DocumentRow> letters(String caseNumber) {
        return documents.ofCase(caseNumber).stream().filter(row -> row.kind().equals("amendment")).toList();
    }
}
