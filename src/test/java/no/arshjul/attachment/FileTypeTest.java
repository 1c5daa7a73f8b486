package no.arshjul.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A file is what is in it, and is called something that any folder can hold. */
class FileTypeTest {

    @Test
    void each_kind_that_is_taken_is_known_by_its_content() {
        assertThat(FileType.of(SentFiles.PDF)).contains(FileType.PDF);
        assertThat(FileType.of(SentFiles.docx())).contains(FileType.DOCX);
        assertThat(FileType.of(SentFiles.xlsx())).contains(FileType.XLSX);
        assertThat(FileType.of(SentFiles.packed("mimetype", FileType.ODT.mediaType()))).contains(FileType.ODT);
        assertThat(FileType.of(SentFiles.packed("mimetype", FileType.ODS.mediaType()))).contains(FileType.ODS);
        assertThat(FileType.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0})).contains(FileType.PNG);
        assertThat(FileType.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0})).contains(FileType.JPEG);
    }

    @Test
    void nothing_else_is() {
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
