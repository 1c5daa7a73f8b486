package no.arshjul.payout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import no.arshjul.flow.Refusal;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads camt.054. The file comes from outside: no document type, no entity and nothing from elsewhere is ever resolved. */
final class BankMessageReader {

    /** Some ten thousand movements; a county has some hundreds. */
    static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.";

    private BankMessageReader() {
    }

    /** @throws Refusal when it is too large, no XML, no camt.054, or lacks what a movement has */
    static BankMessage read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refusal.of("payout.bank.too-large", String.valueOf(MOST_BYTES / 1024 / 1024));
        }
        Element root = parse(file);
        List<Element> notifications = children(root, "BkToCstmrDbtCdtNtfctn");
        if (root.getNamespaceURI() == null || !root.getNamespaceURI().startsWith(NAMESPACE) || notifications.size() != 1) {
            throw Refusal.of("payout.bank.not-camt");
        }
        String id = text(notifications.get(0), "GrpHdr", "MsgId");
        if (id.isEmpty()) {
            throw Refusal.of("payout.bank.incomplete", "MsgId");
        }
        List<BankMessage.Movement> movements = new ArrayList<>();
        children(notifications.get(0), "Ntfctn").stream().flatMap(one -> children(one, "Ntry").stream())
                .forEach(entry -> movements.addAll(movements(entry)));
        return new BankMessage(id, movements);
    }

    /** An entry may sum many transactions, or say nothing of any: then it is itself the only one. */
    private static List<BankMessage.Movement> movements(Element entry) {
        List<Element> details = children(entry, "NtryDtls").stream().flatMap(all -> children(all, "TxDtls").stream()).toList();
        return details.isEmpty() ? List.of(movement(entry, entry)) : details.stream().map(one -> movement(entry, one)).toList();
    }

    private static BankMessage.Movement movement(Element entry, Element details) {
        Element amount = Stream.of(at(details, "AmtDtls", "TxAmt", "Amt"), at(details, "Amt"), at(entry, "Amt"))
                .flatMap(List::stream).findFirst().orElseThrow(() -> Refusal.of("payout.bank.incomplete", "Amt"));
        String direction = first(text(details, "CdtDbtInd"), text(entry, "CdtDbtInd"));
        String reason = first(text(details, "RtrInf", "Rsn", "Cd"), text(details, "RtrInf", "Rsn", "Prtry"), text(details, "RtrInf", "AddtlInf"));
        boolean returned = !at(details, "RtrInf").isEmpty() || "true".equals(text(entry, "RvslInd"));
        return new BankMessage.Movement(text(details, "Refs", "EndToEndId"), decimal(amount.getTextContent().strip()), amount.getAttribute("Ccy"),
                "BOOK".equals(first(text(entry, "Sts", "Cd"), text(entry, "Sts"))), "DBIT".equals(direction),
                returned ? first(reason, "-") : null, date(first(text(entry, "BookgDt", "Dt"), text(entry, "BookgDt", "DtTm"))),
                first(text(details, "Refs", "AcctSvcrRef"), text(entry, "AcctSvcrRef"), text(entry, "NtryRef")));
    }

    private static Element parse(byte[] file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(file)).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw Refusal.of("payout.bank.not-xml");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The parser lacks what keeps it safe", e);
        }
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("[0-9]{1,15}([.][0-9]{1,5})?")) {
            throw Refusal.of("payout.bank.incomplete", "Amt");
        }
        return new BigDecimal(text);
    }

    private static LocalDate date(String text) {
        try {
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeParseException e) {
            throw Refusal.of("payout.bank.incomplete", "BookgDt");
        }
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** The text at the end of a path; empty when it is not there or when it is no leaf. */
    private static String text(Element from, String... path) {
        return at(from, path).stream().findFirst().filter(found -> found.getElementsByTagName("*").getLength() == 0)
                .map(found -> found.getTextContent().strip()).orElse("");
    }

    private static List<Element> at(Element from, String... path) {
        List<Element> found = List.of(from);
        for (String name : path) {
            found = found.stream().flatMap(element -> children(element, name).stream()).toList();
        }
        return found;
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast)
                .filter(element -> name.equals(element.getLocalName())).toList();
    }
}
