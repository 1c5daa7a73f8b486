package no.arshjul.letters;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a PDF says, as a program that reads it aloud would find it. */
public final class PdfText {

    private PdfText() {
    }

    public static String of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            return stripper.getText(document).strip() + "\n";
        }
    }

    /** One running text, for looking up sentences that wrap. */
    public static String flat(byte[] pdf) throws IOException {
        return of(pdf).replaceAll("[ \n]+", " ");
    }
}
