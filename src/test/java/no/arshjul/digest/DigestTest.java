package no.arshjul.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import no.arshjul.flow.Refusal;
import no.arshjul.language.LanguageForm;
import no.arshjul.letters.MailLog;
import no.arshjul.letters.Outbox;
import no.arshjul.letters.SentMail;
import no.arshjul.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** The daily digest: to whom, when, and what it says. 3 February 2027 is a Wednesday. */
@SpringJUnitConfig(DigestHouse.class)
@TestPropertySource(properties = {"arshjul.outbox-delay=PT10H", "arshjul.digest-delay=PT10H", "arshjul.data-directory=target/digest-data"})
class DigestTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private DigestRounds rounds;
    @Autowired
    private DigestController choices;
    @Autowired
    private DigestPost post;
    @Autowired
    private Preferences preferences;
    @Autowired
    private Outbox outbox;
    @Autowired
    private MailLog log;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private MovableClock time;
    @Autowired
    private DigestHouse.Staff staff;
    @Autowired
    private DigestHouse.Work work;

    @BeforeEach
    void a_new_day() {
        List.of("outbox", "news", "digest", "digest_round", "mail_preference").forEach(table -> jdbc.sql("delete from " + table).update());
        staff.people.clear();
        work.tasks.clear();
        staff.works("rogaland", "silje", "silje@arshjul.example", "secretariat");
        staff.works("rogaland", "sindre", "sindre@arshjul.example", "secretariat");
        time.at("2027-02-03T07:00");
    }

    @Test
    void the_secretariats_digest_reads_like_this() throws IOException {
        secretariatsWork();
        time.at("2027-02-02T09:00");
        outbox.mail("rogaland", "Silje@arshjul.example", LanguageForm.NB, "network-left", null, "ROGALAND-2027-0001", "Åpne dører", "Utsira kommune");
        outbox.mail("rogaland", "not an address", LanguageForm.NB, "receipt", null, "ROGALAND-2027-0002", "Opne dører");
        time.at("2027-02-03T07:00");
        rounds.come();
        assertThat(subject("silje@arshjul.example")).isEqualTo("5 oppgaver i Årshjul: 1 over fristen");
        assertThat(body("silje@arshjul.example")).isEqualTo(golden("secretariat_nb.txt"));
    }

    @Test
    void an_owners_digest_is_written_in_its_own_form_and_tells_what_happened_in_its_cases() throws IOException {
        work.waits("rogaland", "t1", "Send inn manglende opplysninger", "Send inn opplysningar som manglar", "ROGALAND-2027-0002", "2027-02-02T10:00",
                LocalDate.of(2027, 2, 5), null, "owner-864979092");
        time.at("2027-02-02T09:00");
        outbox.mail("rogaland", "post@suldal.example", LanguageForm.NN, "joined-call", null, "ROGALAND-2027-0002", "Opne dører", "ROGALAND-2027");
        letter("864979092", "kari@kontakt.example", "more-information");
        time.at("2027-02-03T07:00");
        rounds.come();
        assertThat(subject("post@suldal.example")).isEqualTo("Éi oppgåve i Årshjul");
        assertThat(body("post@suldal.example")).isEqualTo(golden("owner_nn.txt"));
    }

    @Test
    void it_comes_once_a_day_however_many_nodes_wake_and_however_often() {
        secretariatsWork();
        CompletableFuture.allOf(CompletableFuture.runAsync(rounds::come), CompletableFuture.runAsync(rounds::come),
                CompletableFuture.runAsync(rounds::come)).join();
        time.at("2027-02-03T08:00");
        work.waits("rogaland", "late", "Ny", "Ny", "ROGALAND-2027", "2027-02-03T07:30", null, null, "secretariat");
        rounds.come();
        assertThat(readers()).containsExactlyInAnyOrder("silje@arshjul.example", "sindre@arshjul.example");
        time.at("2027-02-04T07:00");
        rounds.come();
        assertThat(readers()).hasSize(4);
        assertThat(body("silje@arshjul.example")).as("what came after the hour is new the next day").contains("NYE OPPGAVER", "late");
    }

    @Test
    void a_round_that_was_broken_off_goes_on_and_nobody_gets_two() {
        secretariatsWork();
        jdbc.sql("insert into digest (county, recipient, day) values ('rogaland', 'silje@arshjul.example', date '2027-02-03')").update();
        rounds.come();
        assertThat(readers()).containsExactly("sindre@arshjul.example");
    }

    @Test
    void a_crash_leaves_neither_a_mail_nor_the_mark_that_it_was_sent() {
        Reader silje = new Reader("silje@arshjul.example");
        silje.form = LanguageForm.NB;
        secretariatsWork();
        transaction.executeWithoutResult(status -> {
            post.send("rogaland", silje, new Span(MovableClock.moment("2027-02-02T07:00"), MovableClock.moment("2027-02-03T07:00"),
                    LocalDate.of(2027, 2, 3)), work.ofCounty("rogaland"), List.of(), java.util.Map.of());
            status.setRollbackOnly();
        });
        assertThat(readers()).isEmpty();
        rounds.come();
        assertThat(readers()).contains("silje@arshjul.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-06T07:00", "2027-02-07T07:00", "2027-05-17T07:00", "2027-03-26T07:00", "2027-02-03T06:59", "2027-02-03T12:00"})
    void none_comes_on_a_weekend_or_a_holiday_nor_before_or_long_after_its_hour(String when) {
        secretariatsWork();
        time.at(when);
        rounds.come();
        assertThat(readers()).isEmpty();
    }

    @Test
    void on_a_monday_what_came_on_the_weekend_is_new() {
        work.waits("rogaland", "t1", "Ny", "Ny", "ROGALAND-2027", "2027-02-06T10:00", null, null, "secretariat");
        time.at("2027-02-08T07:00");
        rounds.come();
        assertThat(readers()).hasSize(2);
    }

    @Test
    void nothing_to_say_means_no_mail() {
        work.waits("rogaland", "old", "Gammel", "Gamal", "ROGALAND-2027", "2027-01-02T10:00", LocalDate.of(2027, 3, 1), null, "secretariat");
        rounds.come();
        assertThat(readers()).as("a task that is neither new nor due").isEmpty();
    }

    @Test
    void who_wants_none_gets_none_and_may_change_their_mind() throws IOException {
        secretariatsWork();
        staff.asking = "silje";
        assertThat(choices.read(Locale.forLanguageTag("nb")).digest()).as("unless one says no").isTrue();
        assertThat(choices.choose(JSON.readTree("{\"digest\": false}"), Locale.forLanguageTag("nn")).text()).startsWith("Du får inga");
        outbox.mail("rogaland", "silje@arshjul.example", LanguageForm.NB, "network-left", null, "ROGALAND-2027-0001", "Åpne dører", "Utsira kommune");
        rounds.come();
        assertThat(readers()).containsExactly("sindre@arshjul.example");
        choices.choose(JSON.readTree("{\"digest\": true, \"languageForm\": \"nn\"}"), Locale.forLanguageTag("nb"));
        time.at("2027-02-04T07:00");
        rounds.come();
        assertThat(body("silje@arshjul.example")).as("in the form of one's own choice").contains("Du har 5 oppgåver")
                .as("what one did not want to hear is not told later").doesNotContain("Utsira");
    }

    @Test
    void who_wants_mail_at_once_gets_what_could_wait_by_itself_and_the_tasks_in_a_digest_all_the_same() throws IOException {
        secretariatsWork();
        staff.asking = "silje";
        assertThat(choices.choose(JSON.readTree("{\"digest\": true, \"atOnce\": true}"), Locale.forLanguageTag("nb")).atOnce()).isTrue();
        for (String person : List.of("SILJE", "sindre")) {
            outbox.mail("rogaland", person + "@arshjul.example", LanguageForm.NB, "network-left", null, "ROGALAND-2027-0001", "Åpne dører", "Utsira kommune");
        }
        assertThat(jdbc.sql("select recipient from outbox").query(String.class).list()).containsExactly("SILJE@arshjul.example");
        rounds.come();
        assertThat(body("silje@arshjul.example")).contains("Du har 5 oppgaver").doesNotContain("Utsira");
        assertThat(body("sindre@arshjul.example")).contains("Utsira");
    }

    @ParameterizedTest
    @EnumSource(When.class)
    void what_has_legal_effect_goes_at_once_whatever_a_person_has_chosen(When chosen) {
        preferences.set("silje", new Preference(chosen, Optional.empty()));
        assertThat(preferences.of("silje").when()).isEqualTo(chosen);
        outbox.mail("rogaland", "silje@arshjul.example", LanguageForm.NB, "receipt", null, "ROGALAND-2027-0001", "Åpne dører");
        assertThat(jdbc.sql("select kind from outbox").query(String.class).list()).containsExactly("receipt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"digest\": \"no\"}", "{\"digest\": true, \"languageForm\": \"en\"}", "[]",
        "{\"digest\": false, \"atOnce\": true}", "{\"digest\": true, \"atOnce\": \"yes\"}"})
    void a_choice_that_says_nothing_is_refused(String body) {
        assertThatThrownBy(() -> choices.choose(JSON.readTree(body), Locale.forLanguageTag("nb"))).isInstanceOf(Refusal.class);
        assertThat(preferences.of("silje")).isEqualTo(Preference.NONE_CHOSEN);
    }

    @Test
    void nobody_of_another_county_hears_of_it() {
        staff.works("vestland", "silje-vl", "silje-vl@arshjul.example", "secretariat");
        secretariatsWork();
        rounds.come();
        assertThat(readers()).containsExactlyInAnyOrder("silje@arshjul.example", "sindre@arshjul.example");
        assertThat(jdbc.sql("select distinct county from outbox").query(String.class).list()).containsExactly("rogaland");
    }

    @Test
    void a_task_that_somebody_has_taken_is_told_to_that_person_only() {
        work.waits("rogaland", "taken", "Kontroll", "Kontroll", "ROGALAND-2027-0001", "2027-02-02T10:00", null, "sindre", "secretariat");
        rounds.come();
        assertThat(readers()).containsExactly("sindre@arshjul.example");
    }

    @Test
    void those_who_share_an_address_get_one_mail() {
        staff.works("rogaland", "haugesund", "post@haugesund.example", "owner", "owner-944073787");
        work.waits("rogaland", "t1", "Ta imot tilskudd", "Ta imot tilskot", "ROGALAND-2027-0001", "2027-02-02T10:00", null, "haugesund", "owner-944073787");
        rounds.come();
        assertThat(readers()).containsExactly("post@haugesund.example");
    }

    @Test
    void a_reminder_to_somebody_who_is_in_no_register_is_told_all_the_same() {
        time.at("2027-02-02T09:00");
        outbox.mail("rogaland", "kari@kontakt.example", LanguageForm.NN, "report-reminder", null, "ROGALAND-2027-0002", "Opne dører", LocalDate.of(2027, 3, 1));
        time.at("2027-02-03T07:00");
        rounds.come();
        assertThat(subject("kari@kontakt.example")).isEqualTo("Nytt i Årshjul 3. februar 2027");
        assertThat(body("kari@kontakt.example")).contains("- Påminning: rapport innan 1. mars 2027 (ROGALAND-2027-0002)");
    }

    @Test
    void who_has_very_much_to_do_gets_the_first_twenty_and_a_number() {
        for (int i = 0; i < 30; i++) {
            work.waits("rogaland", "t" + i, "Kontroll", "Kontroll", "ROGALAND-2027-0001", "2027-02-02T10:00", LocalDate.of(2027, 1, 5), null, "secretariat");
        }
        rounds.come();
        assertThat(body("silje@arshjul.example")).contains("Du har 30 oppgaver: 30 har gått ut på fristen.", "… og 10 til.")
                .containsPattern("(?s)(task=.*){20}").doesNotContainPattern("(?s)(task=.*){21}");
    }

    private void secretariatsWork() {
        work.waits("rogaland", "t1", "Formell kontroll", "Formell kontroll", "ROGALAND-2027-0001", "2027-01-20T10:00", LocalDate.of(2027, 2, 1), null, "secretariat");
        work.waits("rogaland", "t2", "Formell kontroll", "Formell kontroll", "ROGALAND-2027-0002", "2027-01-20T10:00", LocalDate.of(2027, 2, 7), null, "secretariat");
        work.waits("rogaland", "t3", "Bekreft rammene", "Stadfest rammene", "ROGALAND-2027", "2027-02-02T10:00", null, null, "secretariat");
        work.waits("rogaland", "t4", "Kall inn til møte", "Kall inn til møte", "ROGALAND-2027/forum-1", "2027-02-02T10:00", LocalDate.of(2027, 2, 8), null, "secretariat");
        work.waits("rogaland", "t5", "Kontroller rapport", "Kontroller rapport", "ROGALAND-2027-0001", "2027-01-02T10:00", null, null, "secretariat");
        work.waits("rogaland", "t6", "Attester", "Attester", "ROGALAND-2027/payout-1", "2027-02-02T10:00", null, null, "finance");
    }

    /** A letter to an organisation, mailed to somebody in it. */
    private void letter(String orgnr, String to, String kind) {
        java.util.UUID id = java.util.UUID.randomUUID();
        jdbc.sql("""
                insert into document (id, county, cycle, case_number, kind, language_form, title, recipient, sender, dated, template_version, media_type,
                  sha256, content, created_at)
                values (?, 'rogaland', 'ROGALAND-2027', 'ROGALAND-2027-0002', ?, 'nn', 'x', ?, 'x', date '2027-02-02', '1', 'application/pdf', 'x', '', now())""")
                .params(id, kind, orgnr).update();
        outbox.mail("rogaland", to, LanguageForm.NN, kind, id, "ROGALAND-2027-0002", "Opne dører", LocalDate.of(2027, 2, 23));
    }

    private List<String> readers() {
        return jdbc.sql("select recipient from outbox where kind = 'digest' order by id").query(String.class).list();
    }

    private String subject(String to) {
        return log.newest("rogaland", 100).stream().filter(mail -> mail.kind().equals("digest") && mail.recipient().equals(to))
                .map(SentMail::subject).findFirst().orElseThrow();
    }

    private String body(String to) {
        return jdbc.sql("select body from outbox where kind = 'digest' and recipient = ? order by id desc limit 1").param(to).query(String.class).single();
    }

    private static String golden(String file) throws IOException {
        return new ClassPathResource("digest/" + file).getContentAsString(StandardCharsets.UTF_8);
    }
}
