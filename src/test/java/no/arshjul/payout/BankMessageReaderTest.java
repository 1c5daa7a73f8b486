package no.arshjul.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import no.arshjul.testing.BankFile;
import no.arshjul.testing.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a bank's file, and what is never let in by one. */
class BankMessageReaderTest {

    @Test
    void payments_and_returns_are_read_with_their_references() {
        BankMessage message = BankMessageReader.read(new BankFile("M-1").paid("ROGALAND-2027-0001-7", "100000.00").returned("ROGALAND-2027-0001-8",
                "50000.00", "AC04").bytes());
        assertThat(message.id()).isEqualTo("M-1");
        assertThat(message.movements()).containsExactly(
                new BankMessage.Movement("ROGALAND-2027-0001-7", new BigDecimal("100000.00"), "NOK", true, true, null, LocalDate.of(2027, 5, 16), "BANK-1"),
                new BankMessage.Movement("ROGALAND-2027-0001-8", new BigDecimal("50000.00"), "NOK", true, false, "AC04", LocalDate.of(2027, 5, 16), "BANK-2"));
    }

    @Test
    void an_entry_without_details_is_itself_a_movement() {
        String entry = """
                <Ntry><Amt Ccy="NOK">12.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts></Ntry>""";
        List<BankMessage.Movement> movements = BankMessageReader.read(new BankFile("M-2").entry(entry).bytes()).movements();
        assertThat(movements).singleElement().satisfies(movement -> {
            assertThat(movement.endToEndId()).isEmpty();
            assertThat(movement.booked()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<!DOCTYPE Document [<!ENTITY file SYSTEM \"file:///etc/passwd\">]><Document>&file;</Document>",
            "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:1/evil.dtd\"><Document/>",
            "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><Document>&b;</Document>",
            "no xml", "", "<Document>"})
    void a_document_type_or_what_is_no_xml_is_refused(String file) {
        assertThat(Refused.faults(() -> BankMessageReader.read(file.getBytes(StandardCharsets.UTF_8)))).containsExactly("payout.bank.not-xml");
    }

    @Test
    void an_include_is_not_followed() {
        String file = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.02\" xmlns:xi=\"http://www.w3.org/2001/XInclude\">"
                + "<xi:include href=\"file:///etc/passwd\" parse=\"text\"/></Document>";
        assertThat(Refused.faults(() -> BankMessageReader.read(file.getBytes(StandardCharsets.UTF_8)))).containsExactly("payout.bank.not-camt");
    }

    @Test
    void a_file_that_is_too_large_or_incomplete_or_of_another_kind_is_refused() {
        assertThat(Refused.faults(() -> BankMessageReader.read(new byte[BankMessageReader.MOST_BYTES + 1]))).containsExactly("payout.bank.too-large");
        assertThat(Refused.faults(() -> BankMessageReader.read("<Document xmlns=\"urn:other\"/>".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("payout.bank.not-camt");
        assertThat(Refused.faults(() -> BankMessageReader.read(new BankFile("").bytes()))).containsExactly("payout.bank.incomplete");
        assertThat(Refused.faults(() -> BankMessageReader.read(new BankFile("M-3").entry("<Ntry><Amt Ccy=\"NOK\">1e9</Amt></Ntry>").bytes())))
                .containsExactly("payout.bank.incomplete");
    }
}
