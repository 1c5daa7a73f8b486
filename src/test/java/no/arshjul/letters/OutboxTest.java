package no.arshjul.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.language.LanguageForm;
import no.arshjul.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox against a real PostgreSQL and a real SMTP server. */
@RoomTest
class OutboxTest {

    @Autowired
    Outbox outbox;
    @Autowired
    OutboxRows rows;
    @Autowired
    Letters letters;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    MovableClock clock;
    GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @AfterEach
    void leaveTheClockAsItWas() {
        clock.at(LettersHouse.FIRST_OF_MAY);
    }

    @BeforeEach
    void empty() {
        jdbc.sql("delete from outbox").update();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    static Stream<Arguments> mails() {
        return Arrays.stream(MailKind.values()).flatMap(kind -> Stream.of(LanguageForm.values()).map(form -> Arguments.of(kind, form)));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void every_mail_names_its_case_and_date_and_says_where_to_go(MailKind kind, LanguageForm form) {
        outbox.mail("rogaland", "post@haugesund.example", form, kind.id(), null, "ROGALAND-2027-0001", "Åpne dører", LocalDate.of(2027, 2, 1), "Streik");
        String text = jdbc.sql("select subject || ' ' || body from outbox").query(String.class).single();
        String[] values = {"ROGALAND-2027-0001", "Åpne dører", "1. februar 2027", "Streik"};
        for (int i = 0; i < values.length; i++) {
            assertThat(text.contains(values[i])).as(values[i]).isEqualTo(kind.places().contains(String.valueOf(i)));
        }
        assertThat(text).contains("http://localhost:8080").contains(form == LanguageForm.NN ? "Statsforvaltaren" : "Statsforvalteren")
                .doesNotContainPattern("\\{\\d").doesNotContain("\\n");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void a_mail_that_lacks_what_it_speaks_of_is_refused(MailKind kind, LanguageForm form) {
        assertThatThrownBy(() -> outbox.mail("rogaland", "a@b.example", form, kind.id(), null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_mail_of_something_rolled_back_is_never_sent() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            put(1);
            status.setRollbackOnly();
        });
        sender(server.getSmtp().getPort()).sendAll();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_mail_goes_out_once_with_its_letter() throws Exception {
        UUID letter = letters.write(Examples.letter("receipt", LanguageForm.NN));
        outbox.mail("rogaland", "post@haugesund.example", LanguageForm.NN, "receipt", letter, "ROGALAND-2027-0001", Examples.TITLE);
        OutboxSender sender = sender(server.getSmtp().getPort());
        sender.sendAll();
        sender.sendAll();
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Vi har teke imot behovsmeldinga ROGALAND-2027-0001");
        assertThat(message.getAllRecipients()[0].toString()).isEqualTo("post@haugesund.example");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("Kvittering-ROGALAND-2027-0001.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).startsWith("%PDF".getBytes());
    }

    @Test
    void two_senders_at_once_send_each_mail_once() throws Exception {
        for (int i = 1; i <= 40; i++) {
            put(i);
        }
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> senders = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            OutboxSender sender = sender(server.getSmtp().getPort());
            senders.add(threads.submit(() -> {
                start.await();
                sender.sendAll();
                return null;
            }));
        }
        start.countDown();
        for (Future<?> sender : senders) {
            sender.get();
        }
        threads.shutdown();
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        assertThat(ids).hasSize(40).doesNotHaveDuplicates().allMatch(id -> id.startsWith("<outbox-"));
    }

    @Test
    void a_title_can_not_add_a_header_to_the_mail() throws Exception {
        outbox.mail("rogaland", "post@haugesund.example", LanguageForm.NB, "next-call", null, "ROGALAND-2027-0001\r\nBcc: all@example.com", "Tiltak");
        sender(server.getSmtp().getPort()).sendAll();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
        assertThat(server.getReceivedMessages()[0].getAllRecipients()).hasSize(1);
    }

    @Test
    void without_a_server_a_mail_is_one_file(@TempDir Path folder) throws Exception {
        clock.at(LettersHouse.FIRST_OF_MAY);
        put(1);
        sender(new FileRoute(folder)).sendAll();
        jdbc.sql("update outbox set sent_at = null").update();
        sender(new FileRoute(folder)).sendAll();
        try (Stream<Path> files = Files.list(folder)) {
            Set<Path> mails = files.collect(Collectors.toSet());
            assertThat(mails).hasSize(1);
            Path mail = mails.iterator().next();
            assertThat(mail.getFileName().toString()).matches(Pattern.compile(
                    "20270501-003000-\\d{6,}_post@haugesund\\.example_Vi-har-mottatt-behovsmeldingen-ROGALAND-2027-0001\\.eml"));
            MimeMessage message = GreenMailUtil.newMimeMessage(Files.readString(mail));
            assertThat(message.getSubject()).isEqualTo("Vi har mottatt behovsmeldingen ROGALAND-2027-0001");
            assertThat(message.getContent().toString()).contains("«Tiltak 1»");
        }
    }

    private void put(int number) {
        outbox.mail("rogaland", "post@haugesund.example", LanguageForm.NB, "receipt", null, "ROGALAND-2027-0001", "Tiltak " + number);
    }

    private OutboxSender sender(int port) {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        return sender(new SmtpRoute(smtp));
    }

    private OutboxSender sender(MailRoute route) {
        return new OutboxSender(jdbc, rows, new MailPost(route, "arshjul@example.com"), new TransactionTemplate(transactions), clock);
    }
}
