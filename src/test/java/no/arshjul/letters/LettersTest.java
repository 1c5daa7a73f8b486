package no.arshjul.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.arshjul.language.LanguageForm;
import no.arshjul.money.Kroner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class LettersTest {

    @Autowired
    Letters letters;
    @Autowired
    Documents documents;

    @Test
    void every_kind_has_a_template_in_both_language_forms_and_no_template_is_left_over() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/letters"))) {
            TreeSet<String> found = files.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".html"))
                    .collect(Collectors.toCollection(TreeSet::new));
            TreeSet<String> expected = Stream.concat(Stream.of("layout", "blocks"), Arrays.stream(LetterKind.values()).map(LetterKind::id))
                    .flatMap(kind -> Stream.of(kind + "_nb.html", kind + "_nn.html")).collect(Collectors.toCollection(TreeSet::new));
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void a_letter_is_stored_with_its_journal_fields_dated_in_oslo() {
        UUID id = letters.write(Examples.letter("grant-letter", LanguageForm.NN));
        DocumentRow row = documents.find(id).orElseThrow();
        assertThat(row.title()).isEqualTo("Tilskotsbrev 2027: " + Examples.TITLE);
        assertThat(row.dated()).isEqualTo("2027-05-01");
        assertThat(row.sender()).isEqualTo("Statsforvaltaren i Rogaland");
        assertThat(row.recipient()).isEqualTo(Examples.OWNER);
        assertThat(row.sha256()).isEqualTo(Sha256.of(documents.content(id)));
        assertThat(documents.ofCase("ROGALAND-2027-0001")).contains(row);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NB|Formål og bruk|betinget av|Utbetalingsplan|Vilkår|Egenandel|Rapport|Riksrevisjonen|tilbakebetalt|tre uker|se dokumentene|takke ja eller nei i Tasklist senest 22. mai 2027",
        "NN|Føremål og bruk|har som vilkår|Utbetalingsplan|Vilkår|Eigendel|Rapport|Riksrevisjonen|tilbakebetalt|tre veker|sjå dokumenta|takke ja eller nei i Tasklist seinast 22. mai 2027"})
    void the_grant_letter_holds_every_mandatory_block(LanguageForm form, String a, String b, String c, String d, String e, String f, String g,
                                                      String h, String i, String j, String k) throws IOException {
        assertThat(flat(Examples.letter("grant-letter", form))).contains(a, b, c, d, e, f, g, h, i, j, k);
    }

    @ParameterizedTest
    @EnumSource(LanguageForm.class)
    void a_grant_without_acceptance_own_contribution_or_later_years_says_nothing_of_them(LanguageForm form) throws IOException {
        Map<String, Object> model = Examples.model("grant-letter");
        model.keySet().removeAll(List.of("acceptanceDue", "ownContribution", "askedFor", "conditions", "decidedOn"));
        model.put("amounts", Examples.years().subList(0, 1));
        assertThat(flat(Examples.letter("grant-letter", form, model)))
                .doesNotContain("Egenandel").doesNotContain("Eigendel").doesNotContain("Stortinget").doesNotContain("senest 22").doesNotContain("null")
                .containsAnyOf("Tilskuddet gjelder fra vedtaket", "Tilskotet gjeld frå vedtaket");
    }

    @ParameterizedTest
    @EnumSource(LanguageForm.class)
    void a_rejected_late_report_is_turned_away_for_being_late(LanguageForm form) throws IOException {
        assertThat(flat(Examples.letter("late-refusal", form))).contains("etter fristen", "1. februar 2027", "3. februar 2027", "26. januar 2021 nr. 230").containsAnyOf("avvisning", "avvising")
                .containsAnyOf("tre uker", "tre veker").contains("Utdanningsdirektoratet");
    }

    @Test
    void what_is_left_out_or_blank_leaves_no_empty_heading() throws IOException {
        Map<String, Object> model = Examples.model("more-information");
        model.put("comment", " ");
        assertThat(flat(Examples.letter("more-information", LanguageForm.NB, model))).doesNotContain("Merknad");
        Map<String, Object> rejection = Examples.model("rejection");
        rejection.remove("scheme");
        assertThat(flat(Examples.letter("rejection", LanguageForm.NB, rejection))).doesNotContain("Ordning ").contains("med hjemmel i forskriftene");
    }

    @Test
    void amounts_never_break_across_lines() throws IOException {
        assertThat(text(Examples.letter("grant-letter", LanguageForm.NB))).contains("1\u00a0234\u00a0567\u00a0kr");
    }

    @Test
    void what_people_write_is_text_whatever_signs_it_holds() throws IOException {
        Map<String, Object> model = Examples.model("not-granted");
        model.put("title", "Lek & <b>læring</b> ${office} \u000b\u0000 čájánas");
        UUID id = letters.write(Examples.letter("not-granted", LanguageForm.NB, model));
        assertThat(PdfText.flat(documents.content(id))).contains("Lek & <b>læring</b> ${office}").contains("čájánas");
        assertThat(documents.find(id).orElseThrow().title()).contains("Lek & <b>læring</b> ${office}");
    }

    @Test
    void a_letter_with_a_hole_in_it_is_not_written() {
        Map<String, Object> model = new HashMap<>(Examples.model("grant-letter"));
        model.remove("reportDeadline");
        model.put("reportDedline", "x");
        assertThatThrownBy(() -> letters.write(Examples.letter("grant-letter", LanguageForm.NB, model)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("reportDeadline").hasMessageContaining("reportDedline");
    }

    @Test
    void a_payment_plan_that_does_not_sum_to_the_grant_is_refused() {
        Map<String, Object> model = Examples.model("grant-letter");
        model.put("payments", List.of(Examples.map("payee", "Haugesund kommune", "part", "1 av 1", "amount", Kroner.of(1), "due", "nå")));
        assertThatThrownBy(() -> letters.write(Examples.letter("grant-letter", LanguageForm.NB, model))).hasMessageContaining("payment plan");
    }

    @Test
    void minutes_warn_when_a_scheme_goes_over_its_frame() throws IOException {
        Map<String, Object> model = Examples.model("minutes");
        @SuppressWarnings("unchecked")
        Map<String, Object> scheme = (Map<String, Object>) ((List<?>) model.get("schemes")).get(0);
        assertThat(flat(Examples.letter("minutes", LanguageForm.NN, model))).doesNotContain("går over ramma");
        scheme.put("frame", Kroner.of(1_234_566));
        assertThat(flat(Examples.letter("minutes", LanguageForm.NN, model))).contains("går over ramma").contains("-1\u00a0kr");
    }

    @Test
    void minutes_of_two_hundred_and_forty_lines_leave_none_out() throws IOException {
        Map<String, Object> model = Examples.model("minutes");
        @SuppressWarnings("unchecked")
        Map<String, Object> scheme = (Map<String, Object>) ((List<?>) model.get("schemes")).get(0);
        @SuppressWarnings("unchecked")
        Map<String, Object> line = (Map<String, Object>) ((List<?>) scheme.get("lines")).get(0);
        List<String> numbers = IntStream.rangeClosed(1, 240).mapToObj("ROGALAND-2027-%04d"::formatted).toList();
        scheme.put("lines", numbers.stream().map(number -> {
            Map<String, Object> copy = new HashMap<>(line);
            copy.put("caseNumber", number);
            return copy;
        }).toList());
        scheme.put("frame", Kroner.of(1_234_567L * 240));
        assertThat(flat(Examples.letter("minutes", LanguageForm.NB, model))).contains(numbers).contains("Igjen: 0\u00a0kr");
    }

    private String text(Letter letter) throws IOException {
        return PdfText.of(documents.content(letters.write(letter)));
    }

    private String flat(Letter letter) throws IOException {
        return PdfText.flat(documents.content(letters.write(letter)));
    }
}
