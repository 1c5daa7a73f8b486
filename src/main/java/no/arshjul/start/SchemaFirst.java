package no.arshjul.start;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;
import org.springframework.transaction.PlatformTransactionManager;

/** Whoever needs transactions, and the engine does, is made after the schema is in place. */
class SchemaFirst extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

    @Override
    protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
        return Set.of(PlatformTransactionManager.class);
    }
}
