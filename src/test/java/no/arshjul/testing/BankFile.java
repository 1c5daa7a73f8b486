package no.arshjul.testing;

import java.nio.charset.StandardCharsets;

/** A bank's answer as camt.054.001.02, with the elements that its schema asks for in their order. */
public final class BankFile {

    private final String id;
    private final StringBuilder entries = new StringBuilder();
    private int count;

    public BankFile(String id) {
        this.id = id;
    }

    public BankFile paid(String endToEndId, String amount) {
        return entry(booked(endToEndId, amount, "DBIT", ""));
    }

    /** The money came back. */
    public BankFile returned(String endToEndId, String amount, String reason) {
        return entry(booked(endToEndId, amount, "CRDT", "<RtrInf><Rsn><Cd>" + reason + "</Cd></Rsn></RtrInf>"));
    }

    public BankFile entry(String xml) {
        entries.append(xml);
        return this;
    }

    public byte[] bytes() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.02"><BkToCstmrDbtCdtNtfctn>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2027-05-16T18:00:00+02:00</CreDtTm></GrpHdr>
                <Ntfctn><Id>N-1</Id><CreDtTm>2027-05-16T18:00:00+02:00</CreDtTm><Acct><Id><Othr><Id>99990000006</Id></Othr></Id></Acct>%s</Ntfctn>
                </BkToCstmrDbtCdtNtfctn></Document>""".formatted(id, entries).getBytes(StandardCharsets.UTF_8);
    }

    private String booked(String endToEndId, String amount, String direction, String returned) {
        count++;
        return """
                <Ntry><Amt Ccy="NOK">%2$s</Amt><CdtDbtInd>%3$s</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2027-05-16</Dt></BookgDt>
                <BkTxCd><Prtry><Cd>PMT</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><Refs><AcctSvcrRef>BANK-%5$d</AcctSvcrRef><EndToEndId>%1$s</EndToEndId></Refs>
                <AmtDtls><TxAmt><Amt Ccy="NOK">%2$s</Amt></TxAmt></AmtDtls>%4$s</TxDtls></NtryDtls></Ntry>"""
                .formatted(endToEndId, amount, direction, returned, count);
    }
}
