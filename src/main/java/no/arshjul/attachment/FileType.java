package no.arshjul.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The kinds of file that are taken, known by what is in them: a name says nothing. */
enum FileType {
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODT("odt", "application/vnd.oasis.opendocument.text"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    PNG("png", "image/png"),
    JPEG("jpg", "image/jpeg");

    private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_MARK = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final Pattern PART = Pattern.compile("<(?:\\w+:)?Override\\s[^>]*>");
    private static final Pattern PART_NAME = Pattern.compile("PartName=\"/([^\"]+)\"");
    private static final int LONGEST = 1024 * 1024;

    private final String ending;
    private final String mediaType;

    FileType(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** @return nothing for a file of another kind, also when its name says otherwise; one with macros is of another kind */
    static Optional<FileType> of(byte[] file) {
        if (begins(file, PDF_MARK)) {
            return Optional.of(PDF);
        }
        if (begins(file, PNG_MARK)) {
            return Optional.of(PNG);
        }
        if (begins(file, JPEG_MARK)) {
            return Optional.of(JPEG);
        }
        return begins(file, ZIP_MARK) ? packed(file) : Optional.empty();
    }

    /**
     * Office documents are packages: OpenDocument says its type first, the others in their list of contents. The part that is the
     * document itself must be there, or it is only some archive that calls itself one.
     */
    private static Optional<FileType> packed(byte[] file) {
        Map<String, String> read = new HashMap<>();
        try {
            read(file, read);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        if (read.containsKey("mimetype")) {
            return Stream.of(ODT, ODS).filter(type -> type.mediaType.equals(read.get("mimetype")) && read.containsKey("content.xml")).findFirst();
        }
        String contents = read.getOrDefault("[Content_Types].xml", "");
        boolean macros = contents.contains("macroEnabled") || read.keySet().stream().anyMatch(name -> name.endsWith("vbaProject.bin"));
        return macros ? Optional.empty() : Stream.of(DOCX, XLSX).filter(type -> main(contents, type).filter(read::containsKey).isPresent()).findFirst();
    }

    /** By the list at the archive's end, as other programs read it: read from the beginning, some that programs write make no sense. */
    private static void read(byte[] file, Map<String, String> read) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                boolean told = entry.getName().equals("mimetype") || entry.getName().equals("[Content_Types].xml");
                read.put(entry.getName(), told ? new String(zip.getInputStream(entry).readNBytes(LONGEST), StandardCharsets.UTF_8).strip() : "");
            }
        }
    }

    /** The part that is the document itself, as the list of contents names it. */
    private static Optional<String> main(String contents, FileType type) {
        return PART.matcher(contents).results().map(MatchResult::group).filter(part -> part.contains('"' + type.mediaType + ".main+xml\""))
                .flatMap(part -> PART_NAME.matcher(part).results()).map(name -> name.group(1)).findFirst();
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length > mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
