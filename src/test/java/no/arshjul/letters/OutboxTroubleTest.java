package no.arshjul.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.arshjul.language.LanguageForm;
import no.arshjul.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of mail when something goes wrong on its way. */
@RoomTest
class OutboxTroubleTest {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (.*)$");

    @Autowired
    private Outbox outbox;
    @Autowired
    private OutboxRows rows;
    @Autowired
    private MailLog log;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private MovableClock clock;
    private FussyServer fussy;

    @AfterEach
    void leaveTheClockAsItWas() {
        clock.at(LettersHouse.FIRST_OF_MAY);
    }

    @BeforeEach
    void empty() throws IOException {
        jdbc.sql("delete from outbox").update();
        fussy = new FussyServer();
    }

    @AfterEach
    void stop() throws IOException {
        fussy.close();
    }

    @Test
    void a_recipient_that_the_server_does_not_know_is_given_up_at_once_and_holds_no_other_back() {
        put("nobody@haugesund.example", 1);
        put("post@haugesund.example", 2);
        fussy.answer("nobody@haugesund.example", "550 5.1.1 no such user");
        sender(fussy.port()).sendAll();
        assertThat(fussy.taken).hasSize(1);
        SentMail mail = of("ROGALAND-2027-0001");
        assertThat(mail.state()).isEqualTo("failed");
        assertThat(mail.trouble()).isEqualTo("address");
        assertThat(mail.attempts()).isEqualTo(1);
        assertThat(jdbc.sql("select last_error from outbox where id = ?").param(mail.id()).query(String.class).single()).contains("no such user");
    }

    @Test
    void a_message_that_the_server_refuses_for_good_is_given_up_at_once() {
        put("post@haugesund.example", 1);
        fussy.answer(".", "554 5.7.1 looks like spam").answer("DATA", "554 5.7.1 looks like spam");
        sender(fussy.port()).sendAll();
        assertThat(of("ROGALAND-2027-0001").state()).isEqualTo("failed");
        assertThat(of("ROGALAND-2027-0001").trouble()).isEqualTo("refused");
    }

    @Test
    void a_server_that_asks_to_wait_is_asked_again_later_each_time_three_times_as_late_and_ten_times_at_most() {
        put("post@haugesund.example", 1);
        fussy.answer("RCPT TO", "451 4.7.1 greylisted");
        List<Duration> waits = new ArrayList<>();
        while (of("ROGALAND-2027-0001").state().matches("waiting|again")) {
            sender(fussy.port()).sendAll();
            jdbc.sql("select next_try_at from outbox where next_try_at is not null").query(java.time.OffsetDateTime.class).optional().ifPresent(next -> {
                waits.add(Duration.between(clock.instant(), next.toInstant()));
                clock.at(next.toInstant().minusSeconds(1));
                sender(fussy.port()).sendAll();
                clock.at(next.toInstant());
            });
        }
        assertThat(of("ROGALAND-2027-0001").attempts()).as("none before its time").isEqualTo(OutboxSender.MOST_ATTEMPTS);
        assertThat(of("ROGALAND-2027-0001").state()).isEqualTo("failed");
        assertThat(waits).hasSize(9).startsWith(Duration.ofSeconds(30), Duration.ofSeconds(90), Duration.ofSeconds(270))
                .endsWith(Duration.ofHours(12));
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).as("a server that is away for a day is waited for")
                .isGreaterThan(Duration.ofHours(24));
    }

    @Test
    void a_mail_that_waits_goes_out_when_the_server_relents() {
        put("post@haugesund.example", 1);
        fussy.answer("RCPT TO", "451 4.7.1 greylisted");
        sender(fussy.port()).sendAll();
        fussy.relent();
        clock.at(clock.instant().plusSeconds(30));
        sender(fussy.port()).sendAll();
        assertThat(of("ROGALAND-2027-0001").state()).isEqualTo("sent");
        assertThat(of("ROGALAND-2027-0001").trouble()).isNull();
        assertThat(fussy.taken).hasSize(1);
    }

    @Test
    void while_the_server_is_down_all_wait_none_is_given_up_and_then_they_go_in_order_also_after_a_restart() throws Exception {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        put("a@haugesund.example", 1);
        put("b@haugesund.example", 2);
        for (int i = 0; i < 15; i++) {
            sender(port).sendAll();
            sender(port).sendAll();
            clock.at(clock.instant().plus(Duration.ofMinutes(15)));
        }
        put("c@haugesund.example", 3);
        assertThat(jdbc.sql("select count(*) from outbox where failed_at is not null or attempts > 0").query(Integer.class).single()).isZero();
        assertThat(of("ROGALAND-2027-0001").trouble()).isEqualTo("server");
        assertThat(of("ROGALAND-2027-0001").attempts()).as("the first one asks for all").isEqualTo(15);
        server = new GreenMail(new ServerSetup(port, null, "smtp"));
        server.start();
        try {
            sender(port).sendAll();
            List<String> recipients = new ArrayList<>();
            for (MimeMessage message : server.getReceivedMessages()) {
                recipients.add(message.getAllRecipients()[0].toString());
            }
            assertThat(recipients).containsExactly("a@haugesund.example", "b@haugesund.example", "c@haugesund.example");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_mail_written_while_others_wait_for_the_server_does_not_overtake_them() {
        put("a@haugesund.example", 1);
        sender(1).sendAll();
        put("b@haugesund.example", 2);
        sender(fussy.port()).sendAll();
        assertThat(fussy.taken).isEmpty();
        clock.at(clock.instant().plusSeconds(30));
        sender(fussy.port()).sendAll();
        assertThat(fussy.taken).hasSize(2);
        assertThat(fussy.taken.get(0)).contains("a@haugesund.example");
    }

    @Test
    void a_mail_that_was_taken_before_a_crash_goes_again_with_the_same_message_id() {
        put("post@haugesund.example", 1);
        assertThatThrownBy(() -> new OutboxSender(jdbc, rows, post(fussy.port()), new Crashing(transactions), clock).sendAll()).hasMessage("crash");
        assertThat(of("ROGALAND-2027-0001").state()).isEqualTo("waiting");
        sender(fussy.port()).sendAll();
        assertThat(of("ROGALAND-2027-0001").state()).isEqualTo("sent");
        List<String> ids = fussy.taken.stream().map(MESSAGE_ID::matcher).filter(Matcher::find).map(found -> found.group(1)).toList();
        assertThat(ids).hasSize(2);
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "post", "post haugesund@example", "a@b@c.example", "a@x.example,b@x.example"})
    void what_can_be_no_address_undoes_nothing_and_is_marked_as_failed_at_once(String address) {
        put(address, 1);
        assertThat(of("ROGALAND-2027-0001").state()).isEqualTo("failed");
        assertThat(of("ROGALAND-2027-0001").trouble()).isEqualTo("address");
        sender(fussy.port()).sendAll();
        assertThat(fussy.taken).isEmpty();
    }

    @Test
    void a_folder_that_can_not_be_written_to_is_waited_for(@TempDir Path folder) throws IOException {
        put("post@haugesund.example", 1);
        Path file = Files.createFile(folder.resolve("outbox"));
        sender(new FileRoute(file)).sendAll();
        assertThat(of("ROGALAND-2027-0001").trouble()).isEqualTo("file");
        Files.delete(file);
        clock.at(clock.instant().plusSeconds(30));
        sender(new FileRoute(file)).sendAll();
        assertThat(of("ROGALAND-2027-0001").state()).isEqualTo("file");
        assertThat(of("ROGALAND-2027-0001").route()).isEqualTo("file");
    }

    @Test
    void every_mail_says_that_a_machine_wrote_it_when_and_in_which_characters() {
        put("post@haugesund.example", 1);
        sender(fussy.port()).sendAll();
        assertThat(fussy.taken.get(0)).contains("Auto-Submitted: auto-generated", "Content-Type: text/plain; charset=UTF-8", "Date: ",
                "Message-ID: <outbox-", "To: post@haugesund.example");
    }

    private void put(String address, int number) {
        outbox.mail("rogaland", address, LanguageForm.NB, "receipt", null, "ROGALAND-2027-000" + number, "Tiltak " + number);
    }

    private SentMail of(String caseNumber) {
        return log.of(caseNumber).get(0);
    }

    private OutboxSender sender(int port) {
        return new OutboxSender(jdbc, rows, post(port), new TransactionTemplate(transactions), clock);
    }

    private OutboxSender sender(MailRoute route) {
        return new OutboxSender(jdbc, rows, new MailPost(route, "arshjul@example.com"), new TransactionTemplate(transactions), clock);
    }

    private static MailPost post(int port) {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        return new MailPost(new SmtpRoute(smtp), "arshjul@example.com");
    }

    /** Does all of its work and then loses the commit. */
    private static class Crashing extends TransactionTemplate {

        Crashing(PlatformTransactionManager transactions) {
            super(transactions);
        }

        @Override
        public <T> T execute(org.springframework.transaction.support.TransactionCallback<T> action) {
            return super.execute(status -> {
                action.doInTransaction(status);
                throw new IllegalStateException("crash");
            });
        }
    }
}
