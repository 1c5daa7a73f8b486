package no.arshjul.letters;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** By which way mail leaves: SMTP where {@code spring.mail.host} is set, files in the data directory otherwise. */
@Configuration
@EnableScheduling
class MailConfiguration {

    private static final List<String> TIMEOUTS = List.of("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");

    @Bean
    MailRoute mailRoute(ObjectProvider<JavaMailSender> smtp, @Value("${arshjul.data-directory:.data}") Path data) {
        JavaMailSender sender = smtp.getIfAvailable();
        if (sender instanceof JavaMailSenderImpl server) {
            // A server that hangs must not hold the mail's row locked for ever.
            TIMEOUTS.forEach(name -> server.getJavaMailProperties().putIfAbsent(name, "20000"));
        }
        return sender == null ? new FileRoute(data.resolve("outbox")) : new SmtpRoute(sender);
    }

    @Bean
    OutboxSender outboxSender(JdbcClient jdbc, OutboxRows rows, MailRoute route, PlatformTransactionManager transactions, Clock clock,
                              @Value("${arshjul.mail-from:arshjul@localhost}") String from) {
        return new OutboxSender(jdbc, rows, new MailPost(route, from), new TransactionTemplate(transactions), clock);
    }
}
