package no.arshjul.digest;

import java.util.Arrays;
import java.util.Optional;

/** When a person gets the mail that may wait. What has legal effect goes at once to everybody, and is no choice (decision 20). */
enum When {
    /** Together, once a day. */
    DIGEST,
    /** Each by itself; the digest tells of tasks only. */
    AT_ONCE,
    /** Not at all: the person looks into Tasklist. */
    NEVER;

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Optional<When> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}
