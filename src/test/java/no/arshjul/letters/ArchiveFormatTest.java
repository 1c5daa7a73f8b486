package no.arshjul.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import no.arshjul.language.LanguageForm;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Every letter is fit for the archive (PDF/A-2a) and for a screen reader (PDF/UA-1), by the judge the industry uses. */
@RoomTest
class ArchiveFormatTest {

    @Autowired
    Letters letters;
    @Autowired
    Documents documents;

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> letters() {
        return Arrays.stream(LetterKind.values()).flatMap(kind -> Stream.of(LanguageForm.values()).map(form -> Arguments.of(kind.id(), form)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void the_letter_is_pdf_a_2a_and_pdf_ua_1_in_its_own_language(String kind, LanguageForm form) throws Exception {
        judge(documents.content(letters.write(Examples.letter(kind, form))), form);
    }

    @Test
    void signs_that_the_font_lacks_and_words_without_end_do_no_harm() throws Exception {
        Map<String, Object> model = Examples.model("not-granted");
        model.put("title", "Lek 😀 学校 – lærarløft");
        model.put("reason", "x".repeat(4000));
        judge(documents.content(letters.write(Examples.letter("not-granted", LanguageForm.NN, model))), LanguageForm.NN);
    }

    private static void judge(byte[] pdf, LanguageForm form) throws Exception {
        for (PDFAFlavour flavour : new PDFAFlavour[] {PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1}) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                 PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions()).as(flavour.getId()).isEmpty();
                assertThat(result.isCompliant()).as(flavour.getId()).isTrue();
            }
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(form.code());
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }
}
