package no.arshjul.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NorwegianTextTest {

    @ParameterizedTest
    @CsvSource({"2027-02-01,1. februar 2027", "2027-12-31,31. desember 2027", "2027-05-17,17. mai 2027", "2028-02-29,29. februar 2028"})
    void a_date_is_written_the_norwegian_way_in_both_language_forms(LocalDate date, String expected) {
        assertThat(NorwegianText.date(date, LanguageForm.NB)).isEqualTo(expected);
        assertThat(NorwegianText.date(date, LanguageForm.NN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void the_months_are_those_of_the_common_locale_data(LanguageForm form) {
        var common = java.time.format.DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.forLanguageTag(form.code()));
        LocalDate first = LocalDate.of(2027, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1))).allSatisfy(day -> assertThat(NorwegianText.date(day, form)).isEqualTo(common.format(day)));
    }
}
