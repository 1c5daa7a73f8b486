package no.arshjul.replay;

import java.util.Locale;
import no.arshjul.language.Messages;
import no.arshjul.registry.Replay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * {@code --arshjul.replay=oslo-og-viken}: when the application is ready, the year is opened and its reports are sent in, so that
 * somebody new sees a full county. It happens behind what people do, and by the ways that are open to everybody.
 */
@Component
class ReplayAtStart {

    private static final Logger LOG = LoggerFactory.getLogger("no.arshjul.replay");

    private final String asked;
    private final Integer year;
    private final Messages messages;

    ReplayAtStart(@Value("${arshjul.replay:}") String asked, @Value("${arshjul.replay-year:#{null}}") Integer year, Messages messages) {
        this.asked = asked;
        this.year = year;
        this.messages = messages;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (asked.isBlank() || !(event.getApplicationContext() instanceof WebServerApplicationContext web)) {
            return;
        }
        if (!asked.equals(Replay.COUNTY)) {
            LOG.error(messages.text("replay.unknown", Locale.getDefault(), asked, Replay.COUNTY));
            return;
        }
        Thread player = new Thread(new Player(new Office(web.getWebServer().getPort(), "silje-ov"), year, messages), "replay");
        player.setDaemon(true);
        player.start();
    }
}
