package no.arshjul.eventlog;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies of the reports of one cycle, with all of their history, spread over cycles that there are only for this. */
final class ManyInstances {

    private static final String COPIED = "(select proc_inst_id_ from act_hi_procinst where proc_def_key_ = 'needs-report' and business_key_ like :of || '-%')";
    /** A copy's id is the original's with the copy's number; what is null stays so. */
    private static final String ID = "'%1$s', left(x.%1$s, 55) || '.' || n";

    private final JdbcClient jdbc;
    private final String of;
    private final int copies;
    private final int cycles;

    /** @param of key of the cycle that is copied */
    ManyInstances(JdbcClient jdbc, String of, int copies, int cycles) {
        this.jdbc = jdbc;
        this.of = of;
        this.copies = copies;
        this.cycles = cycles;
    }

    /** Key of one of the copies' cycles, from 0. */
    String cycle(int number) {
        return of + "-M" + number;
    }

    void insert() {
        ask("insert into cycle select y.* from cycle x, generate_series(0, :cycles - 1) n,"
                + " lateral jsonb_populate_record(x, jsonb_build_object('key', x.key || '-M' || n)) y where x.key = :of");
        copy("needs_report", "x.cycle = :of", "'case_number', x.cycle || '-M' || n % :cycles || right(x.case_number, 5) || '.' || n, "
                + "'instance_id', x.instance_id || '.' || n, 'cycle', x.cycle || '-M' || n % :cycles, 'client_reference', null");
        copy("act_hi_procinst", "x.proc_inst_id_ in " + COPIED, ids("id_", "proc_inst_id_", "root_proc_inst_id_")
                + ", 'business_key_', :of || '-M' || n % :cycles || right(x.business_key_, 5) || '.' || n");
        copy("act_hi_actinst", "x.proc_inst_id_ in " + COPIED, ids("id_", "proc_inst_id_", "root_proc_inst_id_", "parent_act_inst_id_", "execution_id_", "task_id_"));
        copy("act_hi_taskinst", "x.proc_inst_id_ in " + COPIED, ids("id_", "proc_inst_id_", "root_proc_inst_id_", "execution_id_", "act_inst_id_"));
        copy("act_hi_identitylink", "x.type_ = 'assignee' and x.task_id_ in (select id_ from act_hi_taskinst t where t.proc_inst_id_ in " + COPIED + ")",
                ids("id_", "root_proc_inst_id_", "task_id_"));
        copy("act_hi_varinst", "x.name_ = 'cycle' and x.proc_inst_id_ in " + COPIED, ids("id_", "proc_inst_id_", "root_proc_inst_id_", "execution_id_", "act_inst_id_")
                + ", 'text_', x.text_ || '-M' || n % :cycles");
        List.of("needs_report", "act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_identitylink", "act_hi_varinst")
                .forEach(table -> jdbc.sql("analyze " + table).update());
    }

    /** Takes the copies away again: others count in the same tables. */
    void remove() {
        List.of("act_hi_actinst", "act_hi_taskinst", "act_hi_varinst", "act_hi_procinst")
                .forEach(table -> jdbc.sql("delete from " + table + " where id_ like '%.%' and proc_inst_id_ like '%.%'").update());
        jdbc.sql("delete from act_hi_identitylink where id_ like '%.%'").update();
        ask("delete from needs_report where cycle like :of || '-M%'");
        ask("delete from cycle where key like :of || '-M%'");
    }

    private static String ids(String... columns) {
        return java.util.Arrays.stream(columns).map(ID::formatted).collect(java.util.stream.Collectors.joining(", "));
    }

    private void copy(String table, String which, String changed) {
        ask("insert into " + table + " select y.* from " + table + " x, generate_series(1, :copies) n,"
                + " lateral jsonb_populate_record(x, jsonb_build_object(" + changed + ")) y where " + which);
    }

    private void ask(String sql) {
        jdbc.sql(sql).param("of", of).param("copies", copies).param("cycles", cycles).update();
    }
}
