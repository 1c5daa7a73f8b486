package no.arshjul.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fedorahosted.tennera.jgettext.Message;
import org.fedorahosted.tennera.jgettext.PoParser;
import org.fedorahosted.tennera.jgettext.catalog.parse.ParseException;

/** A gettext catalogue: the text in bokmål, and the same text in nynorsk. */
public final class Catalogue {

    private Catalogue() {
    }

    /**
     * @param po a {@code .po} file in UTF-8; the caller closes it
     * @return msgid to msgstr in the file's order, without the header, fuzzy, obsolete and untranslated entries
     * @throws IOException when the file can't be read or is not a {@code .po} file
     */
    public static Map<String, String> read(InputStream po) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Message message : parse(po)) {
            if (counts(message)) {
                texts.put(message.getMsgid(), message.getMsgstr());
            }
        }
        return texts;
    }

    private static Iterable<Message> parse(InputStream po) throws IOException {
        try {
            return new PoParser().parseCatalog(po, StandardCharsets.UTF_8, false);
        } catch (ParseException e) {
            throw new IOException("Not a .po file: " + e.getMessage(), e);
        }
    }

    private static boolean counts(Message message) {
        return !message.isHeader() && !message.isFuzzy() && !message.isObsolete() && !message.getMsgstr().isEmpty();
    }
}
