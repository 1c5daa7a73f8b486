package no.arshjul.eventlog;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case's money by year, from asking to returning: what came to an account, less what was reversed. */
@Component
class CaseMoney {

    private static final String SQL = """
            with asked as (select year, sum(owner_amount + university_amount) amount from needs_amount where case_number = :case group by year),
            recommended as (
              select year, sum(owner_amount + university_amount) amount from recommendation_line l where case_number = :case
                and recommendation = (select max(m.recommendation) from recommendation_case m join recommendation y on y.id = m.recommendation
                  and y.status = 'accepted' where m.case_number = :case) group by year),
            decided as (select year, sum(owner_amount + university_amount) amount from decision_line where case_number = :case and replaced_by is null
                group by year),
            posted as (
              select year, account, sum(amount) amount from (
                select year, to_account account, amount from posting where case_number = :case and cause <> 'REVERSAL'
                union all select year, from_account, -amount from posting where case_number = :case and cause = 'REVERSAL') x group by year, account)
            select y.year, coalesce(asked.amount, 0)::bigint asked, coalesce(recommended.amount, 0)::bigint recommended,
              coalesce(decided.amount, 0)::bigint decided,
              coalesce((select amount from posted p where p.year = y.year and p.account = 'PAID'), 0)::bigint paid,
              coalesce((select amount from posted p where p.year = y.year and p.account = 'USED'), 0)::bigint used,
              coalesce((select amount from posted p where p.year = y.year and p.account = 'RETURNED'), 0)::bigint returned
            from (select year from asked union select year from recommended union select year from decided union select year from posted) y
              left join asked using (year) left join recommended using (year) left join decided using (year) order by y.year""";

    private final JdbcClient jdbc;

    CaseMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return empty when there is no such case */
    List<InstanceView.Money> of(String caseNumber) {
        return jdbc.sql(SQL).param("case", caseNumber).query(InstanceView.Money.class).list();
    }
}
