package no.arshjul.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import javax.xml.xpath.XPathFactory;
import no.arshjul.money.Kroner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class PaymentFileTest {

    private static final Debtor OFFICE = new Debtor("Statsforvalteren i Rogaland", "86011117947");
    private static final LocalDate MAY = LocalDate.of(2027, 5, 14);
    private static final Instant CREATED = Instant.parse("2027-05-12T10:15:30.123Z");

    @Test
    void a_file_holds_to_its_schema() throws Exception {
        validator().validate(new StreamSource(new ByteArrayInputStream(file(transfer("1", 125_000), transfer("2", 99)))));
    }

    @Test
    void the_schema_used_here_refuses_a_broken_file() {
        String broken = new String(file(transfer("1", 125_000)), StandardCharsets.UTF_8).replace("<PmtMtd>TRF</PmtMtd>", "");
        assertThatThrownBy(() -> validator().validate(new StreamSource(new java.io.StringReader(broken)))).isInstanceOf(SAXException.class);
    }

    @Test
    void number_and_sum_stand_on_the_file_and_on_its_payment_order() throws Exception {
        Document xml = parse(file(transfer("1", 125_000), transfer("2", 99), transfer("3", 1_000_000_000)));
        for (String level : List.of("GrpHdr", "PmtInf")) {
            assertThat(text(xml, "//" + level + "/NbOfTxs")).isEqualTo("3");
            assertThat(text(xml, "//" + level + "/CtrlSum")).isEqualTo("1000125099.00");
        }
        assertThat(text(xml, "sum(//InstdAmt)")).isEqualTo("1000125099");
    }

    @Test
    void who_pays_whom_how_much_and_when_is_all_there() throws Exception {
        Document xml = parse(file(transfer("ROGALAND-2027-0001/1", 125_000)));
        assertThat(text(xml, "//MsgId")).isEqualTo("ROGALAND-2027/payout-1");
        assertThat(text(xml, "//CreDtTm")).isEqualTo("2027-05-12T12:15:30+02:00");
        assertThat(text(xml, "//ReqdExctnDt")).isEqualTo("2027-05-14");
        assertThat(text(xml, "//Dbtr/Nm")).isEqualTo("Statsforvalteren i Rogaland");
        assertThat(text(xml, "//DbtrAcct/Id/Othr[SchmeNm/Cd='BBAN']/Id")).isEqualTo("86011117947");
        assertThat(text(xml, "//CdtTrfTxInf/PmtId/EndToEndId")).isEqualTo("ROGALAND-2027-0001/1");
        assertThat(text(xml, "//CdtTrfTxInf/Amt/InstdAmt[@Ccy='NOK']")).isEqualTo("125000.00");
        assertThat(text(xml, "//CdtTrfTxInf/Cdtr/Nm")).isEqualTo("Sandnes kommune");
        assertThat(text(xml, "//CdtrAcct/Id/Othr[SchmeNm/Cd='BBAN']/Id")).isEqualTo("90412263056");
        assertThat(text(xml, "//RmtInf/Ustrd")).isEqualTo("Tilskudd 2027");
    }

    @Test
    void a_run_of_a_thousand_payments_is_one_file() throws Exception {
        CreditTransfer[] many = IntStream.rangeClosed(1, 1_000).mapToObj(i -> transfer("L" + i, i)).toArray(CreditTransfer[]::new);
        Document xml = parse(file(many));
        assertThat(text(xml, "//GrpHdr/CtrlSum")).isEqualTo("500500.00");
        assertThat(text(xml, "count(//CdtTrfTxInf)")).isEqualTo("1000");
    }

    @Test
    void norwegian_letters_and_those_of_xml_reach_the_bank_as_they_were() throws Exception {
        String text = "Hå & Vågå <ÆØÅ> \"lærarar\" é";
        assertThat(text(parse(file(withText(text))), "//Ustrd")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"Kárášjohka,Kárásjohka", "Unjárga–Deatnu,Unjárga-Deatnu", "Ŋuorti,Nuorti", "skole’n,skole'n", "šđžč,sdzc", "10 € 😀,10 ? ?"})
    void letters_that_the_bank_lacks_become_the_nearest_one(String text, String expected) throws Exception {
        assertThat(text(parse(file(withText(text))), "//Ustrd")).isEqualTo(expected);
    }

    @Test
    void letters_in_two_pieces_are_put_together() throws Exception {
        assertThat(text(parse(file(withText("A\u030Argang"))), "//Ustrd")).isEqualTo("\u00c5rgang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linje\nskift", "tab\tulator", "null\u0000", "slett\u007f", "c1\u0085"})
    void control_characters_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> withText(text)).withMessageContaining("text");
    }

    @Test
    void a_text_of_140_characters_is_taken_and_of_141_refused() throws Exception {
        assertThat(text(parse(file(withText("å".repeat(140)))), "//Ustrd")).hasSize(140);
        assertThatIllegalArgumentException().isThrownBy(() -> withText("å".repeat(141))).withMessageContaining("140");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8601 11 17947", "8601.11.17947", "86011117948", "8601111794", "", "NO9386011117947"})
    void an_account_that_is_not_11_digits_with_its_check_digit_is_refused(String account) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditTransfer("1", "Sandnes kommune", account, Kroner.of(1), "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Debtor("Statsforvalteren", account));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void an_amount_that_is_not_above_zero_is_refused(long amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("1", amount));
    }

    @Test
    void a_file_without_payments_or_with_an_id_used_twice_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> file());
        assertThatIllegalArgumentException().isThrownBy(() -> file(transfer("1", 1), transfer("1", 2)));
    }

    @Test
    void an_id_too_long_for_the_schema_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("x".repeat(36), 1));
        assertThatIllegalArgumentException().isThrownBy(
                () -> PaymentFile.write("x".repeat(36), CREATED, OFFICE, MAY, List.of(transfer("1", 1))));
    }

    private static byte[] file(CreditTransfer... transfers) {
        return PaymentFile.write("ROGALAND-2027/payout-1", CREATED, OFFICE, MAY, Stream.of(transfers).toList());
    }

    private static CreditTransfer transfer(String id, long amount) {
        return new CreditTransfer(id, "Sandnes kommune", "90412263056", Kroner.of(amount), "Tilskudd 2027");
    }

    private static CreditTransfer withText(String text) {
        return new CreditTransfer("1", "Sandnes kommune", "90412263056", Kroner.of(1), text);
    }

    private static Validator validator() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(PaymentFileTest.class.getResource("/schema/pain.001.001.03.xsd")).newValidator();
    }

    private static Document parse(byte[] file) throws Exception {
        // without namespaces, so that the paths above read as the standard writes them
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    private static String text(Document xml, String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, xml);
    }
}
