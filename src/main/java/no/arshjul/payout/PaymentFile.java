package no.arshjul.payout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import no.arshjul.calendar.Norway;
import no.arshjul.money.Kroner;
import org.xml.sax.SAXException;

/**
 * Writes the payments of a run as one ISO 20022 file, pain.001.001.03: accounts as BBAN, amounts in NOK, number and sum
 * on the file and on its one payment order. A file that its schema would refuse is never returned.
 */
public final class PaymentFile {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03";
    private static final Schema SCHEMA = schema();

    private final XMLStreamWriter xml;

    private PaymentFile(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * @param messageId     unique for the debtor, at most 35 characters: by it the bank refuses a file sent twice
     * @param executionDate the day that the debtor's account is charged
     * @return the file, UTF-8
     * @throws IllegalArgumentException without transfers, with an endToEndId used twice, or with an unusable message id
     */
    public static byte[] write(String messageId, Instant created, Debtor debtor, LocalDate executionDate, List<CreditTransfer> transfers) {
        String id = BankText.of("messageId", messageId, 35);
        if (transfers.isEmpty() || transfers.stream().map(CreditTransfer::endToEndId).distinct().count() < transfers.size()) {
            throw new IllegalArgumentException("A file needs transfers, each with an endToEndId of its own");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new PaymentFile(xml).document(id, created, debtor, executionDate, transfers);
            xml.close();
            SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (XMLStreamException | SAXException | IOException e) {
            throw new IllegalStateException("The payment file " + id + " does not hold to its schema: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private void document(String id, Instant created, Debtor debtor, LocalDate executionDate, List<CreditTransfer> transfers)
            throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        open("CstmrCdtTrfInitn");
        open("GrpHdr");
        text("MsgId", id);
        text("CreDtTm", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(created.truncatedTo(ChronoUnit.SECONDS).atZone(Norway.ZONE)));
        sums(transfers);
        name("InitgPty", debtor.name());
        close();
        open("PmtInf");
        text("PmtInfId", id);
        text("PmtMtd", "TRF");
        sums(transfers);
        text("ReqdExctnDt", executionDate.toString());
        name("Dbtr", debtor.name());
        account("DbtrAcct", debtor.account());
        // the schema asks for the debtor's bank; the account number says which it is
        open("DbtrAgt", "FinInstnId", "Othr");
        text("Id", "NOTPROVIDED");
        close("DbtrAgt", "FinInstnId", "Othr");
        for (CreditTransfer transfer : transfers) {
            transfer(transfer);
        }
        close("PmtInf", "CstmrCdtTrfInitn", "Document");
        xml.writeEndDocument();
    }

    private void transfer(CreditTransfer transfer) throws XMLStreamException {
        open("CdtTrfTxInf", "PmtId");
        text("EndToEndId", transfer.endToEndId());
        close();
        open("Amt", "InstdAmt");
        xml.writeAttribute("Ccy", "NOK");
        xml.writeCharacters(decimal(transfer.amount()));
        close("Amt", "InstdAmt");
        name("Cdtr", transfer.payee());
        account("CdtrAcct", transfer.account());
        open("RmtInf");
        text("Ustrd", transfer.text());
        close("CdtTrfTxInf", "RmtInf");
    }

    private void sums(List<CreditTransfer> transfers) throws XMLStreamException {
        text("NbOfTxs", Integer.toString(transfers.size()));
        text("CtrlSum", decimal(Kroner.sum(transfers.stream().map(CreditTransfer::amount).toList())));
    }

    private void name(String element, String name) throws XMLStreamException {
        open(element);
        text("Nm", name);
        close();
    }

    private void account(String element, String account) throws XMLStreamException {
        open(element, "Id", "Othr");
        text("Id", account);
        open("SchmeNm");
        text("Cd", "BBAN");
        close(element, "Id", "Othr", "SchmeNm");
    }

    private void text(String element, String text) throws XMLStreamException {
        open(element);
        xml.writeCharacters(text);
        close();
    }

    private void open(String... elements) throws XMLStreamException {
        for (String element : elements) {
            xml.writeStartElement(element);
        }
    }

    /** Closes the innermost element, or as many as are named. */
    private void close(String... elements) throws XMLStreamException {
        for (int i = 0; i < Math.max(1, elements.length); i++) {
            xml.writeEndElement();
        }
    }

    private static String decimal(Kroner amount) {
        return amount.amount() + ".00";
    }

    private static Schema schema() {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(PaymentFile.class.getResource("/schema/pain.001.001.03.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException("The schema of the payment file cannot be read", e);
        }
    }
}
