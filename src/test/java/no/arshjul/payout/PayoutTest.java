package no.arshjul.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import no.arshjul.flow.SystemSentences;
import no.arshjul.language.LanguageForm;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.Decided;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import no.arshjul.testing.WalkedYear;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Diagram payout, every path. */
@CoversDiagram("payout")
class PayoutTest extends WalkedYear {

    @Autowired
    private SystemSentences sentences;
    @Autowired
    private TestRestTemplate rest;

    @Test
    void a_run_takes_all_that_is_due_and_in_no_other_open_run() {
        List<String> cases = Decided.in(year, "stavanger", "haugesund");
        steps.accept("stavanger", cases.get(0));
        String first = steps.startRun();
        assertThat(first).isEqualTo(year.key() + "/payout-1");
        steps.accept("haugesund", cases.get(1));
        String second = steps.startRun();
        assertThat(second).isEqualTo(year.key() + "/payout-2");
        assertThat(lines("prepare-payout", first)).extracting(line -> line.get("caseNumber")).containsExactly(cases.get(0), cases.get(0));
        assertThat(lines("prepare-payout", second)).extracting(line -> line.get("caseNumber")).containsExactly(cases.get(1), cases.get(1));
        pay(second);
        pay(first);
        assertThat(book.ofCycle("PAID", year.key())).isEqualTo(300_000);
        assertThat(status(first)).isEqualTo("paid");
    }

    @Test
    void with_nothing_due_a_run_is_refused() {
        Decided.in(year, "haugesund");
        assertThat(Refused.faults(() -> steps.startRun())).containsExactly("cycle: payout.nothing-due");
        ResponseEntity<String> answer = rest.withBasicAuth("silje", "silje").postForEntity("/engine-rest/process-definition/key/payout/start",
                Map.of("variables", Map.of("cycle", Map.of("value", year.key(), "type", "String"))), String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("ingenting forfalt");
        assertThat(Refused.faults(() -> office.start("silje-vl", "payout", Map.of("cycle", year.key()))))
                .as("another county's year").hasSize(1);
        assertThat(jdbc.sql("select count(*) from payout_run where cycle = ?").param(year.key()).query(Long.class).single()).isZero();
    }

    @Test
    void who_prepared_the_run_cannot_attest_it() {
        String run = due();
        office.complete("vera", "prepare-payout", run, steps.prepareForm(run, line -> true));
        assertThat(Refused.faults(() -> office.complete("vera", "attest-payout", run, steps.attestForm(run))))
                .containsExactly("payout.prepared-it");
        steps.attest(run);
        assertThat(office.tasks("confirm-paid", run)).hasSize(1);
    }

    @Test
    void who_made_the_decision_cannot_attest_its_payment() {
        String run = due();
        steps.prepare(run, line -> true);
        engine.getIdentityService().createMembership("astrid", "finance");
        try {
            assertThat(Refused.faults(() -> office.complete("astrid", "attest-payout", run, steps.attestForm(run))))
                    .containsExactly("payout.decided-it");
        } finally {
            engine.getIdentityService().deleteMembership("astrid", "finance");
        }
        assertThat(office.tasks("attest-payout", run)).hasSize(1);
    }

    @Test
    void a_line_that_was_changed_missing_or_unknown_is_refused_at_every_step() {
        String run = due();
        refusesChangedLines("silje", "prepare-payout", run, "include", Map.of("payoutDate", year.year() + "-05-15"),
                List.of("amount", "account", "payee"));
        steps.prepare(run, line -> true);
        refusesChangedLines("finn", "attest-payout", run, "attested", Map.of(), List.of("amount", "account", "payee"));
        steps.attest(run);
        refusesChangedLines("finn", "confirm-paid", run, "paid", Map.of("paidOn", year.year() + "-05-16", "bankReference", "B"),
                List.of("amount"));
        assertThat(book.ofCycle("DUE", year.key())).isEqualTo(150_000);
    }

    private void refusesChangedLines(String person, String definition, String run, String column, Map<String, Object> rest, List<String> fields) {
        Map<String, Object> other = Map.of("amount", 999_999, "account", "99990321333", "payee", RogalandYear.orgnr("karmoy"));
        for (String field : fields) {
            assertThat(refusal(person, definition, run, column, rest, lines -> lines.get(1).put(field, other.get(field))))
                    .as(definition + " " + field).containsExactly("lines." + field + ": payout.changed");
        }
        assertThat(refusal(person, definition, run, column, rest, lines -> lines.remove(0))).containsExactly("lines: payout.line-missing");
        assertThat(refusal(person, definition, run, column, rest, List::clear))
                .containsExactly("lines: payout.line-missing", "lines: payout.line-missing");
        assertThat(refusal(person, definition, run, column, rest, lines -> {
            Map<String, Object> unknown = new HashMap<>(lines.get(0));
            unknown.put("payoutId", 987_654_321);
            lines.add(unknown);
        })).containsExactly("lines.payoutId: payout.unknown-line");
        assertThat(refusal(person, definition, run, column, rest, lines -> lines.add(lines.get(0))))
                .as("a line twice").containsExactly("lines.payoutId: payout.unknown-line");
    }

    private List<String> refusal(String person, String definition, String run, String column, Map<String, Object> rest,
            Consumer<List<Map<String, Object>>> change) {
        List<Map<String, Object>> lines = steps.answered(definition, run, column, line -> true);
        change.accept(lines);
        Map<String, Object> form = new HashMap<>(rest);
        form.put("lines", lines);
        return Refused.faults(() -> office.complete(person, definition, run, form));
    }

    @Test
    void a_line_held_back_stays_due_with_why_and_is_taken_by_the_next_run() {
        String run = due();
        steps.prepare(run, line -> line.get("amount").equals(100_000));
        assertThat(lines("attest-payout", run)).extracting(line -> line.get("amount")).containsExactly(100_000);
        assertThat(why(50_000)).startsWith("Holdt tilbake av Silje Sandvik.");
        assertThat(why(50_000, LanguageForm.NN)).startsWith("Halden tilbake av Silje Sandvik.");
        steps.attest(run);
        steps.confirm(run, line -> true);
        takesTheRest(50_000, "Holdt tilbake");
    }

    @Test
    void a_line_that_is_not_attested_needs_a_comment_stays_due_with_it_and_is_taken_by_the_next_run() {
        String run = due();
        steps.prepare(run, line -> true);
        List<Map<String, Object>> lines = steps.answered("attest-payout", run, "attested", line -> line.get("amount").equals(100_000));
        assertThat(Refused.faults(() -> office.complete("finn", "attest-payout", run, Map.of("lines", lines))))
                .containsExactly("lines.attestComment: payout.attest-comment");
        lines.get(1).put("attestComment", "Kontoen er ukjent.");
        office.complete("finn", "attest-payout", run, Map.of("lines", lines));
        assertThat(why(50_000)).isEqualTo("Ikke attestert av Finn Fossum: Kontoen er ukjent.");
        assertThat(why(50_000, LanguageForm.NN)).isEqualTo("Ikkje attestert av Finn Fossum: Kontoen er ukjent.");
        assertThat(lines("confirm-paid", run)).extracting(line -> line.get("amount")).containsExactly(100_000);
        assertThat(file(run)).contains("<NbOfTxs>1</NbOfTxs>").contains("<CtrlSum>100000.00</CtrlSum>");
        steps.confirm(run, line -> true);
        takesTheRest(50_000, "Ikke attestert");
    }

    @Test
    void a_line_that_the_bank_refused_stays_due_with_why_and_is_taken_by_the_next_run() {
        String run = due();
        steps.prepare(run, line -> true);
        steps.attest(run);
        steps.confirm(run, line -> line.get("amount").equals(50_000));
        assertThat(book.ofCycle("PAID", year.key())).isEqualTo(50_000);
        assertThat(why(100_000)).startsWith("Ikke betalt av banken.");
        assertThat(why(100_000, LanguageForm.NN)).startsWith("Ikkje betalt av banken.");
        takesTheRest(100_000, "Ikke betalt av banken");
    }

    private void takesTheRest(int amount, String why) {
        String next = steps.startRun();
        assertThat(lines("prepare-payout", next)).singleElement().satisfies(line -> {
            assertThat(line.get("amount")).isEqualTo(amount);
            assertThat(line.get("why")).asString().startsWith(why);
        });
        pay(next);
        assertThat(book.ofCycle("PAID", year.key())).isEqualTo(150_000);
        assertThat(why(amount)).isEmpty();
    }

    @Test
    void a_run_with_every_line_held_back_is_closed_empty() {
        String run = due();
        steps.prepare(run, line -> false);
        closedEmpty(run);
        assertThat(office.passed("attest-payout", run)).isFalse();
    }

    @Test
    void a_run_with_no_line_attested_is_closed_empty() {
        String run = due();
        steps.prepare(run, line -> true);
        List<Map<String, Object>> lines = steps.answered("attest-payout", run, "attested", line -> false);
        lines.forEach(line -> line.put("attestComment", "Vent på budsjettet."));
        office.complete("finn", "attest-payout", run, Map.of("lines", lines));
        closedEmpty(run);
    }

    private void closedEmpty(String run) {
        assertThat(office.passed("nothing-to-pay", run)).isTrue();
        assertThat(status(run)).isEqualTo("empty");
        assertThat(jdbc.sql("select count(*) from document where cycle = ? and kind = 'payment-file'").param(year.key()).query(Long.class).single())
                .isZero();
        assertThat(book.ofCycle("DUE", year.key())).isEqualTo(150_000);
        pay(steps.startRun());
        assertThat(book.ofCycle("PAID", year.key())).isEqualTo(150_000);
    }

    @Test
    void the_payment_file_is_stored_valid_against_its_schema_and_sums_the_attested_lines() throws Exception {
        String run = due();
        steps.prepare(run, line -> true);
        assertThat(jdbc.sql("select count(*) from document where title = ?").param(run).query(Long.class).single()).isZero();
        steps.attest(run);
        String file = file(run);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(PayoutTest.class.getResource("/schema/pain.001.001.03.xsd"))
                .newValidator().validate(new StreamSource(new ByteArrayInputStream(file.getBytes("UTF-8"))));
        assertThat(file).contains("<NbOfTxs>2</NbOfTxs>", "<CtrlSum>150000.00</CtrlSum>", "<MsgId>" + run.replace('/', '-') + "</MsgId>",
                "<ReqdExctnDt>" + year.year() + "-05-15</ReqdExctnDt>", ">100000.00<", ">50000.00<", RogalandYear.ACCOUNT, "99990107110");
    }

    @Test
    void a_task_is_completed_once() {
        String run = due();
        Task prepare = office.task("prepare-payout", run);
        Map<String, Object> form = steps.prepareForm(run, line -> true);
        office.complete("silje", prepare, form);
        assertThatThrownBy(() -> office.complete("silje", prepare, form)).hasMessageContaining("Cannot find task");
        steps.attest(run);
        Task confirm = office.task("confirm-paid", run);
        steps.confirm(run, line -> true);
        assertThatThrownBy(() -> office.complete("finn", confirm, Map.of())).hasMessageContaining("Cannot find task");
        assertThat(book.ofCycle("PAID", year.key())).isEqualTo(150_000);
    }

    @Test
    void the_secretariat_is_reminded_once_of_what_has_been_due_for_some_days_and_again_of_what_becomes_due_later() {
        List<String> cases = Decided.in(year, "stavanger", "haugesund");
        assertThat(office.waitsFor("payout-reminder-date", year.key())).as("nothing is due").isFalse();
        steps.accept("stavanger", cases.get(0));
        assertThat(reminders()).isZero();
        office.fire("payout-reminder-date", year.key());
        long secretariat = engine.getIdentityService().createUserQuery().memberOfGroup("secretariat").memberOfTenant("rogaland").count();
        assertThat(reminders()).as("one to each of the secretariat").isEqualTo(secretariat);
        assertThat(office.waitsFor("payout-reminder-date", year.key())).as("once").isFalse();
        steps.accept("haugesund", cases.get(1));
        office.fire("payout-reminder-date", year.key());
        assertThat(reminders()).isEqualTo(2 * secretariat);
    }

    @Test
    void nobody_is_reminded_of_what_has_been_paid_or_is_in_an_open_run() {
        due();
        office.fire("payout-reminder-date", year.key());
        assertThat(reminders()).isZero();
    }

    /** One accepted grant of 100 000 and 50 000, and a run that has taken both. */
    private String due() {
        String caseNumber = Decided.in(year, "haugesund").get(0);
        steps.accept("haugesund", caseNumber);
        return steps.startRun();
    }

    private void pay(String run) {
        steps.prepare(run, line -> true);
        steps.attest(run);
        steps.confirm(run, line -> true);
    }

    private List<Map<String, Object>> lines(String definition, String run) {
        return office.lines(office.task(definition, run));
    }

    private String status(String run) {
        return jdbc.sql("select status from payout_run where key = ?").param(run).query(String.class).single();
    }

    private String why(int amount) {
        return why(amount, LanguageForm.NB);
    }

    private String why(int amount, LanguageForm form) {
        return sentences.in(form, jdbc.sql("select why from instalment where cycle = ? and amount = ?").params(year.key(), amount).query(String.class).single());
    }

    private String file(String run) {
        return jdbc.sql("select convert_from(content, 'UTF8') from document where title = ? and kind = 'payment-file'").param(run)
                .query(String.class).single();
    }

    private long reminders() {
        return jdbc.sql("select count(*) from outbox where subject = 'Det er beløp som venter på utbetaling (' || ? || ')'").param(year.key())
                .query(Long.class).single();
    }
}
