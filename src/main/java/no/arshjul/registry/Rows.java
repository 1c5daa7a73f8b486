package no.arshjul.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import no.arshjul.language.LanguageForm;

/** How a row of the registry's tables becomes its record. */
final class Rows {

    private Rows() {
    }

    static County county(ResultSet row, int number) throws SQLException {
        return new County(row.getString("id"), row.getString("name"), row.getString("office_nb"), row.getString("office_nn"),
                LanguageForm.of(row.getString("language_form")), row.getBoolean("example_data"), row.getString("debtor_account"));
    }

    static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(row.getString("orgnr"), row.getString("name"), row.getString("kind"),
                LanguageForm.of(row.getString("language_form")), row.getString("email"), row.getString("account"),
                row.getBoolean("example_data"));
    }

    static Region region(ResultSet row, int number) throws SQLException {
        return new Region(row.getString("county"), row.getString("id"), row.getString("name"), row.getInt("sort"));
    }
}
