package no.arshjul.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import no.arshjul.testing.Decided;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.WalkedYear;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A payment run's instance tells what the run was about to pay, what the bank paid, what was taken back since, and hands out its file. */
class RunMoneyTest extends WalkedYear {

    @LocalServerPort private int port;

    @Test
    void what_a_run_took_paid_and_had_taken_back_is_told_run_by_run() {
        String caseNumber = Decided.in(year, "stavanger").get(0);
        steps.accept("stavanger", caseNumber);

        String first = steps.startRun();
        assertThat(money(first)).as("while it is prepared").isEqualTo("2 lines of 150000, 0 paid, 0 reversed");
        steps.prepare(first, line -> true);
        assertThat(files(first, "nb")).as("no file before it is attested").isEmpty();
        steps.attest(first);
        steps.confirm(first, line -> line.get("amount").equals(100_000));
        assertThat(money(first)).as("the bank refused the university's").isEqualTo("2 lines of 150000, 100000 paid, 0 reversed");

        long done = tasksDone();
        correct(caseNumber);
        assertThat(tasksDone()).as("who approves a correction has done a task of the cycle").isEqualTo(done + 1);
        assertThat(money(first)).isEqualTo("2 lines of 150000, 100000 paid, 100000 reversed");
        String second = steps.payAll();
        assertThat(money(first)).as("what is paid anew is the other run's").isEqualTo("2 lines of 150000, 100000 paid, 100000 reversed");
        assertThat(money(second)).isEqualTo("2 lines of 150000, 150000 paid, 0 reversed");
        assertThat(files(first, "nb")).as("its own, not another run's").containsExactly("Betalingsfil " + first);
        assertThat(files(second, "nn")).containsExactly("Betalingsfil " + second);
        String correction = correct(caseNumber);
        assertThat(money(first)).isEqualTo("2 lines of 150000, 100000 paid, 100000 reversed");
        assertThat(money(second)).isEqualTo("2 lines of 150000, 150000 paid, 100000 reversed");

        var found = new PublicOffice(port).get("mona", "/api/progress/instances?definition=correct-payment&cycle=" + year.key());
        assertThat(found.get("rows").findValuesAsText("businessKey")).as("by the cycle in its key").hasSize(2).contains(correction);
    }

    private long tasksDone() {
        JsonNode days = new PublicOffice(port).get("mona", "/api/progress/cycles/" + year.key()).get("curve").get("thisYear").get("days");
        return days.get(days.size() - 1).get("tasks").asLong();
    }

    private String correct(String caseNumber) {
        String owners = jdbc.sql("select id::text from instalment where case_number = ? and role = 'owner'").param(caseNumber).query(String.class).single();
        String correction = office.start("finn", "correct-payment", Map.of("payoutId", owners, "reason", "Ført på feil dag."));
        office.complete("fride", "approve-correction", correction, Map.of("correctionApproved", true));
        return correction;
    }

    private List<String> files(String run, String language) {
        return new PublicOffice(port).send("mona", "GET", "/api/progress/instances/" + id(run), null, language).body().get("documents").findValuesAsText("title");
    }

    private String id(String run) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(run).singleResult().getId();
    }

    private String money(String run) {
        var told = new PublicOffice(port).get("mona", "/api/progress/instances/" + id(run)).get("run");
        return "%d lines of %d, %d paid, %d reversed".formatted(told.get("lines").asLong(), told.get("amount").asLong(), told.get("paid").asLong(),
                told.get("reversed").asLong());
    }
}
