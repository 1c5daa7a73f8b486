package no.arshjul.browser;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;

/** The last part of a year by clicking: answers, an appeal, money, reports, what is left, the closing. */
final class ClickedGrants {

    private final Desks desks;
    private final Office office;
    private final RogalandYear year;

    ClickedGrants(Desks desks, Office office, RogalandYear year) {
        this.desks = desks;
        this.office = office;
        this.year = year;
    }

    void accept(String owner, String number) {
        desks.of(owner).open("Svar på tilskuddet", number).tick("Vi tar imot tilskuddet på vilkårene i tilskuddsbrevet")
                .type("Kontonummer", RogalandYear.ACCOUNT).complete();
        office.work();
    }

    /** The owner appeals, the office upholds its decision, and the instance confirms it. */
    void appealInVain(String owner, String number) {
        String today = LocalDate.now(no.arshjul.calendar.Norway.ZONE).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
        desks.of(owner).start("Klage").choose("Saksnummer", number).type("Klagen kom", today)
                .type("Hva klages det på, og hvorfor?", "Beløpet dekker ikke veiledningen.").send();
        office.work();
        desks.of("silje").open("Forbered klagesaken", number).tick("Klagen kom i tide").type("Vurdering", "Rammen gir ikke rom for mer.")
                .tick("Innstilling", "Opprettholde vedtaket").complete();
        office.work();
        desks.of("astrid").open("Avgjør klagen", number).tick("Avgjørelse", "Opprettholde vedtaket").type("Begrunnelse", "Rammen gir ikke rom for mer.").complete();
        office.work();
        desks.of("silje").open("Før klageinstansens avgjørelse", number).tick("Klageinstansens avgjørelse", "Stadfestet").type("Dato for avgjørelsen", today).complete();
        office.work();
    }

    void pay() {
        desks.of("silje").start("Utbetaling").choose("Tilskuddsår", String.valueOf(year.year())).send();
        office.work();
        Desk silje = desks.of("silje").open("Klargjør utbetalingen", "").type("Utbetalingsdato", "14.05." + year.year());
        markAll(silje, "Ta med");
        Desk finn = desks.of("finn").open("Attester utbetalingen", "");
        markAll(finn, "Attestert");
        finn.open("Bekreft betalt", "").type("Dato for betaling", "14.05." + year.year()).type("Bankens referanse", "BANK-1");
        markAll(finn, "Betalt");
    }

    private void markAll(Desk desk, String column) {
        desk.grid().button("Kryss av «%s» i alle".formatted(desk.word(column))).click();
        desk.complete();
        office.work();
    }

    void report(String owner, String number, long spentOwner, long spentUniversity, boolean unspent) {
        office.fire("report-date", number);
        Desk desk = desks.of(owner).open("Rapporter bruk av midlene", number);
        desk.type("Brukt av eier", spentOwner).type("Brukt av UH", spentUniversity).type("Brukt egenandel", 45_000);
        if (unspent) {
            desk.choose("Forslag for ubrukte midler", "Betale tilbake");
        }
        desk.type("Antall ansatte som har deltatt", 14).tick("Er målet nådd?", "Ja").type("Vurdering", "Barna leker mer sammen enn før.")
                .type("Samisk perspektiv", "Samisk språkuke er blitt fast.").complete();
        office.work();
        desks.of("silje").open("Kontroller rapporten", number).tick("Utfall", "Godta").complete();
        office.work();
    }

    void payBack(String number) {
        desks.of("silje").open("Gjør opp ubrukte midler", number).tick("Oppgjør", "Betale tilbake").type("Begrunnelse", "Etter avtale med eieren.").complete();
        office.work();
        desks.of("finn").open("Bekreft tilbakebetaling", number).type("Dato for betaling", "20.02." + (year.year() + 1)).type("Bankens referanse", "BANK-2").complete();
        office.work();
    }

    void close() {
        desks.of("silje").open("Avslutt tilskuddsåret", "").complete();
        office.work();
    }
}
