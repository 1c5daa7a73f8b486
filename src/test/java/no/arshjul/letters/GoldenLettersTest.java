package no.arshjul.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import no.arshjul.language.LanguageForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every kind of letter in both language forms, against the text that was read and approved. After a wanted change:
 * run with {@code -Dgolden.write=true}, and read what differs before it is committed.
 */
@RoomTest
class GoldenLettersTest {

    private static final Path GOLDEN = Path.of("src/test/resources/letters");

    @Autowired
    Letters letters;
    @Autowired
    Documents documents;

    static Stream<Arguments> letters() {
        return Arrays.stream(LetterKind.values()).flatMap(kind -> Stream.of(LanguageForm.values()).map(form -> Arguments.of(kind.id(), form)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void the_letter_reads_as_approved(String kind, LanguageForm form) throws IOException {
        byte[] pdf = documents.content(letters.write(Examples.letter(kind, form)));
        Path page = Files.createDirectories(Path.of("target/letters")).resolve(kind + "_" + form.code() + ".pdf");
        Files.write(page, pdf);
        Path golden = GOLDEN.resolve(kind + "_" + form.code() + ".txt");
        String text = PdfText.of(pdf);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }
}
