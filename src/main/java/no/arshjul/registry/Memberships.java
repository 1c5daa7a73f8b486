package no.arshjul.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs to which region, from which day to which. A move ends the old membership the day before the new one begins. */
@Component
class Memberships {

    /** @param validTo the last day; null: still */
    record Member(String region, LocalDate validFrom, LocalDate validTo) {
    }

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The membership that began last. */
    Optional<Member> latest(String county, String orgnr) {
        return jdbc.sql("select region, valid_from, valid_to from region_member where county = ? and orgnr = ? order by valid_from desc limit 1")
                .params(county, orgnr).query(Member.class).optional();
    }

    void move(String county, String orgnr, String region, LocalDate from) {
        jdbc.sql("update region_member set valid_to = ? where county = ? and orgnr = ? and (valid_to is null or valid_to >= ?)")
                .params(from.minusDays(1), county, orgnr, from).update();
        jdbc.sql("insert into region_member (county, region, orgnr, valid_from) values (?, ?, ?, ?)").params(county, region, orgnr, from).update();
    }
}
