package no.arshjul.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.RogalandYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/** What happens out of turn, by clicking: each of the small start forms is sent, and what comes of it is done by a second person. */
@HouseTest(properties = {"camunda.bpm.job-execution.enabled=false", "arshjul.test=out-of-turn-by-clicking"})
@DirtiesContext
class OutOfTurnByClickingIT extends InBrowser {

    private static final String OTHER_ACCOUNT = "99990321333";

    private final AxeOnForms axe = new AxeOnForms();
    private final Set<String> opened = new TreeSet<>();
    private Desks desks;

    @BeforeEach
    void open() {
        desks = new Desks(browser, "nb-NO", (form, page) -> {
            opened.add(form);
            axe.look(form, page);
        });
    }

    @Test
    void what_is_out_of_turn_is_asked_for_and_settled_and_axe_finds_no_fault_in_its_forms() throws IOException {
        year.open();
        String kept = year.report("haugesund");
        correctTheReport(kept);
        String network = year.report("stavanger", network());
        beforeTheDeadline(network);
        year.control(network, "reject", "Den nye lederen melder på nytt.");
        year.toRegions().recommendAll("kindergarten", "nord");
        year.holdMeeting(1);
        year.decideAsRecommended();
        GrantSteps steps = new GrantSteps(office, year);
        steps.accept("haugesund", kept);
        changeTheGrant(kept);
        steps.payAll();
        changeThePayment();
        steps.payAll();
        withdraw(kept);
        changeTheOffice(kept);

        assertThat(office.passed("grant-withdrawal-done", kept)).isTrue();
        axe.foundNothing();
        Set<String> all = new TreeSet<>(opened);
        all.addAll(FormsByClicking.OF_THE_YEAR);
        assertThat(all).as("together with the year by clicking").isEqualTo(forms());
    }

    private void correctTheReport(String number) {
        desks.of("haugesund").start("Rett en behovsmelding").choose("Saksnummer", number).send();
        office.work();
        desks.of("haugesund").open("Rett og send meldingen", number).type("Mål", "Alle barn har noen å leke med, også ute.").complete();
        office.work();
        office.tasks("confirm-partnership", number).forEach(task -> office.complete("uis", task,
                Map.of("partnershipConfirmed", true, "partnershipComment", "")));
        year.control(number, "accept", "");
    }

    private void beforeTheDeadline(String network) {
        desks.of("silje").start("Flytt en frist").choose("Hvilken frist?", "Melde behov (hele året)").choose("Tilskuddsår", String.valueOf(year.year()))
                .type("Ny frist", "15.02." + year.year()).type("Grunn", "Vinterferie.").send();
        office.complete("sola", "confirm-network", network, Map.of("participationConfirmed", true));
        desks.of("stavanger").start("Endre nettverk").choose("Saksnummer", network).tick("Hva skal endres?", "En annen eier skal lede nettverket")
                .choose("Ny leder", "Sola").type("Begrunnelse", "Vi bytter.").send();
        office.work();
        desks.of("sola").open("Ta over ledelsen av nettverket", network).tick("Vi tar over ledelsen").type("Kontonummer", "90412263056")
                .type("Kontaktperson hos eier", "Ola Nordmann").type("E-post", "ola@sola.example").complete();
        office.work();
        office.tasks("confirm-network", network).forEach(task -> office.complete("sola", task, Map.of("participationConfirmed", true)));
        office.complete("uis", "confirm-partnership", network, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
    }

    private void changeTheGrant(String number) {
        desks.of("silje").start("Registrer når et brev kom fram").choose("Saksnummer", number).tick("Hva skal føres?", "Brevet kom fram")
                .type("Dato", today()).send();
        office.work();
        desks.of("haugesund").start("Endre tilskudd").choose("Saksnummer", number)
                .type("Hva skal pengene brukes til i stedet?", "Veiledning i stedet for kurs.").type("Begrunnelse", "Kurset er avlyst.").send();
        office.work();
        desks.of("silje").open("Vurder endringen", number).tick("Innstilling", "Godta").type("Vurdering", "Innenfor formålet.").complete();
        office.work();
        desks.of("astrid").open("Vedta endringen", number).tick("Avgjørelse", "Godta").complete();
        office.work();
    }

    private void changeThePayment() {
        desks.of("haugesund").start("Endring av kontonummer").choose("Mottaker", "Haugesund").type("Kontonummer", OTHER_ACCOUNT).type("Grunn", "Ny bank.").send();
        office.work();
        desks.of("finn").open("Bekreft kontonummeret", "").tick("Kontoen tilhører mottakeren").complete();
        office.work();
        desks.of("finn").start("Retting av betaling").choose("Betaling", "Haugesund").type("Grunn", "Ført på feil dag.").send();
        office.work();
        desks.of("fride").open("Godkjenn rettingen", "").tick("Før betalingen tilbake").complete();
        office.work();
    }

    private void withdraw(String number) {
        desks.of("silje").start("Trekk sak").choose("Saksnummer", number).type("Begrunnelse", "Tiltaket er avlyst.").tick("Krev tilbake det som er betalt").send();
        office.work();
        desks.of("astrid").open("Vedta at tilskuddet trekkes", number).tick("Avgjørelse", "Godta").complete();
        office.work();
        for (int claims = office.tasks("confirm-claim", number + "%").size(); claims > 0; claims--) {
            desks.of("finn").open("Bekreft at kravet er betalt", number).type("Dato for betaling", "20.11." + year.year()).type("Bankens referanse", "BANK-" + claims).complete();
            office.work();
        }
    }

    private void changeTheOffice(String number) {
        desks.of("silje").start("Nattlig kontroll").send();
        office.work();
        desks.of("silje").start("Endre regionale føringer").choose("Fylke", "Rogaland").choose("Ordning", ClickedNeeds.SCHEME)
                .type("Gjelder fra tilskuddsår", year.year() + 1).choose("Regel", "Flest år et tiltak kan vare").type("Ny verdi", "2")
                .type("Begrunnelse", "Drøftet i forumet.").send();
        office.work();
        desks.of("astrid").open("Godkjenn føringene", "").tick("Godkjenn forslaget").complete();
        office.work();
        desks.of("silje").start("Endre registeret").choose("Fylke", "Rogaland").choose("Hva endres?", "Ny e-postadresse")
                .type("Organisasjonsnummer", RogalandYear.orgnr("sola")).type("E-postadresse", "post@sola.example").type("Gjelder fra", today())
                .type("Begrunnelse", "Meldt av kommunen.").send();
        office.work();
        desks.of("sindre").start("Mulig inhabilitet").choose("Saksnummer", number).type("Begrunnelse", "Jeg kjenner rektor godt.").send();
        office.work();
        desks.of("mona").open("Avgjør habilitet i saken", number).tick("Inhabil i saken").type("Begrunnelse for avgjørelsen", "Nære venner.").complete();
        office.work();
        desks.of("silje").start("Vikar").choose("Borte", "Finn").choose("Vikar", "Sindre").choose("Rolle", "Økonomi").type("Første dag", today())
                .type("Siste dag", "31.12." + year.year()).type("Begrunnelse", "Permisjon.").send();
        office.work();
        desks.of("mona").open("Godkjenn vikaren", "").tick("Vikaren godkjennes").complete();
        office.work();
    }

    private Map<String, Object> network() {
        Map<String, Object> form = year.reportForm("stavanger");
        form.put("networkOwners", List.of(RogalandYear.orgnr("sola")));
        form.put("ownerAmounts", List.of(part("stavanger", 60_000), part("sola", 40_000)));
        return form;
    }

    private Map<String, Object> part(String owner, int amount) {
        return Map.of("owner", RogalandYear.orgnr(owner), "year", year.year(), "amount", amount);
    }

    private static String today() {
        return java.time.LocalDate.now(no.arshjul.calendar.Norway.ZONE).format(java.time.format.DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }

    private static Set<String> forms() throws IOException {
        try (var files = Files.list(Path.of("forms"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".form")).map(name -> name.replace(".form", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
