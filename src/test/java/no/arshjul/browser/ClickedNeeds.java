package no.arshjul.browser;

import java.util.List;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first part of a year by clicking: from its opening until the regions have what they need. */
final class ClickedNeeds {

    static final String SCHEME = "Regional ordning for kompetanseutvikling i barnehage";

    private static final List<String> PLAN = List.of("Eiers utviklingsgruppe", "Støtte fra eier", "Tidsramme", "Møtepunkter", "Nettverk",
            "Lokal tilpasning", "Felles krav og frihet", "PP-tjenestens rolle", "Laget rundt barnet", "Kompetansepartner", "Sluttprodukt", "Evaluering");

    private final Desks desks;
    private final Office office;
    private final RogalandYear year;
    private final JdbcClient jdbc;

    ClickedNeeds(Desks desks, Office office, RogalandYear year, JdbcClient jdbc) {
        this.desks = desks;
        this.office = office;
        this.year = year;
        this.jdbc = jdbc;
    }

    void openTheYear() {
        Desk silje = desks.of("silje").start("Tilskuddsår").choose("Fylke", "Rogaland").type("Tilskuddsår", year.year())
                .type("Behovsmeldinger inn", "01.02." + year.year()).type("Innstillinger fra regionene", "15.03." + year.year())
                .type("Møte i samarbeidsforum", "20.04." + year.year()).type("Rapport om bruk av midler", "15.01." + (year.year() + 1))
                .choose("Ordning", SCHEME).type("Tildelt", 20_000_000).type("Satt av", 6_000_000);
        silje.send();
        office.work();
        silje.open("Bekreft rammene", "").tick("Rammene er riktige").complete();
        office.work();
    }

    /** The plan of a competence package: by each alone, in the group, in plenary, and adopted. */
    void planAPackage() {
        Desk stavanger = desks.of("stavanger").start("Plan for kompetansepakke");
        stavanger.choose("Eier", "Stavanger").type("Kompetansepakke", "Livsmestring").choose("Deltakere", "Arild Voll").choose("Deltakere", "Kari Sæther")
                .type("Møtedato", "01.03." + year.year()).send();
        office.work();
        plan(stavanger.open("Gjør individuelt forarbeid", ""));
        plan(desks.of("uis").open("Gjør individuelt forarbeid", ""));
        plan(desks.of("uis").open("Samle gruppens forslag", ""));
        plan(stavanger.open("Bli enige i plenum", ""));
        plan(stavanger.open("Vedta planen", ""));
    }

    private void plan(Desk desk) {
        PLAN.forEach(part -> desk.type(part, part + ": vi går fram sammen."));
        desk.complete();
        office.work();
    }

    /** @return the case number */
    String reportAlone(String owner, String name) {
        Desk desk = begin(owner, name);
        end(desk);
        return caseOf(owner);
    }

    /** Stavanger for itself and Sola. @return the case number */
    String reportTogether() {
        Desk stavanger = begin("stavanger", "Stavanger");
        stavanger.choose("Andre eiere i nettverket", "Sola");
        stavanger.addRow("Eierbeløpet fordelt på eierne i nettverket").choose("Eier", 1, "Stavanger").type("År", 1, year.year()).type("Beløp", 0, 60_000);
        stavanger.addRow("Eierbeløpet fordelt på eierne i nettverket").choose("Eier", 2, "Sola").type("År", 2, year.year()).type("Beløp", 1, 40_000);
        end(stavanger);
        String number = caseOf("stavanger");
        desks.of("sola").open("Bekreft deltakelse", number).tick("Vi er med i tiltaket").complete();
        office.work();
        return number;
    }

    private Desk begin(String owner, String name) {
        Desk desk = desks.of(owner).start("Meld behov");
        desk.choose("Tilskuddsår", String.valueOf(year.year())).choose("Ordning", SCHEME).choose("Eier", name).choose("UH-partner", "Stavanger")
                .type("Navn på tiltaket", "Lek og vennskap").choose("Type tiltak", "Felles tiltak for hele barnehagen eller skolen");
        List.of("Mål", "Arbeidsmåte", "Lokal vurdering", "Medvirkning", "Samisk perspektiv").forEach(it -> desk.type(it, "Alle barn har noen å leke med."));
        return desk.tick("Målgrupper", "Lærere og barnehagelærere").type("Barnehage, skole eller tjeneste", "Solkroken barnehage")
                .type("Antall ansatte som deltar", 14).type("År", year.year()).type("Til eier", 100_000).type("Til UH", 50_000);
    }

    private void end(Desk desk) {
        desk.type("Egenandel per år", 45_000).type("Av dette til koordinator", 0).type("Kontaktperson hos eier", "Kari Nordmann")
                .type("E-post", "kari@kommunen.example").type("Kontonummer", RogalandYear.ACCOUNT).send();
        office.work();
    }

    void confirmPartnership(String number) {
        desks.of("uis").open("Bekreft partnerskap", number).tick("Vi samarbeider om tiltaket").complete();
        office.work();
    }

    void accept(String number) {
        desks.of("silje").open("Utfør formell kontroll", number).tick("Utfall", "Godta").complete();
        office.work();
    }

    void askForMore(String number) {
        desks.of("silje").open("Utfør formell kontroll", number).tick("Utfall", "Be om mer informasjon")
                .type("Kommentar", "Hvem har dere snakket med?").complete();
        office.work();
        desks.of("stavanger").open("Rett opp behovsmeldingen", number).type("Medvirkning", "Alle ansatte har vært med i to møter.").complete();
        office.work();
    }

    /** Klepp comes after the deadline. @return the case number of what is turned away */
    String turnAwayALateReport() {
        office.fire("needs-deadline", year.key());
        String late = reportAlone("klepp", "Klepp");
        desks.of("silje").open("Avgjør sen melding", late).tick("Avgjørelse", "Avvise").type("Begrunnelse", "Det er ingen særlig grunn.").complete();
        office.work();
        return late;
    }

    void giveToTheRegions() {
        desks.of("silje").open("Klargjør for innstilling", "").tick("Klar for innstilling").complete();
        office.work();
    }

    String caseOf(String owner) {
        return jdbc.sql("select case_number from needs_report where cycle = ? and owner = ?").params(year.key(), RogalandYear.orgnr(owner))
                .query(String.class).single();
    }
}
