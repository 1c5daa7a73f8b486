package no.arshjul.start;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last words of the start: where the application is, whom one can log in as, and what to try first. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger("no.arshjul");

    private final EmbeddedDefault embedded;
    private final ExamplePeople people;
    /** Where mail is kept as files; null when a server sends it. */
    private final Path mailFiles;

    Welcome(EmbeddedDefault embedded, ExamplePeople people, @Value("${spring.mail.host:}") String mailServer,
            @Value("${arshjul.data-directory:.data}") Path data) {
        this.embedded = embedded;
        this.people = people;
        this.mailFiles = mailServer.isBlank() ? data.resolve("outbox") : null;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(text("http://localhost:" + web.getWebServer().getPort() + "/"));
        }
    }

    String text(String address) {
        if (!embedded.on()) {
            return ConsoleText.of("ready", address) + "\n" + mail() + ConsoleText.of("ready-first-own");
        }
        return ConsoleText.of("ready", address) + "\n"
                + ConsoleText.of("ready-people") + "\n"
                + people.lines().stream().map(line -> "  " + line + "\n").collect(Collectors.joining())
                + mail() + ConsoleText.of("ready-first");
    }

    private String mail() {
        return mailFiles == null ? "" : ConsoleText.of("ready-mail", mailFiles) + "\n";
    }
}
