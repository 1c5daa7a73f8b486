package no.arshjul.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** PDF for the archive and for screen readers at once: PDF/A-2a with the tags of PDF/UA-1 (Noark 5; universal design). */
@Component
public class TaggedPdf {

    private static final String FAMILY = "Liberation Sans";
    private static final String FONTS = "liberation/LiberationSans-";
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    TaggedPdf() {
        // The library tells of every style sheet and font it opens; a letter that fails throws.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    /** @param xhtml a well-formed page with lang, title and description */
    public byte[] of(String xhtml) {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.useFont(font(document, "Regular"), FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(font(document, "Bold"), FAMILY, 700, FontStyle.NORMAL, true);
            builder.useFont(font(document, "Italic"), FAMILY, 400, FontStyle.ITALIC, true);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(SRGB);
            builder.withProducer("Årshjul");
            // Nothing is fetched while a letter is written: the page carries all it needs.
            builder.useUriResolver((base, uri) -> null);
            builder.withHtmlContent(xhtml, null);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The letter can't be set", e);
        }
    }

    /** Without ligatures: to look for them took half of a letter's time, and Norwegian has no use for them. */
    private static PDFontSupplier font(PDDocument document, String name) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open(FONTS + name + ".ttf")));
        font.setEnableGsub(false);
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    private static InputStream open(String path) {
        try {
            return new ClassPathResource(path).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("No font " + path, e);
        }
    }
}
