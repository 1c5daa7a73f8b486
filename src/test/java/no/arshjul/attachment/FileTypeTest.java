package no.arshjul.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** A file is what is in it, and is called something that any folder can hold. */
class FileTypeTest {

    @Test
    void each_kind_that_is_taken_is_known_by_its_content() {
        assertThat(FileType.of(SentFiles.PDF)).contains(FileType.PDF);
        assertThat(FileType.of(SentFiles.docx())).contains(FileType.DOCX);
        assertThat(FileType.of(SentFiles.xlsx())).contains(FileType.XLSX);
        assertThat(FileType.of(SentFiles.packed("mimetype", FileType.ODT.mediaType(), "content.xml", "<x/>"))).contains(FileType.ODT);
        assertThat(FileType.of(SentFiles.packed("mimetype", FileType.ODS.mediaType(), "content.xml", "<x/>"))).contains(FileType.ODS);
        assertThat(FileType.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0})).contains(FileType.PNG);
        assertThat(FileType.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0})).contains(FileType.JPEG);
    }

    @Test
    void a_spreadsheet_that_a_program_has_written_is_known_as_one() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Prøve", null)) {
            book.newWorksheet("Ark").value(0, 0, "Tiltak");
        }
        assertThat(FileType.of(file.toByteArray())).contains(FileType.XLSX);
    }

    @Test
    void an_archive_is_no_document_because_it_calls_itself_one() {
        String word = SentFiles.contents(FileType.DOCX.mediaType() + ".main+xml", "word/document.xml");
        assertThat(FileType.of(SentFiles.packed("virus.exe", "MZ", "plan.docx", "x"))).as("a renamed zip").isEmpty();
        assertThat(FileType.of(SentFiles.packed("[Content_Types].xml", word, "virus.exe", "MZ"))).as("a list of contents alone").isEmpty();
        assertThat(FileType.of(SentFiles.packed("[Content_Types].xml", "<!-- " + FileType.XLSX.mediaType() + ".main+xml -->", "xl/workbook.xml", "x"))).isEmpty();
        assertThat(FileType.of(SentFiles.packed("[Content_Types].xml", word, "word/document.xml", "x", "word/vbaProject.bin", "x"))).as("macros unsaid").isEmpty();
        assertThat(FileType.of(SentFiles.packed("mimetype", FileType.ODT.mediaType(), "virus.exe", "MZ"))).isEmpty();
        assertThat(FileType.of(SentFiles.packed("mimetype", "image/png", "content.xml", "x"))).as("a kind that is no package").isEmpty();
        assertThat(FileType.of(SentFiles.packed("META-INF/MANIFEST.MF", "x", "A.class", "x"))).as("a jar").isEmpty();
        assertThat(FileType.of(SentFiles.packed("word/document.xml", "x", "[Content_Types].xml", word))).as("in whatever order").contains(FileType.DOCX);
    }

    @Test
    void a_mark_counts_at_the_very_beginning_only() {
        for (String before : List.of("<html><script>alert(1)</script></html>\n", "MZ", "\n\n", " ")) {
            byte[] file = (before + new String(SentFiles.PDF, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII);
            assertThat(FileType.of(file)).as(before).isEmpty();
        }
        assertThat(FileType.of("%PDF-".getBytes(StandardCharsets.US_ASCII))).as("nothing after it").isEmpty();
    }

    @Test
    void nothing_else_is() {
        assertThat(FileType.of("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(FileType.of("GIF89a......".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(FileType.of("MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(FileType.of("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(FileType.of(SentFiles.packed("anything.exe", "MZ"))).isEmpty();
        assertThat(FileType.of(SentFiles.withMacros())).isEmpty();
        assertThat(FileType.of(SentFiles.packed("mimetype", "application/epub+zip"))).isEmpty();
        assertThat(FileType.of(new byte[] {'P', 'K', 3, 4, 0, 0})).isEmpty();
        assertThat(FileType.of(new byte[0])).isEmpty();
    }

    @Test
    void a_name_has_no_folders_no_hidden_signs_and_the_ending_of_what_it_is() {
        assertThat(FileName.of("C:\\Users\\kari\\Plan for året.PDF", FileType.PDF, "vedlegg")).isEqualTo("Plan for året.pdf");
        assertThat(FileName.of("../../etc/passwd", FileType.PDF, "vedlegg")).isEqualTo("passwd.pdf");
        assertThat(FileName.of("rapport\u202Efdp.exe", FileType.PNG, "vedlegg")).isEqualTo("rapportfdp.png");
        assertThat(FileName.of("a<b>:c|d?.docx", FileType.DOCX, "vedlegg")).isEqualTo("a-b--c-d-.docx");
        assertThat(FileName.of("  .pdf", FileType.PDF, "vedlegg")).isEqualTo("vedlegg.pdf");
        assertThat(FileName.of("x".repeat(300), FileType.ODT, "vedlegg")).hasSize(104);
    }
}
