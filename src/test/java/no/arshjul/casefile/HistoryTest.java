package no.arshjul.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import no.arshjul.language.LanguageForm;
import no.arshjul.testing.Decided;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every kind of event that a case can have is told in words, in both language forms, and the catalogue has no others. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class HistoryTest {

    private static final Path CATALOGUE = Path.of("src/main/resources/messages/casefile_nb.properties");

    private static String number;

    @Autowired private ProcessEngine engine;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private History history;

    @BeforeEach
    void a_decided_case() {
        if (number == null) {
            number = Decided.in(new RogalandYear(new Office(engine)), "stavanger").get(0);
        }
    }

    @Test
    void whatever_can_happen_in_a_case_is_told_in_words() throws IOException {
        Properties catalogue = new Properties();
        try (Reader reader = Files.newBufferedReader(CATALOGUE, StandardCharsets.UTF_8)) {
            catalogue.load(reader);
        }
        Set<String> told = catalogue.stringPropertyNames().stream().filter(key -> key.startsWith("casefile.event.")).map(key -> key.substring(15))
                .collect(Collectors.toCollection(TreeSet::new));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            everything();
            Set<String> kinds = new TreeSet<>(kinds());
            jdbc.sql("update needs_report set late = true where case_number = ?").param(number).update();
            kinds.addAll(kinds()); // a report comes in time or late
            assertThat(kinds).isEqualTo(told);
            List<History.Event> nb = events(LanguageForm.NB);
            List<History.Event> nn = events(LanguageForm.NN);
            assertThat(nb).hasSameSizeAs(nn).hasSizeGreaterThanOrEqualTo(told.size());
            for (List<History.Event> events : List.of(nb, nn)) {
                assertThat(events).allSatisfy(event -> {
                    assertThat(event.what()).as(event.toString()).endsWith(".").doesNotContain("{", "null", "casefile", "  ");
                    assertThat(event.who()).isNotBlank().doesNotContain("silje", "gone-long-ago");
                    assertThat(event.day()).matches("\\d+\\. \\p{L}+ \\d{4}");
                });
            }
            assertThat(nb).extracting(History.Event::iso).isSorted();
            assertThat(nb).extracting(History.Event::who).contains("Silje Sandvik", "Årshjul", "En som ikke lenger er registrert");
            assertThat(nb).filteredOn(event -> event.what().contains("klageren medhold")).singleElement()
                    .satisfies(event -> assertThat(event.reason()).isEqualTo("Fordi det er slik."));
        });
    }

    @Test
    void a_letter_is_told_of_to_those_who_may_read_it() {
        Set<UUID> letters = Set.copyOf(jdbc.sql("select id from document where case_number = ?").param(number).query(UUID.class).list());
        assertThat(history.of(standing(), letters, LanguageForm.NB)).filteredOn(event -> event.document() != null).hasSize(letters.size());
        assertThat(history.of(standing(), Set.of(), LanguageForm.NB)).extracting(History.Event::document).containsOnlyNulls();
    }

    private List<History.Event> events(LanguageForm form) {
        return history.of(standing(), Set.copyOf(jdbc.sql("select id from document where case_number = ?").param(number).query(UUID.class).list()), form);
    }

    private List<String> kinds() {
        try {
            String question = new ClassPathResource("casefile/history.sql").getContentAsString(StandardCharsets.UTF_8);
            String own = jdbc.sql("select instance_id from needs_report where case_number = ?").param(number).query(String.class).single();
            return jdbc.sql("select kind from (" + question + ") all_of_it").param("case", number).param("instances", new String[] {own}).query(String.class).list();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Standing standing() {
        return new Standing(number, "rogaland", null, null, null, null, null, null, null, null, null, null, false, null, null, null, null, 0, null, null,
                null, null, null, null, null, "", null, null, false, null, false, null, null, null, null, null, null, null);
    }

    /** One row of each kind beside those that the case has by itself, as the rooms write them. */
    private void everything() {
        for (String sql : """
                insert into submission (county, process, form, instance_id, person, sent_at, form_values) select 'rogaland', 'x', v.form, r.instance_id,
                  'silje', now(), v.told::jsonb from needs_report r, (values ('confirm-network', '{"participationConfirmed": true}'),
                  ('confirm-network', '{"participationConfirmed": false}'), ('confirm-partnership', '{"partnershipConfirmed": false, "partnershipComment": "Nei."}'),
                  ('complete-report', '{}'), ('accept-grant', '{"grantAccepted": true}'), ('accept-grant', '{"grantAccepted": false}'),
                  ('control-report', '{"reportOutcome": "accept"}'), ('control-report', '{"reportOutcome": "return"}')) v (form, told) where case_number = :case;
                insert into submission (county, process, form, instance_id, person, sent_at, form_values) select 'rogaland', 'x', 'control-recommendation',
                  x.instance_id, 'silje', now(), '{"controlOutcome": "return"}' from recommendation x join recommendation_case c on c.recommendation = x.id where c.case_number = :case;
                insert into needs_late_decision (case_number, outcome, reason, person, by_appeal, decided_at)
                  select :case, o, 'Fordi.', 'silje', false, now() from unnest(array['admit', 'reject']) o;
                insert into formal_control (case_number, criteria, outcome, comment, person, controlled_at)
                  select :case, '{}', o, 'Fordi.', 'gone-long-ago', now() from unnest(array['more-information', 'reject']) o;
                insert into needs_completion (case_number, asked_at, first_due_on, due_on, ended_at, ended_by) values (:case, now(), '2027-01-02', '2027-01-02', now(), 'silence');
                insert into needs_change (case_number, cause, field, old_value, new_value, reason, person, changed_at)
                  select :case, o, 'x', '', '', '', 'silje', now() from unnest(array['owner-left', 'lead-replaced', 'correction']) o;
                insert into meeting (key, cycle, instance_id, status, meeting_date) select 'm-' || o, cycle, 'm-' || o, 'approved', '2027-04-20'
                  from needs_report, unnest(array['reduce', 'reject', 'return']) o where case_number = :case;
                insert into meeting_case select id, :case from meeting where key like 'm-%';
                insert into minutes_line (meeting, case_number, year, outcome, owner_amount, university_amount, reason)
                  select id, :case, 2027, substr(key, 3), 1, 1, '' from meeting where key like 'm-%';
                insert into submission (county, process, form, instance_id, person, sent_at, form_values)
                  select 'rogaland', 'x', 'approve-minutes', instance_id, 'frida', now(), '{}' from meeting where key like 'm-%';
                insert into decision (cycle, outcome, reason, person, decided_at, form) select cycle, 'as-recommended', 'Nei.', 'astrid', now(), '{}' from needs_report where case_number = :case;
                insert into decision_line (decision, case_number, year, owner_amount, university_amount, reason) select max(id), :case, 2099, 0, 0, '' from decision;
                insert into decision (cycle, outcome, reason, person, decided_at, form) select cycle, 'x', 'Endret.', 'astrid', now(), '{}' from needs_report where case_number = :case;
                insert into decision_change (decision, case_number, year, cause, reason, person, changed_at, old_owner, old_university, new_owner, new_university)
                  select max(d.id), :case, 2027, o, '', 'silje', now(), 1, 1, 2, 2 from decision d, unnest(array['appeal', 'amendment', 'withdrawal', 'condition']) o group by o;
                insert into settlement (case_number, year, kind, amount, reason, person) select case_number, year, 'repay', 5, 'Slik.', 'silje' from award where case_number = :case;
                insert into posting (county, cycle, scheme, case_number, payee, year, from_account, to_account, amount, cause, person)
                  select r.county, r.cycle, r.scheme, r.case_number, r.owner, a.year, 'X', case o when 'SET_OFF' then 'SET_OFF' else 'Y' end, 5, o, 'finn'
                  from needs_report r join award a using (case_number), unnest(array['INSTALMENT_DUE', 'PAYMENT', 'REPAID', 'GIVEN_UP', 'TRANSFER', 'SET_OFF', 'REPAYMENT_CLAIMED']) o
                  where case_number = :case;
                insert into instalment (case_number, year, cycle, payee, role, amount, account, status) select case_number, year, a.cycle, r.owner, 'owner', 7, 'x', 'paid'
                  from award a join needs_report r using (case_number) where case_number = :case;
                insert into payment_correction (instalment, reason, asked_by, asked_at, status, answered_by, answered_at) select max(id), 'Feil konto.', 'finn', now(), 'approved', 'fride', now() from instalment;
                insert into use_report (case_number, year, version, person, no_report, spent_owner, spent_university, sent_at, form)
                  select case_number, year, v, 'stavanger', v = 2, 1, 1, now(), '{}' from award, generate_series(1, 2) v where case_number = :case;
                insert into changed_claim (case_number, year, payee, amount, due_on, claimed_at) select case_number, year, owner, 9, '2027-09-01', now()
                  from award join needs_report using (case_number) where case_number = :case;
                insert into appeal (case_number, instance_id, subject, status, received_on, sent_by, grounds, registered_at, timely, assessment_outcome, assessed_by, assessed_at,
                    outcome, decision_reason, decided_by, decided_at, instance_outcome, instance_date, instance_recorded_by)
                  select :case, 'a', 'amount', 'ended', '2027-06-01', 'silje', 'x', now(), n < 3, 'uphold', 'silje', now(), (array['uphold', 'change', 'dismiss'])[n],
                    'Fordi det er slik.', 'astrid', now(), (array['uphold', 'change', 'repeal'])[n], '2027-08-01', 'silje' from generate_series(1, 3) n;
                insert into amendment (case_number, instance_id, kind, status, reason, asked_by, asked_at, outcome, decided_by, decided_at)
                  select :case, 'a', k, 'ended', 'Fordi.', 'stavanger', now(), o, 'astrid', now()
                  from unnest(array['amendment', 'withdrawal', 'cancellation']) k, unnest(array['approve', 'reject']) o;
                insert into deadline_change (county, deadline, key, old_date, typed, new_date, reason, person, changed_at) select 'rogaland', o, :case, '2027-01-01', '2027-02-01',
                  '2027-02-01', 'Fordi.', 'silje', now() from unnest(array['needs', 'recommendation', 'forum', 'report', 'completion', 'confirmation', 'acceptance', 'use-report', 'repayment']) o;
                insert into notice_history (notice, what, new_date, remark, person, registered_at) select max(id), o, '2027-05-05', '', 'silje', now()
                  from notice, unnest(array['reached', 'reasons-requested', 'reasons-given']) o where case_number = :case group by o;
                insert into submission (county, process, form, instance_id, person, sent_at, form_values) values ('rogaland', 'x', 'withdraw', 'w', 'stavanger', now(), jsonb_build_object('caseNumber', :case));
                update needs_report set status = 'withdrawn' where case_number = :case""".split(";\n")) {
            jdbc.sql(sql).param("case", number).update();
        }
    }
}
