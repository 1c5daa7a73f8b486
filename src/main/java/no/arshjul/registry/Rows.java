package no.arshjul.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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

    static Guideline guideline(ResultSet row, int number) throws SQLException {
        return new Guideline(row.getLong("id"), row.getString("county"), row.getString("scheme"), row.getInt("valid_from_year"),
                List.of((String[]) row.getArray("owner_kinds").getArray()), row.getInt("least_university_percent"),
                row.getString("odd_krone_to"), row.getInt("own_contribution_percent"), row.getBoolean("acceptance_asked"),
                row.getString("due_on"), row.getInt("most_years"),
                List.of((Integer[]) row.getArray("reminder_days").getArray()), row.getInt("confirmation_days"),
                row.getInt("completion_days"), row.getInt("acceptance_days"), row.getInt("report_opens_days"),
                row.getInt("payout_reminder_days"), row.getInt("repayment_days"), row.getInt("least_impartial_members"),
                row.getInt("quorum"), row.getString("source"));
    }
}
