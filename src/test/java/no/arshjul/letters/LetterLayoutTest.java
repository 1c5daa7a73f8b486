package no.arshjul.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.arshjul.language.LanguageForm;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How the letters lie on their pages, told by where the text stands instead of by pixels, so that another renderer's edges don't matter. */
@RoomTest
class LetterLayoutTest {

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float BODY_SIZE = 11;

    /** A line of text where it stands, from the page's upper left corner, in points. */
    private record Line(int page, float x, float right, float y, float size, String text, float pageWidth, float pageHeight) {
    }

    @Autowired
    Letters letters;
    @Autowired
    Documents documents;

    static Stream<Arguments> letters() {
        return Arrays.stream(LetterKind.values()).flatMap(kind -> Stream.of(LanguageForm.values()).map(form -> Arguments.of(kind.id(), form)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void nothing_is_clipped_and_no_heading_is_left_alone_at_the_foot_of_a_page(String kind, LanguageForm form) throws IOException {
        List<Line> lines = lines(kind, form);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.x()).as(line.text()).isGreaterThanOrEqualTo(20 * MILLIMETRE);
            assertThat(line.right()).as(line.text()).isLessThanOrEqualTo(line.pageWidth() - 19 * MILLIMETRE);
            assertThat(line.y()).as(line.text()).isBetween(15 * MILLIMETRE, line.pageHeight() - 8 * MILLIMETRE);
        });
        List<Line> body = lines.stream().filter(line -> !isFoot(line)).toList();
        for (int i = 0; i < body.size(); i++) {
            Line line = body.get(i);
            boolean lastOfPage = i == body.size() - 1 || body.get(i + 1).page() != line.page();
            assertThat(lastOfPage && line.size() > BODY_SIZE).as("a heading alone at the foot of page %d: %s", line.page(), line.text()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void the_closing_of_a_letter_never_stands_alone_on_a_page(String kind, LanguageForm form) throws IOException {
        List<Line> body = lines(kind, form).stream().filter(line -> !isFoot(line)).toList();
        int last = body.get(body.size() - 1).page();
        assertThat(body.stream().filter(line -> line.page() == last).findFirst().orElseThrow().text())
                .doesNotStartWith("Har dere spørsmål").doesNotStartWith("Har de spørsmål").doesNotStartWith("Med venn");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void every_page_bears_the_office_and_its_number_and_the_first_has_the_letterhead_on_top(String kind, LanguageForm form) throws IOException {
        List<Line> lines = lines(kind, form);
        int pages = lines.get(lines.size() - 1).page();
        for (int page = 1; page <= pages; page++) {
            int at = page;
            String foot = String.join(" ", lines.stream().filter(line -> line.page() == at && isFoot(line)).map(Line::text).toList());
            assertThat(foot).contains("Side " + page + " av " + pages).contains("Statsforvalt");
        }
        List<Line> first = lines.stream().filter(line -> line.page() == 1 && !isFoot(line)).toList();
        assertThat(first.get(0).text()).startsWith("Statsforvalt");
        assertThat(first.get(0).y()).isLessThan(35 * MILLIMETRE);
        Line date = first.stream().filter(line -> line.text().startsWith("Vår dato: 1. mai 2027")).findFirst().orElseThrow();
        Line reference = kind.equals("competence-plan") ? date
                : first.stream().filter(line -> line.text().startsWith("Vår referanse: ROGALAND-2027")).findFirst().orElseThrow();
        Line title = first.stream().filter(line -> line.size() > 15).findFirst().orElseThrow();
        assertThat(date.y()).isGreaterThan(first.get(0).y()).isLessThanOrEqualTo(reference.y());
        assertThat(title.y()).isGreaterThan(reference.y());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void one_title_stands_above_the_headings_and_a_table_has_headers(String kind, LanguageForm form) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(documents.content(letters.write(Examples.letter(kind, form))))) {
            List<String> tags = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject().getDictionaryObject(COSName.K), tags);
            assertThat(tags.stream().filter("H1"::equals)).hasSize(1);
            assertThat(tags.stream().filter(tag -> tag.matches("H[2-6]")).findFirst().orElse("H2")).isEqualTo("H2");
            assertThat(tags.contains("Table")).isEqualTo(tags.contains("TH"));
        }
    }

    private static boolean isFoot(Line line) {
        return line.y() > line.pageHeight() - 24 * MILLIMETRE;
    }

    private static void collect(COSBase node, List<String> tags) {
        COSBase at = node instanceof COSObject object ? object.getObject() : node;
        if (at instanceof COSArray array) {
            array.forEach(child -> collect(child, tags));
        } else if (at instanceof COSDictionary element && element.containsKey(COSName.S)) {
            tags.add(element.getNameAsString(COSName.S));
            collect(element.getDictionaryObject(COSName.K), tags);
        }
    }

    private List<Line> lines(String kind, LanguageForm form) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(documents.content(letters.write(Examples.letter(kind, form))))) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    TextPosition first = positions.get(0);
                    TextPosition last = positions.get(positions.size() - 1);
                    lines.add(new Line(getCurrentPageNo(), first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), first.getYDirAdj(),
                            first.getFontSizeInPt(), text, getCurrentPage().getMediaBox().getWidth(), getCurrentPage().getMediaBox().getHeight()));
                }

                {
                    setSortByPosition(true);
                }
            }.getText(pdf);
        }
        return lines;
    }
}
