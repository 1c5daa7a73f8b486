package no.arshjul.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes at once, and what waits for the digest. */
@RoomTest
class MailKindTest {

    private static final Set<String> NEVER_WAIT = Set.of("call", "receipt", "more-information", "rejection", "meeting-call", "forum-addendum",
            "grant-letter", "not-granted", "repayment-claim", "repayment-reminder", "preliminary-reply", "deadline-changed", "account-changed",
            "appeal-receipt",
            "appeal-decision", "appeal-forward", "appeal-result", "amendment", "withdrawal");
    private static final String TO = "post@haugesund.example";

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Messages messages;
    @Autowired
    private Parties parties;
    @Autowired
    private News news;
    @Autowired
    private Letters letters;
    @Autowired
    private ObjectProvider<MailAtOnce> wishes;
    @Autowired
    private MovableClock clock;

    @AfterEach
    void leaveTheClockAsItWas() {
        clock.at(LettersHouse.FIRST_OF_MAY);
    }

    @BeforeEach
    void empty() {
        jdbc.sql("delete from outbox").update();
        jdbc.sql("delete from news").update();
        at("2027-05-03T12:00");
    }

    @Test
    void a_kind_that_is_also_a_letters_goes_at_once() {
        Set<String> ofLetters = Arrays.stream(LetterKind.values()).map(LetterKind::id).collect(Collectors.toSet());
        assertThat(Arrays.stream(MailKind.values()).filter(kind -> ofLetters.contains(kind.id()))).isNotEmpty().allMatch(MailKind::goesAtOnce);
        assertThat(Arrays.stream(MailKind.values()).filter(MailKind::goesAtOnce).map(MailKind::id)).containsExactlyInAnyOrderElementsOf(NEVER_WAIT);
    }

    @Test
    void whatever_is_mailed_when_a_letter_of_legal_effect_is_always_a_mail_of_its_own_and_never_in_the_digest_only() {
        UUID letter = letters.write(Examples.letter("receipt", LanguageForm.NB));
        Random random = new Random(8);
        int mails = 0;
        int waiting = 0;
        for (int i = 0; i < 300; i++) {
            MailKind kind = MailKind.values()[random.nextInt(MailKind.values().length)];
            UUID document = random.nextInt(4) == 0 ? letter : null;
            at("2027-0%d-%02dT%02d:30".formatted(1 + random.nextInt(9), 1 + random.nextInt(28), random.nextInt(24)));
            LocalDate date = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(400));
            outbox("07:00").mail("rogaland", TO, LanguageForm.values()[random.nextInt(2)], kind.id(), document, "ROGALAND-2027-0001", "Tiltak", date, "Streik");
            boolean atOnce = count("outbox") > mails;
            mails = count("outbox");
            assertThat(count("news") > waiting).as("told once: %s", kind).isNotEqualTo(atOnce);
            waiting = count("news");
            if (document != null || NEVER_WAIT.contains(kind.id())) {
                assertThat(atOnce).as(kind.id()).isTrue();
            }
        }
        assertThat(waiting).as("some did wait").isGreaterThan(20);
    }

    @Test
    void the_log_has_words_for_every_kind_and_every_trouble_in_both_forms() {
        for (LanguageForm form : LanguageForm.values()) {
            assertThat(MailKind.values()).allSatisfy(kind -> assertThat(messages.textOr("mail-log.kind." + kind.id(), form, "")).isNotBlank());
            assertThat(MailTrouble.values()).allSatisfy(why -> assertThat(messages.textOr("mail-log.trouble." + why.id(), form, "")).isNotBlank());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-05-03T12:00, 2027-05-10, false, a week ahead: the digest comes first",
        "2027-05-03T12:00, 2027-05-04, true, the day of the next digest",
        "2027-05-07T12:00, 2027-05-09, true, a Sunday, told on a Friday",
        "2027-05-14T12:00, 2027-05-18, true, the next digest comes after Whit Monday and 17 May",
        "2027-05-03T12:00, 2027-04-20, false, passed already"})
    void a_reminder_that_would_come_too_late_in_the_digest_goes_at_once(String now, LocalDate date, boolean atOnce, String why) {
        at(now);
        outbox("07:00").mail("rogaland", TO, LanguageForm.NB, "report-reminder", null, "ROGALAND-2027-0001", "Tiltak", date);
        assertThat(List.of(count("outbox"), count("news"))).as(why).isEqualTo(atOnce ? List.of(1, 0) : List.of(0, 1));
    }

    @Test
    void where_no_digest_is_sent_nothing_waits_for_it() {
        outbox("-").mail("rogaland", TO, LanguageForm.NB, "next-call", null, "ROGALAND-2027-0001", "Tiltak");
        assertThat(count("outbox")).isOne();
        assertThat(new DigestTime("07:30").at()).contains(LocalTime.of(7, 30));
    }

    private Outbox outbox(String digestAt) {
        return new Outbox(jdbc, messages, parties, news, new DigestTime(digestAt), wishes, clock, "http://localhost:8080");
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private void at(String time) {
        clock.at(time);
    }
}
