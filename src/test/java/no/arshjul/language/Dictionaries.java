package no.arshjul.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Hunspell's dictionaries as the machine has them (Debian: {@code hunspell-no}). They are under the GPL, and no part of this house. */
final class Dictionaries {

    private static final Path FOLDER = Path.of(System.getenv().getOrDefault("HUNSPELL", "/usr/share/hunspell"));

    private Dictionaries() {
    }

    static Optional<Hunspell> of(LanguageForm language) throws IOException {
        String name = language.code() + "_NO";
        if (!Files.exists(FOLDER.resolve(name + ".dic"))) {
            return Optional.empty();
        }
        try (InputStream affixes = Files.newInputStream(FOLDER.resolve(name + ".aff"));
                InputStream words = Files.newInputStream(FOLDER.resolve(name + ".dic"))) {
            return Optional.of(new Hunspell(new Dictionary(new ByteBuffersDirectory(), "hunspell", affixes, words)));
        } catch (ParseException e) {
            throw new IOException("The dictionary " + name + " can't be read", e);
        }
    }
}
