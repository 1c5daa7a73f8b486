package no.arshjul.engine.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.arshjul.flow.RegionViews;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A list for every region of a county. Groups span the counties, so these lists are opened to people: those who are in the county and
 * in its secretariat or management today. Who joins or leaves through the engine's own pages is seen in the night.
 */
@Component
class RegionLists implements RegionViews {

    private static final List<String> READERS = List.of("secretariat", "manager");

    private final JdbcClient sql;
    private final TaskLists lists;
    private final ReadyLists ready;
    private final Authorisations authorisations;
    private final IdentityService people;
    private final TransactionTemplate transaction;

    RegionLists(JdbcClient sql, @Lazy TaskLists lists, ReadyLists ready, @Lazy Authorisations authorisations, @Lazy IdentityService people,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.lists = lists;
        this.ready = ready;
        this.authorisations = authorisations;
        this.people = people;
        this.transaction = transaction;
    }

    @Scheduled(cron = "${arshjul.region-lists-cron:0 10 0 * * *}", zone = "Europe/Oslo")
    void followAll() {
        sql.sql("select distinct county from region order by county").query(String.class).list()
                .forEach(county -> transaction.executeWithoutResult(status -> follow(county)));
    }

    @Override
    public void follow(String county) {
        Authentication asking = people.getCurrentAuthentication();
        people.clearAuthentication();
        try {
            Map<String, Filter> known = lists.known();
            Set<String> readers = readers(county);
            inOrder(county).forEach(list -> authorisations.onlyThese(lists.keep(list, known.get(list.key())), readers));
        } finally {
            if (asking != null) {
                people.setAuthentication(asking.getUserId(), asking.getGroupIds(), asking.getTenantIds());
            }
        }
    }

    private List<ReadyList> inOrder(String county) {
        List<ReadyList> all = new ArrayList<>();
        sql.sql("select id, name from region where county = ? order by sort, id").param(county).query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list().forEach(region -> all.add(ready.ofRegion(county, region.get(0), region.get(1), all.size())));
        return all;
    }

    private Set<String> readers(String county) {
        Set<String> readers = new TreeSet<>();
        READERS.forEach(group -> people.createUserQuery().memberOfTenant(county).memberOfGroup(group).list().stream().map(User::getId).forEach(readers::add));
        return readers;
    }
}
