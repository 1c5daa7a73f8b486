package no.arshjul.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says of a cycle, asked in the test's own words. Amounts are whole kroner. */
final class ProgressFacts {

    private final JdbcClient jdbc;
    private final String cycle;

    ProgressFacts(JdbcClient jdbc, String cycle) {
        this.jdbc = jdbc;
        this.cycle = cycle;
    }

    long reports(String... statuses) {
        return one("select count(*) from needs_report where cycle = :cycle and status in (:statuses)", List.of(statuses));
    }

    List<String> schemes() {
        return jdbc.sql("select scheme from cycle_frame where cycle = :cycle order by allotted desc, scheme").param("cycle", cycle).query(String.class).list();
    }

    List<String> regions() {
        return jdbc.sql("select id from region where county = (select county from cycle where key = :cycle) order by sort, id").param("cycle", cycle)
                .query(String.class).list();
    }

    /** What a region has to divide of a scheme, and then its stations from what was asked for on. */
    List<Long> stationsOfRegion(String scheme, String region) {
        List<Long> stations = new ArrayList<>(stations(scheme, region).subList(4, 10));
        stations.add(0, frameOf(scheme, region));
        return stations;
    }

    /** By station: allotted, set aside, bound, available, asked, recommended, decided, paid, used, returned. @param region null for the scheme */
    List<Long> stations(String scheme, String region) {
        String where = region == null ? "" : " and region = '" + region + "'";
        Map<String, Long> frame = new TreeMap<>();
        jdbc.sql("select * from cycle_frame where cycle = :cycle and scheme = :scheme").param("cycle", cycle).param("scheme", scheme).query(row -> {
            frame.put("allotted", row.getLong("allotted"));
            frame.put("setAside", row.getLong("set_aside"));
            frame.put("bound", row.getLong("bound"));
        });
        long asked = jdbc.sql("select coalesce(sum(owner_amount + university_amount), 0) from needs_amount a join needs_report r using (case_number) "
                + "join cycle c on c.key = r.cycle where r.cycle = :cycle and r.scheme = :scheme and r.status <> 'withdrawn' and a.year = c.year" + where)
                .param("cycle", cycle).param("scheme", scheme).query(Long.class).single();
        long net = frame.get("allotted") - frame.get("setAside") - frame.get("bound");
        return List.of(frame.get("allotted"), frame.get("setAside"), frame.get("bound"), net, asked, recommended(scheme, where),
                posted("GRANTED", scheme, where), posted("PAID", scheme, where), posted("USED", scheme, where), posted("RETURNED", scheme, where));
    }

    private long recommended(String scheme, String where) {
        return jdbc.sql("select coalesce(sum(l.owner_amount + l.university_amount), 0) from recommendation x join recommendation_line l "
                + "on l.recommendation = x.id join cycle c on c.key = x.cycle and l.year = c.year where x.cycle = :cycle and x.scheme = :scheme "
                + "and x.status = 'accepted'" + where).param("cycle", cycle).param("scheme", scheme).query(Long.class).single();
    }

    private long posted(String account, String scheme, String where) {
        return jdbc.sql("select coalesce(sum(amount), 0) from posting where cycle = :cycle and scheme = :scheme and to_account = '" + account + "'" + where)
                .param("cycle", cycle).param("scheme", scheme).query(Long.class).single();
    }

    long frameOf(String scheme, String region) {
        return jdbc.sql("select coalesce(sum(amount), 0) from region_frame where cycle = :cycle and scheme = :scheme and region = :region")
                .param("cycle", cycle).param("scheme", scheme).param("region", region).query(Long.class).single();
    }

    /** Open tasks in all that belongs to the cycle, and those of them that are past their date. */
    List<Long> tasks() {
        String from = " from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_ where (i.business_key_ like :cycle or i.business_key_ = :alone)";
        return List.of("", " and t.due_date_ < now()").stream().map(late -> jdbc.sql("select count(*)" + from + late)
                .param("cycle", cycle + "%").param("alone", cycle).query(Long.class).single()).toList();
    }

    private long one(String sql, List<String> statuses) {
        return jdbc.sql(sql).param("cycle", cycle).param("statuses", statuses).query(Long.class).single();
    }
}
