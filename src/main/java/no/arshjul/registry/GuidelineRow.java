package no.arshjul.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** How a row of the table {@code guideline} becomes its record. */
final class GuidelineRow {

    private GuidelineRow() {
    }

    static Guideline of(ResultSet row, int number) throws SQLException {
        return new Guideline(row.getLong("id"), row.getString("county"), row.getString("scheme"), row.getInt("valid_from_year"),
                texts(row, "owner_kinds"), row.getInt("least_university_percent"), row.getString("odd_krone_to"),
                row.getInt("own_contribution_percent"), row.getBoolean("acceptance_asked"), row.getString("due_on"),
                row.getInt("most_years"), numbers(row, "reminder_days"), row.getInt("confirmation_days"),
                row.getInt("completion_days"), row.getInt("completion_reminder_days"), row.getInt("acceptance_days"), row.getInt("report_opens_days"),
                row.getInt("payout_reminder_days"), row.getInt("repayment_days"), row.getInt("least_impartial_members"),
                row.getInt("quorum"), row.getString("source"), row.getInt("version"), row.getString("author"),
                row.getString("reason"), texts(row, "criteria"), row.getObject("most_coordinator_percent", Integer.class),
                row.getObject("set_aside_percent", Integer.class), Set.copyOf(texts(row, "roll_forward")), division(row),
                payment(row), new GuidelineRules.Forum(row.getString("forum"), texts(row, "forum_seats"), row.getString("forum_office")), appeals(row),
                use(row), rates(row), row.getString("organiser_region"));
    }

    private static GuidelineRules.Division division(ResultSet row) throws SQLException {
        return new GuidelineRules.Division(row.getString("division_key"), row.getLong("base_amount"),
                row.getBoolean("university_first"), row.getInt("direct_percent"));
    }

    private static GuidelineRules.PaymentPlan payment(ResultSet row) throws SQLException {
        return new GuidelineRules.PaymentPlan(numbers(row, "instalment_percents"), texts(row, "later_instalments"),
                row.getBoolean("instalments_await_appeal"));
    }

    private static GuidelineRules.Appeals appeals(ResultSet row) throws SQLException {
        return new GuidelineRules.Appeals(row.getInt("appeal_weeks"), row.getInt("appeal_latest_months"),
                row.getString("appeal_instance"), row.getInt("notice_days"), row.getInt("preliminary_reply_days"));
    }

    private static GuidelineRules.Use use(ResultSet row) throws SQLException {
        return new GuidelineRules.Use(numbers(row, "use_reminder_days"), row.getInt("use_escalation_days"),
                row.getBoolean("hold_next_payout"), row.getObject("auditor_threshold", Long.class),
                numbers(row, "repayment_reminder_days"));
    }

    private static GuidelineRules.Rates rates(ResultSet row) throws SQLException {
        return new GuidelineRules.Rates(row.getObject("day_rate", Long.class), row.getObject("most_days", Integer.class),
                row.getObject("course_rate", Long.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        return List.of((Integer[]) row.getArray(column).getArray());
    }
}
