package no.arshjul.browser;

import java.util.List;
import no.arshjul.testing.RogalandYear;

/** A report of need of Haugesund's, typed into its start form and not sent yet. */
final class FilledNeeds {

    private FilledNeeds() {
    }

    /** Opens the form and fills in what it requires: 100,000 kr to the owner, 50,000 kr to the university. */
    static void in(Tasklist owner, RogalandYear year, String accountNumber) {
        owner.openStartForm("Meld behov");
        owner.choose("Tilskuddsår", String.valueOf(year.year()));
        owner.choose("Ordning", "barnehage");
        owner.choose("Eier", "Haugesund");
        owner.choose("UH-partner", "Stavanger");
        owner.type("Navn på tiltaket", "Lek og vennskap");
        owner.choose("Type tiltak", "Felles tiltak");
        for (String text : List.of("Mål", "Arbeidsmåte", "Lokal vurdering", "Medvirkning", "Samisk perspektiv")) {
            owner.type(text, text + ": alle barn har noen å leke med.");
        }
        owner.tick("Lærere");
        owner.type("Barnehage, skole eller tjeneste", "Solkroken barnehage");
        owner.type("Antall ansatte som deltar", 14);
        owner.type("År", year.year());
        owner.type("Til eier", 100_000);
        owner.type("Til UH", 50_000);
        owner.type("Egenandel per år", 45_000);
        owner.type("Av dette til koordinator", 0);
        owner.type("Kontaktperson hos eier", "Kari Nordmann");
        owner.type("E-post", "kari@kommunen.example");
        owner.type("Kontonummer", accountNumber);
    }
}
