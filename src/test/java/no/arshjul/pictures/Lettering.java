package no.arshjul.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Texts as the Modeler sets them, measured by Liberation Sans, which is as wide as Arial. */
final class Lettering {

    /** Size of a name that stands outside its shape, and the width it is wrapped at. */
    static final double OUTSIDE = 11;
    static final double OUTSIDE_WIDTH = 90;
    /** Size of a name that stands inside its shape, and the room kept free at its sides. */
    static final double INSIDE = 12;
    static final double INSIDE_MARGIN = 7;
    private static final double LINE = 1.2;
    private static final TrueTypeFont FONT = font();

    private Lettering() {
    }

    static double width(String text, double size) {
        try {
            CmapLookup glyphs = FONT.getUnicodeCmapLookup();
            int units = 0;
            for (int codePoint : text.codePoints().toArray()) {
                units += FONT.getAdvanceWidth(glyphs.getGlyphId(codePoint));
            }
            return units * size / FONT.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double lineHeight(double size) {
        return size * LINE;
    }

    /** Breaks between words; a word that is too wide stands on a line of its own. */
    static List<String> wrap(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.trim().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    /** What a name outside its shape takes up, hanging below a point. */
    static Box hanging(String name, double centre, double top) {
        List<String> lines = wrap(name, OUTSIDE, OUTSIDE_WIDTH);
        double width = lines.stream().mapToDouble(line -> width(line, OUTSIDE)).max().orElse(0);
        return new Box(centre - width / 2, top, width, lines.size() * lineHeight(OUTSIDE));
    }

    private static TrueTypeFont font() {
        try (InputStream file = Lettering.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
