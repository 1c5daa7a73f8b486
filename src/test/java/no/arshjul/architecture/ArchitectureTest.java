package no.arshjul.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Step;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What keeps the rooms apart from the engine, from each other's insides and from the machine's own time. */
@AnalyzeClasses(packages = "no.arshjul", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ENGINE = "org.camunda..";

    /** A move to a successor of the engine touches one room; see docs/decisions/0001. */
    @ArchTest
    static final ArchRule only_the_room_engine_knows_the_engine = noClasses()
            .that().resideOutsideOfPackage("no.arshjul.engine..")
            .should().dependOnClassesThat().resideInAPackage(ENGINE);

    @ArchTest
    static final ArchRule money_and_calendar_are_plain_java = noClasses()
            .that().resideInAnyPackage("no.arshjul.money..", "no.arshjul.calendar..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", ENGINE);

    @ArchTest
    static final ArchRule the_book_of_postings_is_plain_java = noClasses()
            .that().haveFullyQualifiedName("no.arshjul.ledger.Book")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..", ENGINE);

    /** Only the engine calls them, by their bean's name or their form's; nobody else can. */
    @ArchTest
    static final ArchRule steps_and_form_handlers_are_their_rooms_own = classes()
            .that().areAssignableTo(Step.class).or().areAssignableTo(FormHandler.class)
            .and().resideOutsideOfPackage("no.arshjul.flow..")
            .should().bePackagePrivate();

    @ArchTest
    static final ArchRule what_a_class_needs_comes_by_its_constructor = noFields()
            .should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class)
            .orShould().beAnnotatedWith("jakarta.annotation.Resource").orShould().beAnnotatedWith("jakarta.inject.Inject");

    /** Tests, and an office that rehearses a year, move the one clock. */
    @ArchTest
    static final ArchRule time_is_asked_of_the_one_clock = noClasses()
            .should().callMethodWhere(ownTime()).orShould().callConstructor(Date.class);

    private static DescribedPredicate<JavaMethodCall> ownTime() {
        return DescribedPredicate.describe("now() without a clock", call -> asksTheMachine(call) || takesTheMachinesClock(call));
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().equals("java.time") && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class))
                || call.getTargetOwner().isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
    }

    private static boolean takesTheMachinesClock(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Clock.class) && call.getName().startsWith("system");
    }
}
