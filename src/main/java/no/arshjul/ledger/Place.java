package no.arshjul.ledger;

import java.util.Objects;

/**
 * Where an amount belongs.
 *
 * @param cycle      business key; null only for opening postings of commitments
 * @param year       the year that the money is for, which may be later than the cycle's
 * @param region     null above the regions
 * @param caseNumber null until a case has been decided
 * @param payee      organisation number of the owner or university; null until a case has been decided
 */
public record Place(String county, String cycle, String scheme, int year, String region, String caseNumber, String payee) {

    public Place {
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(scheme, "scheme");
    }

    public static Place of(String county, String cycle, String scheme, int year) {
        return new Place(county, cycle, scheme, year, null, null, null);
    }

    public Place region(String region) {
        return new Place(county, cycle, scheme, year, region, caseNumber, payee);
    }

    public Place ofCase(String caseNumber, String payee) {
        return new Place(county, cycle, scheme, year, region, caseNumber, payee);
    }
}
