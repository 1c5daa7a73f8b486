package no.arshjul.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"970018131", "974760665", "964338531", "974761319"})
    void an_organisation_number_with_the_right_check_digit_is_valid(String number) {
        assertThat(OrganisationNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"874762994", "970018132", "97001813", "9700181310", "97001813x", "970 018 131", ""})
    void an_organisation_number_that_is_mistyped_is_not(String number) {
        assertThat(OrganisationNumber.isValid(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"86011117947", "90412263056", "8601.11.17947", "8601 11 17947", "8601\u00a011\u00a017947"})
    void an_account_is_valid_also_as_people_write_it(String number) {
        assertThat(AccountNumber.isValid(number)).isTrue();
        assertThat(AccountNumber.digits(number)).matches("\\d{11}");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"86011117948", "8601111794", "860111179470", "8601-11-17947", "kontonummer", ""})
    void an_account_that_is_mistyped_is_not(String number) {
        assertThat(AccountNumber.isValid(number)).isFalse();
    }
}
