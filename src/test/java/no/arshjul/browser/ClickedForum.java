package no.arshjul.browser;

import java.util.List;
import java.util.Map;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;

/** The second part of a year by clicking: the regions' order, the forum's meeting, the decision. */
final class ClickedForum {

    private static final Map<String, String> MEMBERS = Map.of("frida", "Frida Fjeld", "fredrik", "Fredrik", "fatima", "Fatima");

    private final Desks desks;
    private final Office office;
    private final RogalandYear year;

    ClickedForum(Desks desks, Office office, RogalandYear year) {
        this.desks = desks;
        this.office = office;
        this.year = year;
    }

    /** A region with one line gives it this. */
    void recommend(String region, long owner, long university) {
        Desk desk = desks.of("rolf-" + region).open("Prioriter behovene", "");
        desk.write(0, "Prioritet", 1).write(0, "Til eier", owner).write(0, "Til UH", university)
                .write(0, "Begrunnelse", "Vi følger planen for regionen.").complete();
        office.work();
        desks.of("sindre").open("Kontroller innstillingen", "").tick("Utfall", "Godta").complete();
        office.work();
    }

    /** Fatima knows the school that this case is about too well. */
    void meet(String number) {
        Desk silje = desks.of("silje").open("Kall inn til møte", "").type("Møtedato", "20.04." + year.year()).type("Sted", "Stavanger");
        MEMBERS.values().forEach(member -> silje.choose("Medlemmer", member));
        silje.complete();
        office.work();
        for (String member : List.of("frida", "fredrik", "fatima")) {
            Desk desk = desks.of(member).open("Meld fra om habilitet", "");
            if (member.equals("fatima")) {
                desk.choose("Saker der du kan være inhabil", number).type("Hvorfor?", "Søsteren min er styrer der.");
            }
            desk.complete();
            office.work();
        }
        desks.of("frida").open("Avgjør habilitet", "").tick("Inhabil i saken").type("Begrunnelse", "Søsken til en som leder tiltaket.").complete();
        office.work();
    }

    /** Those who were called stand as present beforehand. */
    void record() {
        Desk silje = desks.of("silje").open("Skriv protokollen", "");
        String approve = silje.word("Som innstilt");
        String outcome = silje.word("Utfall");
        silje.grid().button(desks.nynorsk() ? "Set alle som innstilt" : "Sett alle som innstilt").click();
        silje.grid().button((desks.nynorsk() ? "Set «%s» der «%s» er tomt" : "Sett «%s» der «%s» er tomt").formatted(approve, outcome)).click();
        silje.type("Protokoll", "Forumet var enig.").complete();
        office.work();
        desks.of("frida").open("Godkjenn protokollen", "").tick("Jeg godkjenner protokollen").complete();
        office.work();
    }

    void decide() {
        desks.of("astrid").open("Gjør vedtak", "").tick("Vedtak", "Som innstilt").complete();
        office.work();
    }
}
