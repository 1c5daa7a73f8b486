package no.arshjul.letters;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail as the log knows it. Its text is no part of the log.
 *
 * @param cycle      or null
 * @param caseNumber or null
 * @param kind       e.g. {@code grant-letter}; empty for mail older than the log
 * @param document   what went along, or null
 * @param sentAt     null while it has not left
 * @param route      {@code smtp} or {@code file}; null while it has not left
 * @param state      {@code waiting}, {@code again} (has failed, will be tried again), {@code sent}, {@code file}, {@code failed} (given
 *                   up) or {@code settled} (the office has seen to it); in words: {@code mail-log.state.<state>}
 * @param attempts   how often it has been tried
 * @param trouble    why the last try failed, in words {@code mail-log.trouble.<trouble>}; or null
 */
public record SentMail(long id, String county, String cycle, String caseNumber, Instant createdAt, Instant sentAt, String recipient, String subject,
        String kind, UUID document, String route, String state, int attempts, String trouble) {
}
