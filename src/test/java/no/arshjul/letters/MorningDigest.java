package no.arshjul.letters;

import org.springframework.context.ApplicationContext;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** Lets the page where people choose their mail offer a digest at 07.00, in a house whose tests send none. */
public final class MorningDigest implements AutoCloseable {

    private final Object page;
    private final Object before;

    private MorningDigest(Object page) {
        this.page = page;
        this.before = ReflectionTestUtils.getField(page, "time");
        ReflectionTestUtils.setField(page, "time", new DigestTime("07:00"));
    }

    public static MorningDigest offered(ApplicationContext house) {
        return new MorningDigest(AopTestUtils.getUltimateTargetObject(house.getBean("mailPage")));
    }

    @Override
    public void close() {
        ReflectionTestUtils.setField(page, "time", before);
    }
}
