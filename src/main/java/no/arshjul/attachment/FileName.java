package no.arshjul.attachment;

import java.text.Normalizer;

/** What a file is called in the case: without folders and hidden signs, and with the ending of what it is. */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {
    }

    static String of(String sent, FileType type, String otherwise) {
        String name = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]", "").replaceAll("[<>:\"|?*%;]", "-").replaceAll("\\s+", " ");
        name = name.replaceAll("(?i)\\.[a-z0-9]{1,5}$", "").replaceAll("^[. ]+|[. ]+$", "");
        if (name.length() > LONGEST) {
            name = name.substring(0, LONGEST).strip();
        }
        return (name.isEmpty() ? otherwise : name) + "." + type.ending();
    }
}
