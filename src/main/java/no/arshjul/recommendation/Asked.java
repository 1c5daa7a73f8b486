package no.arshjul.recommendation;

import no.arshjul.money.Kroner;

/** What a list is about: one case in one year, as it was asked for. */
public record Asked(String caseNumber, int year, String owner, String ownerName, String title, Kroner requestedOwner,
        Kroner requestedUniversity) {
}
