package no.arshjul.letters;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Why a mail did not leave, in the words {@code mail-log.trouble.<id>}: whether it will ever, and whether others would. */
enum MailTrouble {
    /** The address can be none, or the receiving server doesn't know it: 5xx on the recipient. */
    ADDRESS(true, false),
    /** The server wants none of this message: 5xx on the whole. */
    REFUSED(true, false),
    /** Try again later: 4xx. */
    BUSY(false, false),
    /** The server is not reached, doesn't know us, or doesn't take our sender's address: no mail leaves. */
    SERVER(false, true), LOGIN(false, true), SENDER(false, true),
    /** The folder can't be written to. */
    FILE(false, true),
    OTHER(false, false);

    private static final int PERMANENT = 500;

    private final boolean forGood;
    private final boolean everybodys;

    MailTrouble(boolean forGood, boolean everybodys) {
        this.forGood = forGood;
        this.everybodys = everybodys;
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** It would be refused again. */
    boolean isForGood() {
        return forGood;
    }

    /** It has nothing to do with this mail: all that wait would meet it. */
    boolean isEverybodys() {
        return everybodys;
    }

    static MailTrouble of(Exception thrown) {
        Set<Throwable> all = all(thrown);
        if (any(all, AddressException.class)) {
            return ADDRESS;
        }
        if (any(all, MailAuthenticationException.class) || any(all, AuthenticationFailedException.class)) {
            return LOGIN;
        }
        if (any(all, SMTPSenderFailedException.class)) {
            return SENDER;
        }
        List<SMTPAddressFailedException> recipients = only(all, SMTPAddressFailedException.class);
        if (!recipients.isEmpty()) {
            return recipients.stream().anyMatch(it -> it.getReturnCode() >= PERMANENT) ? ADDRESS : BUSY;
        }
        List<SMTPSendFailedException> messages = only(all, SMTPSendFailedException.class);
        if (!messages.isEmpty()) {
            return messages.stream().anyMatch(it -> it.getReturnCode() >= PERMANENT) ? REFUSED
                    : messages.stream().allMatch(it -> it.getReturnCode() < 0) ? SERVER : BUSY;
        }
        if (any(all, MailSendException.class)) {
            return SERVER;
        }
        return any(all, IOException.class) ? FILE : OTHER;
    }

    /** The exception, its causes, and what each of them carries along. */
    private static Set<Throwable> all(Throwable thrown) {
        Set<Throwable> found = new LinkedHashSet<>();
        List<Throwable> next = new ArrayList<>(List.of(thrown));
        while (!next.isEmpty()) {
            Throwable one = next.remove(0);
            if (one == null || !found.add(one)) {
                continue;
            }
            next.add(one.getCause());
            if (one instanceof MailSendException sending) {
                next.addAll(Arrays.asList(sending.getMessageExceptions()));
            }
            if (one instanceof MessagingException chained) {
                next.add(chained.getNextException());
            }
        }
        return found;
    }

    private static boolean any(Set<Throwable> all, Class<? extends Throwable> type) {
        return all.stream().anyMatch(type::isInstance);
    }

    private static <T> List<T> only(Set<Throwable> all, Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
