package no.arshjul.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.SourceTexts;
import org.junit.jupiter.api.Test;

/** What only the server knows to be wrong is said where it is wrong, and nothing that was typed is lost. */
class RefusalsIT extends InBrowser {

    private final SourceTexts texts = new SourceTexts();

    @Test
    void two_wrong_dates_are_told_at_their_fields_with_everything_typed_still_there() {
        Tasklist silje = cycleForm(LanguageForm.NB);
        silje.start();
        assertThat(box(silje).locator("h2")).hasText("2 felt må rettes");
        assertThat(error(silje, "Møte i samarbeidsforum", 0)).containsText("må komme etter");
        assertThat(error(silje, "Rapport om bruk av midler", 0)).containsText("må komme etter");
        assertThat(silje.said()).containsText("2 felt må rettes.");
        assertThat(silje.input("Møte i samarbeidsforum", 0)).isFocused();
        assertThat(silje.input("Møte i samarbeidsforum", 0)).hasAttribute("aria-describedby", java.util.regex.Pattern.compile("error"));
        assertThat(silje.input("Tildelt", 0)).hasValue("20000000");
        assertThat(silje.input("Tilskuddsår", 0)).hasValue(String.valueOf(year.year()));

        silje.type("Møte i samarbeidsforum", "20.04." + year.year());
        assertThat(error(silje, "Møte i samarbeidsforum", 0)).hasCount(0);
        assertThat(box(silje).locator("h2")).hasText("1 felt må rettes");
        box(silje).getByText("Rapport om bruk av midler").click();
        assertThat(silje.input("Rapport om bruk av midler", 0)).isFocused();
        silje.type("Rapport om bruk av midler", "15.01." + (year.year() + 1));
        assertThat(box(silje)).hasCount(0);
        silje.start();
        assertThat(silje.form()).hasCount(0);
    }

    @Test
    void a_reader_of_nynorsk_is_told_at_the_field_and_in_the_row_in_nynorsk() {
        Tasklist silje = cycleForm(LanguageForm.NN);
        silje.type("Møte i samarbeidsforum", "20.04." + year.year());
        silje.type("Rapport om bruk av midlar", "15.01." + (year.year() + 1));
        silje.addRow("Ramme for kvar ordning");
        silje.choose("Ordning", 1, "Desentralisert");
        silje.type("Tildelt", 1, 1_000);
        silje.type("Sett av", 1, 2_000);
        silje.start();
        assertThat(box(silje).locator("h2")).hasText("1 felt må rettast");
        assertThat(box(silje)).containsText("linje 2");
        assertThat(error(silje, "Tildelt", 0)).hasCount(0);
        assertThat(error(silje, "Tildelt", 1)).containsText("dekkjer ikkje");
        assertThat(silje.input("Tildelt", 1)).hasValue("1000");
        assertThat(silje.input("Sett av", 1)).hasValue("2000");
        assertThat(silje.input("Tildelt", 1)).isFocused();

        silje.type("Tildelt", 1, 5_000);
        assertThat(box(silje)).hasCount(0);
        silje.start();
        assertThat(silje.form()).hasCount(0);
    }

    @Test
    void a_countys_rule_is_changed_by_what_it_may_be_with_what_holds_beside_it_and_a_wrong_value_is_told_by_its_rule() {
        Tasklist silje = browser.tasklist("silje", "nn-NO");
        silje.openStartForm("Endre regionale føringar");
        silje.choose("Ordning", "barnehage");
        silje.type("Gjeld frå tilskotsår", 2060);
        silje.choose("Regel", "Om manglande rapport held tilbake neste utbetaling");
        Locator yesOrNo = silje.form().getByLabel("Ny verdi").first();
        assertThat(yesOrNo).hasValue("true");
        assertThat(yesOrNo.locator("option")).hasText(new String[] {"Ja", "Nei"});
        silje.addRow("Endringar");
        silje.choose("Regel", 1, "Kven som kan melde behov");
        Locator kinds = silje.form().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Ny verdi"));
        assertThat(kinds.getByLabel("Privat barnehage (gjeld no)")).isChecked();
        kinds.getByLabel("Fylkeskommune").check();
        silje.addRow("Endringar");
        silje.choose("Regel", 2, "Minste del til UH");
        Locator percent = silje.form().getByLabel("Ny verdi").last();
        assertThat(percent).hasValue("0\u00a0%");
        percent.fill("120 %");
        silje.type("Grunngiving", "Drøfta i forumet.");
        assertThat(silje.form()).containsText("No: 0\u00a0%. Skriv eit heilt tal frå 0 til 100.");
        org.assertj.core.api.Assertions.assertThat(new AxeBuilder(silje.page()).include(".fjs-form").withTags(AxeOnForms.RULES).analyze().getViolations()).isEmpty();
        silje.start();
        assertThat(box(silje)).containsText("Regelen «Minste del til UH (prosent)»: Skriv eit heilt tal frå 0 til 100.");
        assertThat(box(silje)).containsText("Regelen «Om manglande rapport held tilbake neste utbetaling»: Dette gjeld alt.");
        assertThat(yesOrNo).isFocused();
        assertThat(percent).hasValue("120 %");
        assertThat(kinds.getByLabel("Fylkeskommune")).isChecked();

        yesOrNo.selectOption("Nei");
        percent.fill("40 %");
        assertThat(box(silje)).hasCount(0);
        silje.start();
        assertThat(silje.form()).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(jdbc.sql("select changes::text from guideline_change order by id desc limit 1").query(String.class).single())
                .contains("\"value\": \"false\"", "\"value\": \"municipality;county-municipality;private-kindergarten\"", "\"value\": \"40\"");
    }

    /** Filled in, with a meeting before the recommendations and a report before the year is out. */
    private Tasklist cycleForm(LanguageForm form) {
        Tasklist silje = browser.tasklist("silje", form.code() + "-NO");
        silje.openStartForm(texts.diagram("Tilskuddsår", form));
        silje.type(texts.form("Tilskuddsår", form), year.year());
        silje.type(texts.form("Behovsmeldinger inn", form), "01.02." + year.year());
        silje.type(texts.form("Innstillinger fra regionene", form), "15.03." + year.year());
        silje.type(texts.form("Møte i samarbeidsforum", form), "20.01." + year.year());
        silje.type(texts.form("Rapport om bruk av midler", form), "10.01." + year.year());
        silje.choose("Ordning", "barnehage");
        silje.type("Tildelt", 20_000_000);
        silje.type(texts.form("Satt av", form), 6_000_000);
        return silje;
    }

    private static Locator box(Tasklist of) {
        return of.page().locator(".arshjul-refusal:visible");
    }

    private static Locator error(Tasklist of, String label, int row) {
        return of.field(label, row).locator(".fjs-form-field-error");
    }
}
