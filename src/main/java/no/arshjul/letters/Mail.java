package no.arshjul.letters;

import java.time.Instant;

/**
 * A mail on its way out.
 *
 * @param attachment what goes along, or null
 * @param name       the attachment's file name, or null
 */
record Mail(long id, Instant createdAt, String sender, String recipient, String subject, String body, String name, String mediaType, byte[] attachment) {
}
