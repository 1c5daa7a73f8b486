package no.arshjul.engine.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.Slice;

/** The instances that a slice means, as the first words of a question: a table {@code scope} to join with. */
final class Scope {

    /** An instance says itself which cycle it ran in; a case may have been moved to another call since. */
    private static final String SAID = "select v.proc_inst_id_ from act_hi_varinst v where v.name_ = 'cycle' and v.text_ = :cycle";

    /** Processes that only do something to a case or to a cycle don't say it: they have its key, with a number of their own behind it if they have one. */
    static final List<String> SILENT = List.of("change-deadline", "change-network", "correct-payment", "declare-conflict", "register-notice",
            "repayment");
    private static final String BY_KEY = """
            select i.id_ from act_hi_procinst i where i.proc_def_key_ = any (:silent) and split_part(i.business_key_, '/', 1) in (
              select :cycle union all select n.case_number from needs_report n where n.cycle = :cycle)
            and not exists (select 1 from act_hi_varinst v where v.proc_inst_id_ = i.id_ and v.name_ = 'cycle')""";

    private final StringBuilder conditions = new StringBuilder("p.tenant_id_ = any (:counties)");
    private final Map<String, Object> values = new HashMap<>();

    Scope(Slice slice) {
        values.put("counties", slice.counties().toArray(String[]::new));
        if (slice.definition() != null) {
            and("p.proc_def_key_ = :definition", "definition", slice.definition());
        }
        if (slice.cycle() != null) {
            boolean silent = slice.definition() == null || SILENT.contains(slice.definition());
            and("p.id_ in (" + SAID + (silent ? " union all " + BY_KEY : "") + ")", "cycle", slice.cycle());
            values.put("silent", SILENT.toArray(String[]::new));
        }
        if (slice.version() != null) {
            and("p.proc_def_id_ in (select id_ from act_re_procdef where key_ = p.proc_def_key_ and version_ = :version)", "version", slice.version());
        }
    }

    void and(String condition, String name, Object value) {
        conditions.append(" and ").append(condition);
        values.put(name, value);
    }

    void and(String condition) {
        conditions.append(" and ").append(condition);
    }

    Scope with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    String conditions() {
        return conditions.toString();
    }

    Map<String, Object> values() {
        return values;
    }

    /** {@code with scope as (…)}: id, key, ended, duration and the region of its case or list. */
    String sql() {
        return """
                with scope as materialized (
                  select p.id_ id, p.business_key_ key, p.proc_def_id_ definition, p.end_time_ ended, p.duration_ duration, p.start_time_ started,
                    p.tenant_id_ county, %s region
                  from act_hi_procinst p left join needs_report r on r.case_number = p.business_key_
                  where %s)
                """.formatted(REGION, conditions);
    }

    /** A case lies in a region; a region's list has it in its key, {@code ROGALAND-2027/school/nord}. */
    static final String REGION = "coalesce(r.region, case when p.proc_def_key_ = 'regional-recommendation' then split_part(p.business_key_, '/', 3) end)";
}
